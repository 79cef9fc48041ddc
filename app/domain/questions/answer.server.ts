import type { Selectable } from 'kysely'
import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { recordChange, recordEvent } from '#app/domain/audit/record.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import type { Market } from '#app/domain/market.ts'
import { findWordsAboutPeople, type RefusedKind } from '#app/domain/registry/wording.ts'
import { readCalendar } from '#app/domain/requirements/calendar.server.ts'
import { lockRequirement, type LockedRequirement } from '#app/domain/requirements/lock.server.ts'
import { moveClosing } from '#app/domain/requirements/move-closing.server.ts'
import { readNaming } from '#app/domain/requirements/naming.server.ts'
import { closingAfterAnswer } from '#app/domain/requirements/periods.ts'
import { citationOf } from '#app/domain/requirements/profile.ts'
import { tellCourse } from '#app/domain/requirements/tell-course.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact, type Trx } from '#db/client.server.ts'
import type { QuestionTable } from '#db/schema/requirements.ts'

export type AnswerRefusal =
  | { reason: 'forbidden' | 'not_found' | 'already_answered' | 'not_answered' }
  /** It has closed: nobody could take the answer into account any more. */
  | { reason: 'late'; closesAt: Date; readAt: Date; rule: string }
  | { reason: 'words_about_people'; kind: RefusedKind; words: string }

export type Answered = { closesAt: Date; moved: boolean }

type Input = { requirementId: string; questionId: string; body: string; market: Market }

/**
 * Answers a question, once and to everybody. Given later than the procedure's last answers, it moves closing so that their time remains. Answers when the requirement closes now, and
 * whether that has moved.
 */
export function answerQuestion(act: Act<MemberActor>, input: Input): Promise<Result<Answered, AnswerRefusal>> {
  return transact(act.db, async (trx) => {
    const found = await findAnswerable(trx, act, input)
    if (!found.ok) return found
    const { locked, question } = found.value
    if (question.answer !== null) return refuse({ reason: 'already_answered' })
    const { at } = locked
    await trx.updateTable('question').set({ answer: input.body, answeredBy: act.actor.personId, answeredAt: at }).where('id', '=', question.id).execute()
    await recordChange(trx, act, { verb: 'question.answer', subject: { kind: 'question', id: question.id }, at, from: 'asked', to: 'answered' })
    return ok(await publishAnswer(trx, act, locked, question.askedBy, input.market))
  })
}

/** Adds to an answer that was given: the answer stays as everybody read it, and what was added stands below it. It moves closing as an answer does. */
export function addToAnswer(act: Act<MemberActor>, input: Input): Promise<Result<Answered, AnswerRefusal>> {
  return transact(act.db, async (trx) => {
    const found = await findAnswerable(trx, act, input)
    if (!found.ok) return found
    const { locked, question } = found.value
    if (question.answer === null) return refuse({ reason: 'not_answered' })
    const { at } = locked
    await trx
      .insertInto('answerAddition')
      .values({ id: newId(), questionId: question.id, body: input.body, addedBy: act.actor.personId, addedAt: at })
      .execute()
    await recordChange(trx, act, { verb: 'question.add_to_answer', subject: { kind: 'question', id: question.id }, at })
    return ok(await publishAnswer(trx, act, locked, question.askedBy, input.market))
  })
}

type Answerable = { locked: LockedRequirement; question: Selectable<QuestionTable> }

async function findAnswerable(trx: Trx, act: Act<MemberActor>, input: Input): Promise<Result<Answerable, AnswerRefusal>> {
  const locked = await lockRequirement(trx, act, input.requirementId)
  if (!locked) return refuse({ reason: 'not_found' })
  const { requirement, profile, at } = locked
  const access = decideAccess(act.actor, 'question', 'answer', requirement.institutionId)
  if (access !== 'allowed') return refuse({ reason: access })
  const question = await trx
    .selectFrom('question')
    .selectAll()
    .where('id', '=', input.questionId)
    .where('requirementId', '=', requirement.id)
    .executeTakeFirst()
  if (!question) return refuse({ reason: 'not_found' })
  if (requirement.state !== 'published') {
    const closesAt = requirement.closesAt!
    const data = { closesAt: closesAt.toISOString(), readAt: at.toISOString() }
    await recordEvent(trx, act, { verb: 'question.answer_refused_late', subject: { kind: 'question', id: question.id }, at, data })
    return refuse({ reason: 'late', closesAt, readAt: at, rule: citationOf(profile, 'answers') })
  }
  const aboutPeople = findWordsAboutPeople(input.body)
  if (aboutPeople) return refuse({ reason: 'words_about_people', ...aboutPeople })
  return ok({ locked, question })
}

async function publishAnswer(trx: Trx, act: Act<MemberActor>, locked: LockedRequirement, askedBy: string, market: Market): Promise<Answered> {
  const { requirement, profile, at } = locked
  const before = requirement.closesAt!
  const closesAt = closingAfterAnswer(profile, { at, closesAt: before }, await readCalendar(trx, market))
  const moved = await moveClosing(trx, act, locked, { closesAt, rule: citationOf(profile, 'answers'), market, questionsStay: true })
  const values = await readNaming(trx, requirement)
  // Whoever asked is told in the words of everybody else, so that a notice seen over a shoulder says nothing.
  await tellCourse(trx, act, { kind: 'question-answered', values }, { requirement, at, personIds: [askedBy] })
  return { closesAt: moved.requirement.closesAt!, moved: moved.requirement.closesAt! > before }
}
