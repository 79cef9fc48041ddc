import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { takenInto } from '#app/domain/answer-library/entry.ts'
import { findEntry } from '#app/domain/answer-library/read.server.ts'
import { refuse, type Result } from '#app/domain/result.ts'
import { transact } from '#db/client.server.ts'
import type { Answer } from './choices.ts'
import { contentLimits } from './content.ts'
import { readTechnicalDraft } from './draft.server.ts'
import { lockProposal } from './lock.server.ts'
import { saveDraft, type SaveDraftRefusal } from './save-draft.server.ts'

export type TakeAnswerRefusal = Exclude<SaveDraftRefusal, { reason: 'stale' }> | { reason: 'note_too_long' | 'no_answer' }

/** `answer` is what the house answers where it has answered nothing yet: a text is no answer, and none is given for it. */
type Taken = { proposalId: string; criterionId: string; entryId: string; answer?: Answer }

/** Puts a text of the house's library into the note of an answer, after what stands there. */
export function takeAnswer(act: Act<MemberActor>, input: Taken): Promise<Result<{ revision: number }, TakeAnswerRefusal>> {
  return transact(act.db, async (trx): Promise<Result<{ revision: number }, TakeAnswerRefusal>> => {
    const locked = await lockProposal(trx, act, input.proposalId)
    const entry = await findEntry(trx, act.actor.organisation.id, input.entryId)
    if (!locked || !entry || locked.proposal.houseId !== act.actor.organisation.id) return refuse({ reason: 'not_found' })
    const { attachments: _files, ...draft } = await readTechnicalDraft(trx, act.keys, input.proposalId)
    const before = draft.answers.find(({ criterionId }) => criterionId === input.criterionId)
    const note = takenInto(before?.note ?? '', entry.body)
    if (note.length > contentLimits.note) return refuse({ reason: 'note_too_long' })
    const answer = before?.answer ?? input.answer
    if (!answer) return refuse({ reason: 'no_answer' })
    const taken = { criterionId: input.criterionId, evidence: [], ...before, answer, note }
    const content = { ...draft, answers: [...draft.answers.filter((one) => one !== before), taken] }
    const saved = await saveDraft({ ...act, db: trx }, { proposalId: input.proposalId, revision: locked.proposal.revision, content })
    if (!saved.ok && saved.refusal.reason === 'stale') throw new Error('a draft changed under its lock')
    return saved as Result<{ revision: number }, TakeAnswerRefusal>
  })
}
