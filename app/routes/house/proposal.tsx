import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { seerOf } from '#app/domain/hiding/seer.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { ProposalDraftForm } from '#app/domain/proposals/form.ts'
import { listReceipts } from '#app/domain/proposals/read-receipts.server.ts'
import { findProposalResult } from '#app/domain/proposals/read-result.server.ts'
import { findHouseProposal, namesOfVersions, listOfferable } from '#app/domain/proposals/read.server.ts'
import { saveDraft } from '#app/domain/proposals/save-draft.server.ts'
import { withdrawProposal } from '#app/domain/proposals/withdraw-proposal.server.ts'
import { findPublicRequirement } from '#app/domain/requirements/read-public.server.ts'
import { findEnding, readCriteriaLabelled } from '#app/domain/requirements/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Page } from '#app/ui/page.tsx'
import { ProposalBody } from '#app/ui/proposals/proposal-body.tsx'
import { ProposalTag } from '#app/ui/proposals/proposal-tag.tsx'
import { StaleNotice } from '#app/ui/proposals/stale-notice.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { Deadline } from '#app/ui/deadline.tsx'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import type { PageContext } from '#app/web/context.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { formResultOf } from '#app/web/form-result.ts'
import { parseFormData } from '#app/web/form.server.ts'
import { found } from '#app/web/found.ts'
import { titleNamed } from '#app/web/page.server.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'
import { inWords, saveRefusals, withdrawRefusals } from './proposal-refusals.ts'

export const meta = titleMeta

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'house')
  const { db, locale } = context
  const houseId = actor.organisation.id
  const proposal = found(await findHouseProposal(db, context.keys, houseId, params.id))
  const requirement = found(await findPublicRequirement(db, proposal.requirementId, seerOf(actor)))
  const [newest] = await listReceipts(db, proposal.id)
  return {
    title: titleNamed(context, requirement.reference),
    proposal,
    requirement,
    ...(await readCriteriaLabelled(db, requirement.versionId, locale)),
    offerings: await listOfferable(db, houseId),
    offeringNames: await namesOfVersions(db, proposal.technical.offeringVersionIds),
    submittedAt: newest?.submittedAt ?? null,
    result: (await findProposalResult(db, proposal)) ?? null,
    ending: (await findEnding(db, requirement.id)) ?? null,
    mayWrite: may(actor, 'proposal', 'draft', houseId),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireMember(request, context, 'house')
  const { id } = found(await findHouseProposal(context.db, context.keys, actor.organisation.id, params.id))
  const form = await request.formData()
  return form.get('intent') === 'withdraw' ? withdraw(context, actor, id) : save(context, actor, id, form)
}

async function save(context: PageContext, actor: MemberActor, proposalId: string, formData: FormData) {
  const form = await parseFormData(formData, ProposalDraftForm)
  if (!form.ok) return form.reply
  const saved = await saveDraft(actOf(context, actor), { proposalId, ...form.value })
  if (saved.ok) return redirectDone(context, `/house/proposals/${proposalId}`, 'proposals.draft.savedNow')
  // What was typed stays in the form, whatever the answer.
  const { form: typed } = form.refuse({}).data
  if (saved.refusal.reason === 'stale') {
    const { revision, changed, stored } = saved.refusal
    const stale = { revision, changed, stored, typed: form.value.content, offeringNames: await namesOfVersions(context.db, stored.offeringVersionIds) }
    return data({ form: typed, stale }, { status: saveRefusals.stale.status })
  }
  const { data: refused, init } = answerRefusal(saved.refusal, saveRefusals)
  return data({ form: typed, ...refused }, init ?? undefined)
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
      {stale && <StaleNotice stale={stale} criteria={criteria} labels={labels} />}
      <ProposalBody {...loaded} revision={stale?.revision ?? proposal.revision} lastResult={formResultOf(reply)} />
    </Page>
  )
}
