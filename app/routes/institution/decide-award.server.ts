import { data, type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { announceIntention, type IntentionRefusal } from '#app/domain/awards/announce-intention.server.ts'
import { decideAward, type AwardRefusal } from '#app/domain/awards/decide-award.server.ts'
import { letAwardFall, type FallRefusal } from '#app/domain/awards/let-award-fall.server.ts'
import { withdrawIntention, type WithdrawIntentionRefusal } from '#app/domain/awards/withdraw-intention.server.ts'
import { formatInstant } from '#app/messages/format.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { parseFormData } from '#app/web/form.server.ts'
import { requirementPath, requireOwnRequirement } from '#app/web/own-requirement.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'

const reasonLimit = 4_000
const reason = z.string({ error: 'evaluation.form.reasonMissing' }).trim().min(1, 'evaluation.form.reasonMissing').max(reasonLimit, 'evaluation.form.tooLong')
const proposalId = z.uuid({ error: 'evaluation.form.proposalMissing' })
const Intent = z.object({ intent: z.enum(['award', 'intend', 'award-intended', 'withdraw', 'fall']).default('award') })
const Choice = z.object({
  proposalId,
  reason,
  debriefs: z.array(z.object({ proposalId: z.uuid(), reason: z.string().trim().max(reasonLimit, 'evaluation.form.tooLong').default('') })).default([]),
})
const Intended = z.object({ proposalId })
const Reason = z.object({ reason })

type Refused = AwardRefusal | IntentionRefusal | WithdrawIntentionRefusal | FallRefusal
const refusals: RefusalTable<Refused['reason']> = {
  forbidden: { status: 403, message: 'evaluation.refusal.forbidden' },
  not_found: { status: 404, message: 'evaluation.refusal.notFound' },
  not_now: { status: 409, message: 'evaluation.refusal.awardNotNow' },
  not_ranked_first: { status: 409, message: 'evaluation.refusal.notRankedFirst' },
  not_intended: { status: 409, message: 'awards.refusal.notIntended' },
  reason_missing: { status: 400, message: 'evaluation.form.reasonMissing' },
  already_awarded: { status: 409, message: 'evaluation.refusal.alreadyAwarded' },
  already_intended: { status: 409, message: 'awards.refusal.alreadyIntended' },
  debriefs_missing: { status: 400, message: 'evaluation.refusal.debriefsMissing' },
  held: { status: 409, message: 'awards.refusal.held' },
  too_early: { status: 409, message: 'awards.refusal.tooEarly' },
  price_unexplained: { status: 409, message: 'awards.refusal.unexplained' },
  words_about_people: { status: 409, message: 'awards.refusal.aboutPeople' },
}

/** The acts of the award's page: to announce an intention, take it back, award, and let an award fall. */
export async function actOnAward(args: ActionFunctionArgs) {
  const { act, requirement } = await requireOwnRequirement(args, 'award')
  const { context } = args
  const requirementId = requirement.id
  const body = await args.request.formData()
  const intent = await parseFormData(body, Intent)
  if (!intent.ok) return intent.reply
  const done = (key: Parameters<typeof redirectDone>[2]) => redirectDone(context, requirementPath(requirementId, 'award'), key)
  switch (intent.value.intent) {
    case 'award':
    case 'intend':
      return choose(args, body, intent.value.intent)
    case 'award-intended': {
      const form = await parseFormData(body, Intended)
      if (!form.ok) return form.reply
      const decided = await decideAward(act, { requirementId, ...form.value })
      return decided.ok ? done('evaluation.award.done') : answer(args, decided.refusal)
    }
    case 'withdraw': {
      const form = await parseFormData(body, Reason)
      if (!form.ok) return form.reply
      const withdrawn = await withdrawIntention(act, { requirementId, ...form.value })
      return withdrawn.ok ? done('awards.withdrawn') : answer(args, withdrawn.refusal)
    }
    case 'fall': {
      const form = await parseFormData(body, Reason)
      if (!form.ok) return form.reply
      const fallen = await letAwardFall(act, { requirementId, ...form.value })
      return fallen.ok ? done('awards.fallen') : answer(args, fallen.refusal)
    }
  }
}

/** Announces or awards, with the reason and what each of the others is told. Whoever comes second is told to whom it went and when. */
async function choose(args: ActionFunctionArgs, body: FormData, intent: 'award' | 'intend') {
  const { act, requirement } = await requireOwnRequirement(args, 'award')
  const form = await parseFormData(body, Choice)
  if (!form.ok) return form.reply
  const { debriefs, ...chosen } = form.value
  const written = debriefs.filter((debrief) => debrief.reason !== '' && debrief.proposalId !== chosen.proposalId)
  const input = { requirementId: requirement.id, ...chosen, debriefs: new Map(written.map((debrief) => [debrief.proposalId, debrief.reason])) }
  const decided = intent === 'award' ? await decideAward(act, input) : await announceIntention(act, { ...input, market: args.context.settings.market })
  if (decided.ok) {
    return redirectDone(args.context, requirementPath(requirement.id, 'award'), intent === 'award' ? 'evaluation.award.done' : 'awards.intended')
  }
  const { refusal } = decided
  if (refusal.reason !== 'debriefs_missing') return answer(args, refusal)
  const missing = debriefs.flatMap((debrief, index) =>
    refusal.proposalIds.includes(debrief.proposalId) ? [[`debriefs[${index}].reason`, ['evaluation.form.debriefMissing']] as [string, string[]]] : [],
  )
  const errors = missing.length > 0 ? Object.fromEntries(missing) : { '': [refusals.debriefs_missing.message] }
  return data(form.refuse(errors).data, { status: refusals.debriefs_missing.status })
}

/** Says the instants of a refusal in words. */
function answer({ context }: ActionFunctionArgs, refusal: Refused) {
  const at = 'decidedAt' in refusal ? refusal.decidedAt : 'intendedAt' in refusal ? refusal.intendedAt : 'endsAt' in refusal ? refusal.endsAt : undefined
  return answerRefusal(at ? { ...refusal, when: formatInstant(at, context.locale) } : refusal, refusals)
}
