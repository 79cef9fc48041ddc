import type { Selectable } from 'kysely'
import type { Trx } from '#db/client.server.ts'
import type { RegistryEntryTable } from '#db/schema/registry.ts'
import type { Act } from '../act.server.ts'
import { recordLapses } from './record-lapses.server.ts'
import { marketDay } from '../market-day.ts'
import { restsOnAdvisory } from './entries.server.ts'
import { lapseCause } from './status.ts'

export type LockedEntry = {
  entry: Selectable<RegistryEntryTable>
  product: { id: string; name: string; slug: string; makerId: string }
  restsOnAdvisory: boolean
  at: Date
}

/**
 * Locks an entry, reads the clock under the lock, and records that it has lapsed when it has, so that what follows sees the state that holds at `at`. Every operation on an entry
 * begins here. Undefined when there is no such entry.
 */
export async function lockEntry(trx: Trx, act: Act, id: string): Promise<LockedEntry | undefined> {
  const row = await trx.selectFrom('registryEntry').where('id', '=', id).selectAll().forUpdate().executeTakeFirst()
  if (!row) return undefined
  const at = await act.clock(trx)
  // Read after the lock: whoever withdrew the advisory meanwhile has held it.
  const { restsOnAdvisory: rests } = await trx.selectFrom('registryEntry').where('id', '=', id).select(restsOnAdvisory).executeTakeFirstOrThrow()
  const product = await trx.selectFrom('product').where('id', '=', row.productId).select(['id', 'name', 'slug', 'makerId']).executeTakeFirstOrThrow()
  const lapsed = lapseCause({ ...row, restsOnAdvisory: rests }, marketDay(at)) !== undefined
  if (lapsed) await recordLapses(trx, act, [{ ...row, restsOnAdvisory: rests }], at)
  return { entry: lapsed ? { ...row, state: 'lapsed', revision: row.revision + 1 } : row, product, restsOnAdvisory: rests, at }
}
