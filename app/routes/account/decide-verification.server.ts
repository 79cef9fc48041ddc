import type { MemberActor } from '#app/domain/actor.ts'
import { holdDecision } from '#app/domain/moderation/hold-decision.server.ts'
import { unscopedFindOrganisation } from '#app/domain/organisations/read.server.ts'
import { VerificationRefusal } from '#app/domain/organisations/refuse-verification.server.ts'
import { Verification, type VerifyRefusal } from '#app/domain/organisations/verify-organisation.server.ts'
import { actOf } from '#app/web/actor.server.ts'
import type { PageContext } from '#app/web/context.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { parseFormData } from '#app/web/form.server.ts'
import { found } from '#app/web/found.ts'
import { answerHeld, decisionWaits, holdingOf } from '#app/web/held.server.ts'
import { viewOf } from '#app/web/page.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'

const refusals: RefusalTable<VerifyRefusal['reason'] | 'decision_waits'> = {
  decision_waits: decisionWaits,
  forbidden: { status: 403, message: 'organisations.refused.forbidden' },
  not_found: { status: 404, message: 'errors.notFound.text' },
  interest: { status: 403, message: 'organisations.refused.interest' },
  wrong_state: { status: 409, message: 'organisations.refused.wrongState' },
  other_facts: { status: 409, message: 'organisations.refused.otherFacts' },
  future_date: { status: 400, message: 'organisations.date.future' },
  too_old: { status: 400, message: 'organisations.date.old' },
}

/** The button by which staff verify an organisation. */
export async function postVerification(context: PageContext, actor: MemberActor, id: string, formData: FormData) {
  const form = await parseFormData(formData, Verification)
  if (!form.ok) return form.reply
  const { name, kind } = found(await unscopedFindOrganisation(context.db, id, (await viewOf(context)).today))
  const operation = kind === 'house' ? 'verify-house' : 'verify-institution'
  const verified = await holdDecision(actOf(context, actor), { operation, input: { ...form.value, organisationId: id }, ...holdingOf(context) })
  if (!verified.ok) {
    const { reason } = verified.refusal
    if (reason === 'future_date' || reason === 'too_old') return form.refuse({ checkedOn: [refusals[reason].message] })
    return answerRefusal(verified.refusal, refusals)
  }
  return answerHeld(context, verified.value, () => redirectDone(context, `/staff/organisations/${id}`, 'organisations.staff.done', { organisation: name }))
}

/** The button by which one person proposes to refuse a house, and another agrees. */
export async function postRefusal(context: PageContext, actor: MemberActor, organisationId: string, formData: FormData) {
  const form = await parseFormData(formData, VerificationRefusal)
  if (!form.ok) return form.reply
  const input = { ...form.value, organisationId }
  const refused = await holdDecision(actOf(context, actor), { operation: 'refuse-house', input, ...holdingOf(context) })
  if (!refused.ok) return answerRefusal(refused.refusal, { ...refusals, second_person: { status: 409, message: 'organisations.refused.secondPerson' } })
  return answerHeld(context, refused.value, (done) => {
    const key = done.refused ? 'organisations.staff.refusalDone' : 'organisations.staff.refusalProposed'
    return redirectDone(context, `/staff/organisations/${organisationId}`, key)
  })
}
