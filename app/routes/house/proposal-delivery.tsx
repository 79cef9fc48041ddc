import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { confirmPayment, findConfirmations, type ConfirmRefusal } from '#app/domain/awards/confirm-award.server.ts'
import { PaymentForm as PaymentSchema } from '#app/domain/awards/confirmation-form.ts'
import { readableBy } from '#app/domain/awards/confirmation.ts'
import { findOwnNaming } from '#app/domain/proposals/read-naming.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Empty } from '#app/ui/empty.tsx'
import { ConfirmationsShown } from '#app/ui/evaluation/confirmations.tsx'
import { PaymentForm } from '#app/ui/evaluation/delivery-form.tsx'
import { Page } from '#app/ui/page.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { parseForm } from '#app/web/form.server.ts'
import { found } from '#app/web/found.ts'
import { titleOf } from '#app/web/page.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const refusals: RefusalTable<ConfirmRefusal['reason']> = {
  forbidden: { status: 403, message: 'proposals.refused.role' },
  not_found: { status: 404, message: 'errors.notFound.text' },
  not_awarded: { status: 409, message: 'awards.delivery.refused.notAwarded' },
  both_given: { status: 409, message: 'awards.delivery.refused.bothGiven' },
  not_yet: { status: 409, message: 'awards.delivery.refused.notYet' },
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'house')
  const houseId = actor.organisation.id
  const proposal = found(await findOwnNaming(context.db, houseId, params.id))
  const confirmations = await findConfirmations(context.db, proposal.requirementId)
  // Only the house that was awarded has a side to confirm.
  const own = confirmations?.standing.proposalId === proposal.id ? confirmations.both : null
  return {
    title: titleOf(context, 'awards.delivery.title'),
    proposal,
    both: own && readableBy('house', own),
    mayConfirm: own !== null && (own.institution === null || own.house === null) && may(actor, 'award', 'confirm_payment', houseId),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireMember(request, context, 'house')
  const { id, requirementId } = found(await findOwnNaming(context.db, actor.organisation.id, params.id))
  if (!may(actor, 'award', 'confirm_payment', actor.organisation.id)) throw new Response('not for this role', { status: 403 })
  const form = await parseForm(request, PaymentSchema)
  if (!form.ok) return form.reply
  const confirmed = await confirmPayment(actOf(context, actor), { requirementId, confirmation: form.value })
  if (!confirmed.ok) return answerRefusal(confirmed.refusal, refusals)
  return redirectDone(context, `/house/proposals/${id}/delivery`, confirmed.value.delivered ? 'awards.delivery.settled' : 'awards.delivery.done')
}

export default function ProposalDelivery() {
  const { proposal, both, mayConfirm } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const crumbs = [
    { to: '/house', label: t('ui.nav.house') },
    { to: `/house/proposals/${proposal.id}`, label: proposal.reference },
  ]
  return (
    <Page title={t('awards.delivery.title')} lead={<bdi>{t('proposals.for', { title: proposal.title })}</bdi>} crumbs={crumbs}>
      <Refused refused={refusedOf(reply)} />
      {both ? (
        <>
          <p className="text-ui text-ink-2">{t('awards.delivery.lead')}</p>
          <ConfirmationsShown side="house" both={both} />
          {mayConfirm && <PaymentForm given={both.house} lastResult={formResultOf(reply)} />}
        </>
      ) : (
        <Empty title={t('awards.delivery.none')}>{t('awards.delivery.noneText')}</Empty>
      )}
    </Page>
  )
}
