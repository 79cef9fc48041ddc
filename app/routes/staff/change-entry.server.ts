import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { decideEntry, type DecideEntryRefusal } from '#app/domain/registry/decide-entry.server.ts'
import { judgeContest, type JudgeContestRefusal } from '#app/domain/registry/judge-contest.server.ts'
import { reviewEntry, type ReviewEntryRefusal } from '#app/domain/registry/review-entry.server.ts'
import { ContestDecision, EntryDecision, EntryReview, ToldMaker } from '#app/domain/registry/schema.ts'
import { tellMaker, type TellMakerRefusal } from '#app/domain/registry/tell-maker.server.ts'
import type { MessageKey } from '#app/messages/translate.ts'
import type { PageContext } from '#app/web/context.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { parseFormData } from '#app/web/form.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'

type Reason = (DecideEntryRefusal | JudgeContestRefusal | ReviewEntryRefusal | TellMakerRefusal)['reason']

const refusals: RefusalTable<Reason> = {
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
  words_about_people: { status: 400, message: 'registry.refused.people' },
}

/** What staff do to an entry, by the button that was pressed. */
export async function changeEntry(context: PageContext, act: Act<MemberActor>, entryId: string, formData: FormData) {
  const done = (key: MessageKey) => redirectDone(context, '/staff/registry', key)
  switch (formData.get('intent')) {
    case 'tell': {
      const form = await parseFormData(formData, ToldMaker)
      if (!form.ok) return form.reply
      const told = await tellMaker(act, { entryId, ...form.value })
      return told.ok ? done('registry.done.told') : answerRefusal(told.refusal, refusals)
    }
    case 'review': {
      const form = await parseFormData(formData, EntryReview)
      if (!form.ok) return form.reply
      const reviewed = await reviewEntry(act, { entryId, ...form.value })
      return reviewed.ok ? done('registry.done.reviewed') : answerRefusal(reviewed.refusal, refusals)
    }
    case 'judge': {
      const form = await parseFormData(formData, ContestDecision)
      if (!form.ok) return form.reply
      const judged = await judgeContest(act, { entryId, ...form.value })
      return judged.ok ? done('registry.done.judged') : answerRefusal(judged.refusal, refusals)
    }
    default: {
      const form = await parseFormData(formData, EntryDecision)
      if (!form.ok) return form.reply
      const decided = await decideEntry(act, { entryId, ...form.value })
      return decided.ok ? done(`registry.done.${form.value.decision}`) : answerRefusal(decided.refusal, refusals)
    }
  }
}
