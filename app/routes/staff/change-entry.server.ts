import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { holdDecision, type Held, type HoldRefusal } from '#app/domain/moderation/hold-decision.server.ts'
import type { DecideEntryRefusal } from '#app/domain/registry/decide-entry.server.ts'
import type { JudgeContestRefusal } from '#app/domain/registry/judge-contest.server.ts'
import { markReplyRead } from '#app/domain/registry/mark-reply-read.server.ts'
import type { ReviewEntryRefusal } from '#app/domain/registry/review-entry.server.ts'
import { ContestDecision, EntryDecision, EntryReview, ToldMaker } from '#app/domain/registry/schema.ts'
import type { TellMakerRefusal } from '#app/domain/registry/tell-maker.server.ts'
import type { Result } from '#app/domain/result.ts'
import type { MessageKey } from '#app/messages/translate.ts'
import type { PageContext } from '#app/web/context.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { parseFormData } from '#app/web/form.server.ts'
import { answerHeld, decisionWaits, holdingOf } from '#app/web/held.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'

type Reason = (DecideEntryRefusal | JudgeContestRefusal | ReviewEntryRefusal | TellMakerRefusal | HoldRefusal)['reason']

const refusals: RefusalTable<Reason> = {
  decision_waits: decisionWaits,
  forbidden: { status: 403, message: 'desk.refused.role' },
  not_found: { status: 404, message: 'errors.notFound.text' },
  state: { status: 409, message: 'registry.refused.state' },
  own_proposal: { status: 403, message: 'registry.refused.ownProposal' },
  already_decided: { status: 409, message: 'registry.refused.alreadyDecided' },
  advisory_withdrawn: { status: 409, message: 'registry.refused.withdrawn' },
  took_part: { status: 403, message: 'registry.refused.tookPart' },
  own_interest: { status: 403, message: 'desk.refused.interest' },
  review_too_early: { status: 409, message: 'registry.refused.tooEarly' },
  already_told: { status: 409, message: 'registry.refused.alreadyTold' },
  day_out_of_range: { status: 400, message: 'registry.refused.dayOutOfRange' },
  unknown_reason: { status: 400, message: 'registry.refused.ground' },
  words_about_people: { status: 400, message: 'registry.refused.people' },
}

/** What staff do to an entry, by the button that was pressed. All but the reading of a reply is held. */
export async function changeEntry(context: PageContext, act: Act<MemberActor>, entryId: string, formData: FormData) {
  const answer = (decided: Result<Held<unknown>, { reason: Reason }>, key: MessageKey) =>
    decided.ok ? answerHeld(context, decided.value, () => redirectDone(context, '/staff/registry', key)) : answerRefusal(decided.refusal, refusals)
  const held = holdingOf(context)
  switch (formData.get('intent')) {
    case 'read-reply': {
      const read = await markReplyRead(act, { entryId, replyId: String(formData.get('replyId')) })
      return read.ok ? redirectDone(context, `/staff/registry/${entryId}`, 'desk.reply.read') : answerRefusal(read.refusal, refusals)
    }
    case 'tell': {
      const form = await parseFormData(formData, ToldMaker)
      if (!form.ok) return form.reply
      return answer(await holdDecision(act, { operation: 'tell-maker', input: { entryId, ...form.value }, ...held }), 'registry.done.told')
    }
    case 'review': {
      const form = await parseFormData(formData, EntryReview)
      if (!form.ok) return form.reply
      return answer(await holdDecision(act, { operation: 'review-entry', input: { entryId, ...form.value }, ...held }), 'registry.done.reviewed')
    }
    case 'judge': {
      const form = await parseFormData(formData, ContestDecision)
      if (!form.ok) return form.reply
      return answer(await holdDecision(act, { operation: 'judge-contest', input: { entryId, ...form.value }, ...held }), 'registry.done.judged')
    }
    default: {
      const form = await parseFormData(formData, EntryDecision)
      if (!form.ok) return form.reply
      const decided = await holdDecision(act, { operation: 'decide-entry', input: { entryId, ...form.value }, ...held })
      return answer(decided, `registry.done.${form.value.decision}`)
    }
  }
}
