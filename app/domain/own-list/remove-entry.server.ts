import { transact } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { allowedMember } from '../access/allowed-member.ts'
import { recordChange } from '../audit/record.server.ts'
import { isId } from '../identifiers.ts'
import { ok, refuse, type Result } from '../result.ts'

export type RemoveOwnEntryRefusal = { reason: 'forbidden' | 'not_found' | 'already_removed' }

/** Takes a product off the institution's own list. The row stays, since requirements may have been written against it. */
export function removeOwnEntry(act: Act, input: { id: string }): Promise<Result<undefined, RemoveOwnEntryRefusal>> {
  return transact(act.db, async (trx) => {
    if (!isId(input.id)) return refuse({ reason: 'not_found' })
    const entry = await trx.selectFrom('ownListEntry').where('id', '=', input.id).select(['institutionId', 'removedAt']).forUpdate().executeTakeFirst()
    const member = allowedMember(act.actor, 'own_list', 'write', entry?.institutionId)
    if (!member.ok) return member
    if (!entry) return refuse({ reason: 'not_found' })
    if (entry.removedAt) return refuse({ reason: 'already_removed' })
    const at = await act.clock(trx)
    await trx.updateTable('ownListEntry').set({ removedAt: at }).where('id', '=', input.id).execute()
    await recordChange(trx, act, { verb: 'own_list.remove', subject: { kind: 'own_list_entry', id: input.id }, at, search: true })
    return ok(undefined)
  })
}
