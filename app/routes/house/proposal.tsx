import { useRef } from 'react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { findFix } from '#app/domain/evaluation/read-responsiveness.server.ts'
import { seerOf } from '#app/domain/hiding/seer.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { listHouseAttestations } from '#app/domain/attestations/read.server.ts'
import { marketDay } from '#app/domain/market-day.ts'
import { contentFaults, contentGaps } from '#app/domain/proposals/content.ts'
import { findEvaluationLinks } from '#app/domain/evaluation/technical-report-read.server.ts'
import { findConfirmationAsked } from '#app/domain/proposals/confirm-proposal.server.ts'
import { listReceipts } from '#app/domain/proposals/read-receipts.server.ts'
import { findProposalResult } from '#app/domain/proposals/read-result.server.ts'
import { findHouseProposal, namesOfVersions, listOfferable } from '#app/domain/proposals/read.server.ts'
import { isEditable } from '#app/domain/proposals/status.ts'
import { withdrawProposal } from '#app/domain/proposals/withdraw-proposal.server.ts'
import { findPublicRequirement } from '#app/domain/requirements/read-public.server.ts'
import { findEnding, readCriteriaLabelled } from '#app/domain/requirements/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { stayAfterAutosave, stayWhileAway } from '#app/ui/autosave-action.ts'
import { EvaluationLinks } from '#app/ui/evaluation/evaluation-links.tsx'
import { Page } from '#app/ui/page.tsx'
import { ConfirmNotice } from '#app/ui/proposals/confirm-view.tsx'
import { FixAsked } from '#app/ui/proposals/fix-asked.tsx'
import { ProposalBody } from '#app/ui/proposals/proposal-body.tsx'
import { ProposalTag } from '#app/ui/proposals/proposal-tag.tsx'
import { StaleNotice } from '#app/ui/proposals/stale-notice.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { Deadline } from '#app/ui/deadline.tsx'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import type { PageContext } from '#app/web/context.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { formResultOf } from '#app/web/form-result.ts'
import { found } from '#app/web/found.ts'
import { titleNamed } from '#app/web/page.server.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'
import { inWords, withdrawRefusals } from './proposal-refusals.ts'
import { writeDraft } from './write-draft.server.ts'

export const meta = titleMeta

export const clientAction = stayWhileAway
export const shouldRevalidate = stayAfterAutosave

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'house')
  const { db, locale } = context
  const houseId = actor.organisation.id
  const proposal = found(await findHouseProposal(db, context.keys, houseId, params.id))
  const requirement = found(await findPublicRequirement(db, proposal.requirementId, seerOf(actor)))
  const [newest] = await listReceipts(db, proposal.id)
  const asked = await readCriteriaLabelled(db, requirement.versionId, locale)
  const ids = asked.criteria.map((criterion) => criterion.id)
  const mayWrite = may(actor, 'proposal', 'draft', houseId)
  const isWritten = mayWrite && requirement.state === 'published' && isEditable(proposal.state)
  const isProven = proposal.technical.answers.some(({ evidence }) => evidence.some(({ kind }) => kind === 'attestation'))
  const attestations = isWritten || isProven ? await listHouseAttestations(db, houseId, marketDay(requirement.at)) : []
  return {
    title: titleNamed(context, requirement.reference),
    proposal,
    requirement,
    ...asked,
    faults: contentFaults(proposal.technical, ids),
    gaps: contentGaps(proposal.technical, asked.criteria),
    attestations: attestations.filter(({ valid }) => valid).map(({ id, code, issuer }) => ({ id, code, issuer })),
    offerings: isWritten ? await listOfferable(db, houseId) : [],
    offeringNames: await namesOfVersions(db, proposal.technical.offeringVersionIds),
    submittedAt: newest?.submittedAt ?? null,
    confirmation: (await findConfirmationAsked(db, proposal.id)) ?? null,
    fix: (await findFix(db, proposal.id)) ?? null,
    links: await findEvaluationLinks(db, proposal.id),
    result: (await findProposalResult(db, proposal)) ?? null,
    ending: (await findEnding(db, requirement.id)) ?? null,
    mayWrite,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireMember(request, context, 'house')
  const { id } = found(await findHouseProposal(context.db, context.keys, actor.organisation.id, params.id))
  const form = await request.formData()
  return form.get('intent') === 'withdraw' ? withdraw(context, actor, id) : writeDraft(context, actor, id, form)
}

async function withdraw(context: PageContext, actor: MemberActor, proposalId: string) {
  const withdrawn = await withdrawProposal(actOf(context, actor), { proposalId })
  if (withdrawn.ok) return redirectDone(context, `/house/proposals/${proposalId}`, 'proposals.withdraw.done')
  return answerRefusal(inWords(withdrawn.refusal, context.locale), withdrawRefusals)
}

export default function HouseProposal() {
  const loaded = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const { proposal, requirement, criteria, labels } = loaded
  const stale = reply && 'stale' in reply ? reply.stale : undefined
  const lastResult = formResultOf(reply)
  // What was typed keeps the revision that it was typed over, until its author was told that there is a newer one.
  const revision = Number(stale?.revision ?? lastResult?.initialValue?.revision ?? proposal.revision)
  const draftKey = useDraftKey(loaded, reply)
  return (
    <Page
      title={t('proposals.title', { reference: requirement.reference })}
      lead={<bdi>{t('proposals.for', { title: requirement.title })}</bdi>}
      crumbs={[{ to: '/house', label: t('ui.nav.house') }]}
      here={requirement.reference}
      tags={
        <>
          <ProposalTag state={proposal.state} requirementState={requirement.state} />
          <Deadline closesAt={requirement.closesAt} now={requirement.at} />
        </>
      }
      actions={<Link to={`/requirements/${requirement.id}`}>{t('proposals.toRequirement')}</Link>}
    >
      {reply && 'refused' in reply && <Refused refused={reply.refused} />}
      <ConfirmNotice proposalId={proposal.id} asked={loaded.confirmation} />
      {loaded.fix && <FixAsked proposalId={proposal.id} fix={loaded.fix} now={requirement.at} />}
      {stale && <StaleNotice stale={stale} criteria={criteria} labels={labels} />}
      <EvaluationLinks proposalId={proposal.id} links={loaded.links} />
      <ProposalBody {...loaded} revision={revision} lastResult={lastResult} draftKey={draftKey} isStale={stale !== undefined} />
    </Page>
  )
}

/** Changes when the page was made anew from what is stored, so that its form begins anew with it; an answer to what was typed leaves the form alone. */
function useDraftKey(loaded: unknown, reply: unknown): number {
  const seen = useRef({ loaded, key: 0 })
  if (reply === undefined && seen.current.loaded !== loaded) seen.current = { loaded, key: seen.current.key + 1 }
  return seen.current.key
}
