import { data, type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { decideAward, type AwardRefusal } from '#app/domain/awards/decide-award.server.ts'
import { formatInstant } from '#app/messages/format.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { requirementPath, requireOwnRequirement } from '#app/web/own-requirement.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'

const reasonLimit = 4_000
const Award = z.object({
  proposalId: z.uuid({ error: 'evaluation.form.proposalMissing' }),
  reason: z.string({ error: 'evaluation.form.reasonMissing' }).trim().min(1, 'evaluation.form.reasonMissing').max(reasonLimit, 'evaluation.form.tooLong'),
  debriefs: z.array(z.object({ proposalId: z.uuid(), reason: z.string().trim().max(reasonLimit, 'evaluation.form.tooLong').default('') })).default([]),
})

const refusals: RefusalTable<AwardRefusal['reason']> = {
  forbidden: { status: 403, message: 'evaluation.refusal.forbidden' },
  not_found: { status: 404, message: 'evaluation.refusal.notFound' },
  not_now: { status: 409, message: 'evaluation.refusal.awardNotNow' },
  not_ranked_first: { status: 409, message: 'evaluation.refusal.notRankedFirst' },
  already_awarded: { status: 409, message: 'evaluation.refusal.alreadyAwarded' },
  debriefs_missing: { status: 400, message: 'evaluation.refusal.debriefsMissing' },
}

/** Decides the award. Who comes second is told to whom and when it went. */
export async function award(args: ActionFunctionArgs) {
  const { act, requirement } = await requireOwnRequirement(args, 'award')
  const form = await parseForm(args.request, Award)
  if (!form.ok) return form.reply
  const { proposalId, reason, debriefs } = form.value
  const written = debriefs.filter((debrief) => debrief.reason !== '' && debrief.proposalId !== proposalId)
  const decided = await decideAward(act, {
    requirementId: requirement.id,
    proposalId,
    reason,
    debriefs: new Map(written.map((debrief) => [debrief.proposalId, debrief.reason])),
  })
  if (decided.ok) return redirectDone(args.context, requirementPath(requirement.id, 'award'), 'evaluation.award.done')
  const { refusal } = decided
  if (refusal.reason === 'already_awarded') {
    const { houseName, decidedAt } = refusal
    return answerRefusal({ reason: 'already_awarded' as const, houseName, when: formatInstant(decidedAt, args.context.locale) }, refusals)
  }
  if (refusal.reason !== 'debriefs_missing') return answerRefusal(refusal, refusals)
  const missing = debriefs.flatMap((debrief, index) =>
    refusal.proposalIds.includes(debrief.proposalId) ? [[`debriefs[${index}].reason`, ['evaluation.form.debriefMissing']] as [string, string[]]] : [],
  )
  const errors = missing.length > 0 ? Object.fromEntries(missing) : { '': [refusals.debriefs_missing.message] }
  return data(form.refuse(errors).data, { status: refusals.debriefs_missing.status })
}
