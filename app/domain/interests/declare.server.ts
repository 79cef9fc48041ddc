import { transact } from '#db/client.server.ts'
import { allowedMember } from '../access/allowed-member.ts'
import type { Act } from '../act.server.ts'
import { recordChange } from '../audit/record.server.ts'
import { isId, newId } from '../identifiers.ts'
import { marketDay } from '../market-day.ts'
import { ok, refuse, type Result } from '../result.ts'
import type { NewInterest } from './interest.ts'

export type DeclareInterestRefusal = { reason: 'forbidden' | 'not_found' | 'already_declared' }
export type EndInterestRefusal = { reason: 'forbidden' | 'not_found' | 'already_ended' }

/** Somebody of the staff declares an interest of their own. From now on they decide nothing about that organisation, and the public page names them with it. */
export function declareInterest(act: Act, input: NewInterest): Promise<Result<{ id: string }, DeclareInterestRefusal>> {
  return transact(act.db, async (trx) => {
    const member = allowedMember(act.actor, 'staff_interest', 'declare')
    if (!member.ok) return member
    const { personId } = member.value
    const { organisationId = null, outsideBody = null, kind } = input
    // One declaration of a person at a time; the unique key on what stands is behind it.
    await trx.selectFrom('person').where('id', '=', personId).select('id').forUpdate().execute()
    if (organisationId !== null && !(await trx.selectFrom('organisation').where('id', '=', organisationId).select('id').executeTakeFirst())) {
      return refuse({ reason: 'not_found' })
    }
    const same = await trx
      .selectFrom('staffInterest')
      .where('personId', '=', personId)
      .where('kind', '=', kind)
      .where('endedOn', 'is', null)
      .where((where) => (organisationId === null ? where('outsideBody', '=', outsideBody) : where('organisationId', '=', organisationId)))
      .select('id')
      .executeTakeFirst()
    if (same) return refuse({ reason: 'already_declared' })
    const at = await act.clock(trx)
    const id = newId()
    await trx
      .insertInto('staffInterest')
      .values({ id, personId, organisationId, outsideBody, kind, saidOn: marketDay(at), endedOn: null })
      .execute()
    await recordChange(trx, act, { verb: 'staff_interest.declare', subject: { kind: 'staff_interest', id }, at, data: { organisation: organisationId, kind } })
    return ok({ id })
  })
}

/** Ends an interest of one's own, from today; what was said before stays in the public record. */
export function endInterest(act: Act, input: { interestId: string }): Promise<Result<undefined, EndInterestRefusal>> {
  return transact(act.db, async (trx) => {
    const member = allowedMember(act.actor, 'staff_interest', 'declare')
    if (!member.ok) return member
    const { interestId: id } = input
    const interest = isId(id) ? await trx.selectFrom('staffInterest').where('id', '=', id).selectAll().forUpdate().executeTakeFirst() : undefined
    if (interest?.personId !== member.value.personId) return refuse({ reason: 'not_found' })
    if (interest.endedOn !== null) return refuse({ reason: 'already_ended' })
    const at = await act.clock(trx)
    await trx
      .updateTable('staffInterest')
      .set({ endedOn: marketDay(at) })
      .where('id', '=', id)
      .execute()
    await recordChange(trx, act, { verb: 'staff_interest.end', subject: { kind: 'staff_interest', id }, at })
    return ok(undefined)
  })
}
