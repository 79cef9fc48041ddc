import { allowedMember } from '#app/domain/access/allowed-member.ts'
import { may } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { isId } from '#app/domain/identifiers.ts'
import { marketDay } from '#app/domain/market-day.ts'
import { notify } from '#app/domain/notifications/notify.server.ts'
import { draftOffering, type DraftOfferingRefusal } from '#app/domain/offerings/draft-offering.server.ts'
import { findOwnOffering } from '#app/domain/offerings/read-own.server.ts'
import { changedFields } from '#app/domain/offerings/schema.ts'
import { submitOffering } from '#app/domain/offerings/submit-offering.server.ts'
import { readNaming } from '#app/domain/requirements/naming.server.ts'
import type { CriterionKind } from '#app/domain/requirements/criterion.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact, type Trx } from '#db/client.server.ts'
import { findOfficers } from './officers.server.ts'
import { readStated } from './stated.server.ts'
import { fieldOf, withStatement } from './with-statement.ts'

export type AnswerAskRefusal =
  | { reason: 'forbidden' | 'not_found' }
  /** The requirement is not open any more. */
  | { reason: 'over' }
  | { reason: 'answered' }
  /** It takes more than one word, or has no such answer. */
  | { reason: 'elsewhere' }
  | DraftOfferingRefusal

/** Where the answer has come to: the draft, the list, staff's check; or that the house would rather not say. */
export type Answered = { offeringId: string; field: string | null; step: 'drafted' | 'listed' | 'submitted' | 'declined' }

type Ask = { id: string; offeringId: string; houseId: string; requirementId: string; kind: CriterionKind; ref: string; isOpen: boolean; isStated: boolean }

/**
 * A house's answer to an ask, the way that every statement goes: a yes is put into the offering's draft, where a sentence and a signature are due; a no is put there and, when the press
 * is an officer's who signs and nothing else waits in the draft, submitted as any edit is. What shows and what staff check first is as for every edit. A house that would rather not say
 * is asked no more, and the institution reads that.
 */
export function answerAsk(act: Act, input: { askId: string; answer: 'yes' | 'no' | 'decline' }): Promise<Result<Answered, AnswerAskRefusal>> {
  return transact(act.db, async (trx) => {
    const ask = isId(input.askId) ? await findAsk(trx, input.askId, await act.clock(trx)) : undefined
    if (!ask) return refuse({ reason: 'not_found' })
    const member = allowedMember(act.actor, 'statement_ask', 'answer', ask.houseId)
    if (!member.ok) return member
    if (!ask.isOpen) return refuse({ reason: 'over' })
    if (ask.isStated) return refuse({ reason: 'answered' })
    if (input.answer === 'decline') return decline(trx, act, ask, member.value.personId)
    return state({ ...act, db: trx }, ask, input.answer)
  })
}

async function findAsk(trx: Trx, id: string, at: Date): Promise<Ask | undefined> {
  const row = await trx
    .selectFrom('statementAsk as ask')
    .innerJoin('offering', 'offering.id', 'ask.offeringId')
    .innerJoin('requirement', 'requirement.id', 'ask.requirementId')
    .where('ask.id', '=', id)
    .select(['ask.id', 'ask.offeringId', 'offering.houseId', 'ask.requirementId', 'ask.criterionId', 'ask.kind', 'ask.ref', 'ask.bound'])
    .select(['offering.listedVersionId', 'requirement.state', 'requirement.closesAt'])
    .executeTakeFirst()
  if (!row) return undefined
  const { listedVersionId, state: recorded, closesAt, ...ask } = row
  const stated = await readStated(trx, listedVersionId === null ? [] : [listedVersionId], marketDay(at))
  const isStated = stated(listedVersionId, { ...ask, closingDate: marketDay(closesAt!) }) !== null
  // As at every moment of the clock, whether or not the closing is recorded yet.
  return { ...ask, isOpen: recorded === 'published' && closesAt! > at, isStated }
}

async function decline(trx: Trx, act: Act, ask: Ask, personId: string): Promise<Result<Answered, AnswerAskRefusal>> {
  const at = await act.clock(trx)
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('statementAskDecline')
    .values({ askId: ask.id, declinedBy: personId, declinedAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) return refuse({ reason: 'answered' })
  await recordChange(trx, act, { verb: 'statement.decline', subject: { kind: 'statement_ask', id: ask.id }, at })
  const requirement = await trx
    .selectFrom('requirement')
    .select(['reference', 'currentVersionId'])
    .where('id', '=', ask.requirementId)
    .executeTakeFirstOrThrow()
  await notify(trx, act, {
    to: await findOfficers(trx, ask.id),
    kind: 'statement-declined',
    values: await readNaming(trx, requirement),
    path: `/institution/requirements/${ask.requirementId}/asks`,
    at,
  })
  return ok({ offeringId: ask.offeringId, field: null, step: 'declined' })
}

async function state(act: Act, { houseId, offeringId, kind, ref }: Ask, stated: 'yes' | 'no'): Promise<Result<Answered, AnswerAskRefusal>> {
  const offering = await findOwnOffering(act.db, houseId, offeringId)
  if (!offering) return refuse({ reason: 'not_found' })
  const draft = withStatement(offering.draft, { kind, ref }, stated)
  if (!draft) return refuse({ reason: 'elsewhere' })
  const saved = await draftOffering(act, { draft, at: { id: offering.id, revision: offering.revision } })
  if (!saved.ok) return saved
  const done = (step: Answered['step']) => ok({ offeringId, field: fieldOf(kind), step })
  const waits = offering.listed !== null && changedFields(offering.listed, offering.draft).length > 0
  const mayFinish = stated === 'no' && offering.state === 'listed' && !waits && may(act.actor, 'offering', 'submit', houseId)
  if (!mayFinish) return done('drafted')
  const submitted = await submitOffering(act, saved.value)
  // What is missing elsewhere is said where it is written.
  if (!submitted.ok) return done('drafted')
  return done(submitted.value.shown ? 'listed' : 'submitted')
}
