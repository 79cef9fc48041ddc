import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { confirmDelivery, findConfirmations, type ConfirmRefusal } from '#app/domain/awards/confirm-award.server.ts'
import { DeliveryForm as DeliverySchema } from '#app/domain/awards/confirmation-form.ts'
import { readableBy } from '#app/domain/awards/confirmation.ts'
import { useTranslate } from '#app/messages/language.ts'
import { ConfirmationsShown } from '#app/ui/evaluation/confirmations.tsx'
import { DeliveryForm } from '#app/ui/evaluation/delivery-form.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { RequirementPage } from '#app/ui/requirements/requirement-page.tsx'
import { redirectDone } from '#app/web/done.server.ts'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { parseForm } from '#app/web/form.server.ts'
import { requirementPath, requireOwnRequirement } from '#app/web/own-requirement.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const refusals: RefusalTable<ConfirmRefusal['reason']> = {
  forbidden: { status: 403, message: 'evaluation.refusal.forbidden' },
  not_found: { status: 404, message: 'evaluation.refusal.notFound' },
  not_awarded: { status: 409, message: 'awards.delivery.refused.notAwarded' },
  both_given: { status: 409, message: 'awards.delivery.refused.bothGiven' },
  not_yet: { status: 409, message: 'awards.delivery.refused.notYet' },
}

export async function loader(args: LoaderFunctionArgs) {
  const { requirement, actor, head, title } = await requireOwnRequirement(args, 'delivery')
  const found = await findConfirmations(args.context.db, requirement.id)
  if (!found) throw redirect(requirementPath(requirement.id))
  const { standing, both } = found
  const settled = both.institution !== null && both.house !== null
  return {
    title,
    head,
    house: standing.houseName,
    both: readableBy('institution', both),
    mayConfirm: !settled && may(actor, 'award', 'confirm_delivery', requirement.institutionId),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { act, requirement } = await requireOwnRequirement(args, 'delivery')
  const form = await parseForm(args.request, DeliverySchema)
  if (!form.ok) return form.reply
  const confirmed = await confirmDelivery(act, { requirementId: requirement.id, confirmation: form.value })
  if (!confirmed.ok) return answerRefusal(confirmed.refusal, refusals)
  const key = confirmed.value.delivered ? 'awards.delivery.settled' : 'awards.delivery.done'
  return redirectDone(args.context, requirementPath(requirement.id, 'delivery'), key)
}

export default function RequirementDelivery() {
  const { head, house, both, mayConfirm } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  return (
    <RequirementPage head={head} lead={t('awards.delivery.lead')}>
      <Refused refused={refusedOf(reply)} />
      <p className="text-ui">
        <bdi>{t('awards.delivery.wonBy', { house })}</bdi>
      </p>
      <ConfirmationsShown side="institution" both={both} />
      {mayConfirm && <DeliveryForm given={both.institution} lastResult={formResultOf(reply)} />}
    </RequirementPage>
  )
}
