import { transact } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { allowedMember } from '../access/allowed-member.ts'
import { recordChange } from '../audit/record.server.ts'
import { findHouseState } from '../houses/read.server.ts'
import { marketDay } from '../market-day.ts'
import { ok, refuse, type Result } from '../result.ts'
import { lockOffering } from './lock.server.ts'

export type ConfirmOfferingRefusal =
  { reason: 'forbidden' | 'not_found' } | { reason: 'not_listed' | 'house_suspended' } | { reason: 'stale'; revision: number }

/**
 * An officer confirms that what is listed still holds: from today it stands for another twelve months. One that left the list for want of it is back. The revision says which
 * listing was read.
 */
export function confirmOffering(act: Act, input: { id: string; revision: number }): Promise<Result<{ confirmedOn: string }, ConfirmOfferingRefusal>> {
  return transact(act.db, async (trx) => {
    const offering = await lockOffering(trx, input.id)
    if (!offering) return refuse({ reason: 'not_found' })
    const member = allowedMember(act.actor, 'offering', 'confirm', offering.houseId)
    if (!member.ok) return member
    if (offering.state !== 'listed') return refuse({ reason: 'not_listed' })
    if (offering.revision !== input.revision) return refuse({ reason: 'stale', revision: offering.revision })
    const at = await act.clock(trx)
    const confirmedOn = marketDay(at)
    if ((await findHouseState(trx, offering.houseId, confirmedOn)) === 'suspended') return refuse({ reason: 'house_suspended' })
    await trx.updateTable('offering').set({ confirmedOn }).where('id', '=', offering.id).execute()
    const data = { version: offering.listedVersionId, confirmedOn }
    await recordChange(trx, act, { verb: 'offering.confirm', subject: { kind: 'offering', id: offering.id }, at, data, search: true })
    return ok({ confirmedOn })
  })
}
