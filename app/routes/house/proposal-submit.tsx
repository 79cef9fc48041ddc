import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { seerOf } from '#app/domain/hiding/seer.ts'
import { contentFaults } from '#app/domain/proposals/content.ts'
import { findFinancialDraftTime } from '#app/domain/proposals/financial-draft.server.ts'
import { presetLines } from '#app/domain/proposals/form.ts'
import { findHouseProposal, namesOfVersions } from '#app/domain/proposals/read.server.ts'
import { isEditable } from '#app/domain/proposals/status.ts'
import { findPublicRequirement } from '#app/domain/requirements/read-public.server.ts'
import { readCriteriaLabelled } from '#app/domain/requirements/read.server.ts'
import { listRecipients } from '#app/domain/sealing/recipients.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Deadline } from '#app/ui/deadline.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { LateNotice } from '#app/ui/proposals/late-notice.tsx'
import { MissingNotice } from '#app/ui/proposals/missing-notice.tsx'
import { PriceForm } from '#app/ui/proposals/price-form.tsx'
import { Rehearsal } from '#app/ui/proposals/rehearsal.tsx'
import { SealedContent } from '#app/ui/proposals/sealed-content.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { requireMember } from '#app/web/actor.server.ts'
import { found } from '#app/web/found.ts'
import { titleOf } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'
import { sealHere, takeSealed } from './hand-in.server.ts'
import { rehearse } from './rehearse.server.ts'

export const meta = titleMeta

/** A refused submission may come from a draft that was saved again: what will be sealed is read anew after every answer. */
export const shouldRevalidate = () => true

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { organisation, ...actor } = await requireMember(request, context, 'house')
  const { db, locale } = context
  const proposal = found(await findHouseProposal(db, context.keys, organisation.id, params.id))
  const requirement = found(await findPublicRequirement(db, proposal.requirementId, seerOf({ ...actor, organisation })))
  const { criteria, labels } = await readCriteriaLabelled(db, requirement.versionId, locale)
  const recipients = await listRecipients(db, requirement.id)
  return {
    title: titleOf(context, 'proposals.submit.title'),
    proposal,
    requirement,
    criteria,
    labels,
    recipients,
    offeringNames: await namesOfVersions(db, proposal.technical.offeringVersionIds),
    faults: contentFaults(
      proposal.technical,
      criteria.map(({ id }) => id),
    ),
    canSubmit: may({ ...actor, organisation }, 'proposal', 'submit', organisation.id) && requirement.state === 'published' && isEditable(proposal.state),
    preset: presetLines(requirement),
    keeper: { proposalId: proposal.id, personId: actor.personId, houseId: organisation.id },
    draftSavedAt: (await findFinancialDraftTime(db, proposal.id)) ?? null,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireMember(request, context, 'house')
  const { id, requirementId } = found(await findHouseProposal(context.db, context.keys, actor.organisation.id, params.id))
  const form = await request.formData()
  if (form.get('intent') === 'rehearse') return rehearse(context, actor, id, form)
  if (form.get('sealedBy') === 'browser') return takeSealed(context, actor, id, form)
  return sealHere(context, actor, id, form, found(await findPublicRequirement(context.db, requirementId, seerOf(actor))))
}

export default function SubmitProposal() {
  const { proposal, requirement, criteria, labels, recipients, offeringNames, faults, canSubmit, preset, keeper, draftSavedAt } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const toDraft = `/house/proposals/${proposal.id}`
  const { technical, revision } = proposal
  const { currency, supportYears, versionId: requirementVersionId } = requirement
  const sealing = { proposalId: proposal.id, revision, requirementVersionId, technical, recipients, asked: { currency, supportYears } }
  return (
    <Page
      title={t('proposals.submit.title')}
      lead={<bdi>{t('proposals.submit.lead', { reference: requirement.reference })}</bdi>}
      crumbs={[
        { to: '/house', label: t('ui.nav.house') },
        { to: toDraft, label: requirement.reference },
      ]}
      tags={<Deadline closesAt={requirement.closesAt} now={requirement.at} />}
    >
      {reply && 'late' in reply && <LateNotice late={reply.late} />}
      {reply && 'refused' in reply && <Refused refused={reply.refused} />}
      {!canSubmit && (
        <Notice tone="plain" title={t('proposals.submit.notOpen')} actions={<LinkButton to={toDraft}>{t('proposals.submit.toDraft')}</LinkButton>} />
      )}
      {canSubmit && faults.length > 0 && <MissingNotice faults={faults} criteria={criteria} labels={labels} to={toDraft} />}
      {canSubmit && faults.length === 0 && (
        <>
          <SealedContent technical={technical} kinds={recipients.map(({ envelopeKind }) => envelopeKind)} offeringNames={offeringNames} to={toDraft} />
          <PriceForm
            sealing={sealing}
            keeper={keeper}
            preset={preset}
            draftSavedAt={draftSavedAt}
            answered={reply && 'price' in reply ? reply.price : undefined}
          />
        </>
      )}
      {canSubmit && <Rehearsal sealing={sealing} answered={reply && 'rehearsal' in reply ? reply.rehearsal : undefined} />}
    </Page>
  )
}
