import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { seerOf } from '#app/domain/hiding/seer.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { currencies, type Currency } from '#app/domain/money.ts'
import { contentFaults } from '#app/domain/proposals/content.ts'
import { PriceForm as PriceFields, SealedForm } from '#app/domain/proposals/form.ts'
import { priceTotals } from '#app/domain/proposals/price.ts'
import { findHouseProposal, findOfferingName } from '#app/domain/proposals/read.server.ts'
import { sealOnServer } from '#app/domain/proposals/seal-on-server.server.ts'
import { isEditable } from '#app/domain/proposals/status.ts'
import { submitProposal, type SubmitProposalRefusal } from '#app/domain/proposals/submit-proposal.server.ts'
import { findPublicRequirement } from '#app/domain/requirements/read-public.server.ts'
import { readCriteriaLabelled } from '#app/domain/requirements/read.server.ts'
import type { Sealed } from '#app/domain/sealing/envelope.ts'
import { listRecipients } from '#app/domain/sealing/recipients.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Deadline } from '#app/ui/deadline.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { LateNotice } from '#app/ui/proposals/late-notice.tsx'
import { MissingNotice } from '#app/ui/proposals/missing-notice.tsx'
import { PriceForm } from '#app/ui/proposals/price-form.tsx'
import { SealedContent } from '#app/ui/proposals/sealed-content.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import type { PageContext } from '#app/web/context.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { formResultOf } from '#app/web/form-result.ts'
import { parseFormData } from '#app/web/form.server.ts'
import { found } from '#app/web/found.ts'
import { titleOf } from '#app/web/page.server.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'
import { submitRefusals } from './proposal-refusals.ts'

export const meta = titleMeta

/** A refused submission may come from a draft that was saved again: what will be sealed is read anew after every answer. */
export const shouldRevalidate = () => true

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { organisation, ...actor } = await requireMember(request, context, 'house')
  const { db, locale, settings } = context
  const proposal = found(await findHouseProposal(db, organisation.id, params.id))
  const requirement = found(await findPublicRequirement(db, proposal.requirementId, seerOf({ ...actor, organisation })))
  const { criteria, labels } = await readCriteriaLabelled(db, requirement.versionId, locale)
  const recipients = await listRecipients(db, requirement.id)
  return {
    title: titleOf(context, 'proposals.submit.title'),
    proposal,
    requirement,
    criteria,
    labels,
    recipients: recipients.filter(({ envelopeKind }) => envelopeKind === 'single').map(({ recipient }) => recipient),
    offeringName: await findOfferingName(db, proposal.technical.offeringVersionId),
    faults: contentFaults(
      proposal.technical,
      criteria.map(({ id }) => id),
    ),
    canSubmit: may({ ...actor, organisation }, 'proposal', 'submit', organisation.id) && requirement.state === 'published' && isEditable(proposal.state),
    currencies: Object.keys(currencies) as Currency[],
    currency: settings.market.currency,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireMember(request, context, 'house')
  const { id } = found(await findHouseProposal(context.db, actor.organisation.id, params.id))
  const form = await request.formData()
  return form.get('sealedBy') === 'browser' ? takeSealed(context, actor, id, form) : sealHere(context, actor, id, form)
}

async function takeSealed(context: PageContext, actor: MemberActor, proposalId: string, formData: FormData) {
  const form = SealedForm.safeParse(Object.fromEntries(formData))
  // Only our own script posts this; its fields are not a person's to correct, and are not sent back.
  if (!form.success) throw new Response('not a sealed proposal', { status: 400 })
  const { revision, ciphertext, commitment } = form.data
  const sealed = { ciphertext: new Uint8Array(Buffer.from(ciphertext, 'base64')), commitment }
  const refusal = await handIn(context, actor, { proposalId, revision, sealed, sealedBy: 'browser' })
  return refusal ? answerSubmit(refusal) : received(context, proposalId)
}

/** Without scripts. The price is in this request and its answer alone: it is neither stored nor logged. */
async function sealHere(context: PageContext, actor: MemberActor, proposalId: string, formData: FormData) {
  const form = await parseFormData(formData, PriceFields)
  if (!form.ok) return form.reply
  const { form: typed } = form.refuse({}).data
  if (formData.get('intent') === 'compute') return data({ form: typed, totals: priceTotals(form.value) })
  const sealed = await sealOnServer(actOf(context, actor), { proposalId, price: form.value })
  const refusal = sealed.ok
    ? await handIn(context, actor, { proposalId, revision: Number(formData.get('revision')), sealed: sealed.value, sealedBy: 'server' })
    : sealed.refusal
  if (!refusal) return received(context, proposalId)
  const { data: refused, init } = answerSubmit(refusal)
  return data({ form: typed, ...refused }, init ?? undefined)
}

type HandedIn = { proposalId: string; revision: number; sealed: Sealed; sealedBy: 'browser' | 'server' }

async function handIn(context: PageContext, actor: MemberActor, input: HandedIn): Promise<SubmitProposalRefusal | undefined> {
  const submitted = await submitProposal(actOf(context, actor), input)
  return submitted.ok ? undefined : submitted.refusal
}

function answerSubmit(refusal: SubmitProposalRefusal) {
  if (refusal.reason !== 'late') return answerRefusal(refusal, submitRefusals)
  const { closesAt, readAt } = refusal
  return data({ late: { closesAt, readAt } }, { status: submitRefusals.late.status })
}

function received(context: PageContext, proposalId: string) {
  return redirectDone(context, `/house/proposals/${proposalId}/receipt`, 'proposals.submit.done')
}

export default function SubmitProposal() {
  const { proposal, requirement, criteria, labels, recipients, offeringName, faults, canSubmit, ...money } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const toDraft = `/house/proposals/${proposal.id}`
  const sealing = { proposalId: proposal.id, requirementVersionId: requirement.versionId, technical: proposal.technical, recipients }
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
          <SealedContent technical={proposal.technical} offeringName={offeringName} to={toDraft} />
          <PriceForm
            revision={proposal.revision}
            sealing={sealing}
            currencies={money.currencies}
            defaultCurrency={money.currency}
            lastResult={formResultOf(reply)}
            totals={reply && 'totals' in reply ? reply.totals : undefined}
          />
        </>
      )}
    </Page>
  )
}
