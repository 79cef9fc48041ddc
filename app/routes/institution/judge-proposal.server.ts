import { data, type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { decideResponsiveness, type DecideResponsivenessRefusal } from '#app/domain/evaluation/decide-responsiveness.server.ts'
import { offerFix, type OfferFixRefusal } from '#app/domain/evaluation/offer-fix.server.ts'
import { judgedFaults } from '#app/domain/evaluation/responsiveness.ts'
import { formatInstant } from '#app/messages/format.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { parseFormData } from '#app/web/form.server.ts'
import { requirementPath, requireOwnRequirement } from '#app/web/own-requirement.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'

const textLimit = 2_000
const Text = z.string().trim().max(textLimit, 'evaluation.form.tooLong').default('')
const Judged = z.object({
  proposalId: z.uuid(),
  verdict: z.enum(['responsive', 'not_responsive'], { error: 'responsiveness.form.verdictMissing' }),
  faults: z.array(z.enum(judgedFaults)).default([]),
  reason: Text,
})
const Offered = z.object({
  proposalId: z.uuid(),
  shortcomings: z.string({ error: 'responsiveness.form.shortcomingsMissing' }).trim().max(textLimit, 'evaluation.form.tooLong'),
  touchesNeither: z.literal(true, { error: 'responsiveness.form.touchesNeitherMissing' }),
})

const chair = {
  forbidden: { status: 403, message: 'evaluation.refusal.forbidden' },
  not_found: { status: 404, message: 'evaluation.refusal.notFound' },
  not_declared: { status: 409, message: 'evaluation.refusal.notDeclared' },
  not_chair: { status: 403, message: 'responsiveness.refused.notChair' },
  not_now: { status: 409, message: 'responsiveness.refused.notNow' },
  already_decided: { status: 409, message: 'responsiveness.refused.alreadyDecided' },
  words_about_people: { status: 400, message: 'responsiveness.refused.words' },
} as const
const decideRefusals: RefusalTable<DecideResponsivenessRefusal['reason']> = {
  ...chair,
  fix_open: { status: 409, message: 'responsiveness.refused.fixOpen' },
  no_fault: { status: 400, message: 'responsiveness.refused.noFault' },
  fault_beside_responsive: { status: 400, message: 'responsiveness.refused.faultBeside' },
  no_reason: { status: 400, message: 'responsiveness.refused.noReason' },
  cannot_overrule: { status: 409, message: 'responsiveness.refused.cannotOverrule' },
}
const offerRefusals: RefusalTable<OfferFixRefusal['reason']> = {
  ...chair,
  already_offered: { status: 409, message: 'responsiveness.refused.alreadyOffered' },
  no_shortcomings: { status: 400, message: 'responsiveness.form.shortcomingsMissing' },
  not_confirmed: { status: 400, message: 'responsiveness.form.touchesNeitherMissing' },
  not_opened: { status: 409, message: 'responsiveness.refused.notOpened' },
}

/** The chair's two acts on one proposal: a verdict, or the offer of a fix. A form with something wrong says which of them it was, as `part`, and for which proposal. */
export async function judge(args: ActionFunctionArgs) {
  const { act, requirement } = await requireOwnRequirement(args, 'responsiveness')
  const to = requirementPath(requirement.id, 'responsiveness')
  const formData = await args.request.formData()
  const proposalId = String(formData.get('proposalId') ?? '')
  if (formData.get('intent') === 'offer') {
    const form = await parseFormData(formData, Offered)
    if (!form.ok) return data({ ...form.reply.data, part: 'offer' as const, proposalId }, { status: 400 })
    const { touchesNeither, ...input } = form.value
    const offered = await offerFix(act, { ...input, neitherSubstanceNorPrice: touchesNeither, market: args.context.settings.market })
    return offered.ok ? redirectDone(args.context, to, 'responsiveness.fix.offered') : answerRefusal(offered.refusal, offerRefusals)
  }
  const form = await parseFormData(formData, Judged)
  if (!form.ok) return data({ ...form.reply.data, part: 'decide' as const, proposalId }, { status: 400 })
  const decided = await decideResponsiveness(act, form.value)
  if (decided.ok) return redirectDone(args.context, to, 'responsiveness.decided')
  const { refusal } = decided
  // What is wrong with the answers stands beside them, with what was typed.
  const beside = { no_fault: 'faults', fault_beside_responsive: 'faults', no_reason: 'reason' } as const
  if (refusal.reason === 'no_fault' || refusal.reason === 'fault_beside_responsive' || refusal.reason === 'no_reason') {
    const { message } = decideRefusals[refusal.reason]
    return data({ ...form.refuse({ [beside[refusal.reason]]: [message] }).data, part: 'decide' as const, proposalId }, { status: 400 })
  }
  if (refusal.reason !== 'fix_open') return answerRefusal(refusal, decideRefusals)
  return answerRefusal({ reason: 'fix_open' as const, when: formatInstant(refusal.dueAt, args.context.locale) }, decideRefusals)
}
