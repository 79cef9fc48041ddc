import { transact, type Trx } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import type { MemberActor } from '../actor.ts'
import { decideAccess } from '../access/table.ts'
import { recordChange } from '../audit/record.server.ts'
import { isId } from '../identifiers.ts'
import { ok, refuse, type Result } from '../result.ts'
import type { EntryText } from './entry.ts'

export type ReviseEntryRefusal = { reason: 'forbidden' | 'not_found' }

/** Writes an entry anew. What was taken from it before stays in the proposals as it is. */
export function reviseEntry(act: Act<MemberActor>, { id, text }: { id: string; text: EntryText }): Promise<Result<{ id: string }, ReviseEntryRefusal>> {
  return transact(act.db, async (trx) => {
    const locked = await lockEntry(trx, act, id)
    if (!locked.ok) return locked
    const at = await act.clock(trx)
    await trx
      .updateTable('answerLibraryEntry')
      .set({ ...text, revisedBy: act.actor.personId, revisedAt: at })
      .where('id', '=', id)
      .execute()
    await recordChange(trx, act, { verb: 'answer.revise', subject: { kind: 'answer', id }, at })
    return ok({ id })
  })
}

/** Takes an entry out of the library. */
export function removeEntry(act: Act<MemberActor>, { id }: { id: string }): Promise<Result<{ id: string }, ReviseEntryRefusal>> {
  return transact(act.db, async (trx) => {
    const locked = await lockEntry(trx, act, id)
    if (!locked.ok) return locked
    const at = await act.clock(trx)
    await trx.updateTable('answerLibraryEntry').set({ removedAt: at, revisedBy: act.actor.personId }).where('id', '=', id).execute()
    await recordChange(trx, act, { verb: 'answer.remove', subject: { kind: 'answer', id }, at, from: 'kept', to: 'removed' })
    return ok({ id })
  })
}

async function lockEntry(trx: Trx, act: Act<MemberActor>, id: string): Promise<Result<undefined, ReviseEntryRefusal>> {
  if (decideAccess(act.actor, 'answer_library', 'write') !== 'allowed') return refuse({ reason: 'forbidden' })
  if (!isId(id)) return refuse({ reason: 'not_found' })
  const entry = await trx
    .selectFrom('answerLibraryEntry')
    .where('id', '=', id)
    .where('houseId', '=', act.actor.organisation.id)
    .where('removedAt', 'is', null)
    .select('id')
    .forUpdate()
    .executeTakeFirst()
  return entry ? ok(undefined) : refuse({ reason: 'not_found' })
}
