import { sql } from 'kysely'
import { transact, type Trx } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { recordChange } from '../audit/record.server.ts'
import { addDays, marketDay, startOfMarketDay } from '../market-day.ts'
import { restsOnAdvisory } from './entries.server.ts'
import { lapseCause, type TimedEntry } from './status.ts'
import { tellEnded } from './tell-ended.server.ts'

type LockedRow = TimedEntry & { id: string; productId: string; revision: number }

/**
 * Records that entries have lapsed, each at the instant at which it did: the day after its review was due, or now when its last advisory was withdrawn; and tells everybody who was
 * told of the product. The caller holds the lock on the rows. Those that hold are left alone. Answers how many lapsed.
 */
export async function recordLapses(trx: Trx, act: Act, rows: readonly LockedRow[], at: Date): Promise<number> {
  const lapsed: string[] = []
  for (const row of rows) {
    const cause = lapseCause(row, marketDay(at))
    if (cause === undefined) continue
    await trx
      .updateTable('registryEntry')
      .set({ state: 'lapsed', revision: row.revision + 1 })
      .where('id', '=', row.id)
      .execute()
    const byClock = { actor: { kind: 'system', name: 'clock' }, requestId: act.requestId } as const
    await recordChange(trx, byClock, {
      verb: 'registry_entry.lapse',
      subject: { kind: 'registry_entry', id: row.id },
      from: row.state,
      to: 'lapsed',
      at: cause === 'review' ? startOfMarketDay(addDays(row.reviewDueOn!, 1)) : at,
      data: { product: row.productId, cause },
      search: true,
    })
    lapsed.push(row.productId)
  }
  await tellEnded(trx, act, lapsed, at)
  return lapsed.length
}

/** Locks the entries that the clock or a withdrawal has ended without anybody recording it, in the order of their keys, and records it. */
export async function recordDueLapses(trx: Trx, act: Act, of: { productId?: string } = {}): Promise<number> {
  const today = marketDay(await act.clock(trx))
  let query = trx
    .selectFrom('registryEntry')
    .where('state', 'in', ['listed', 'contested', 'upheld'])
    .where(sql<boolean>`registry_entry_effective_state(state, review_due_on, registry_entry_rests(id), ${today}::date) = 'lapsed'`)
    .select(['id', 'productId', 'state', 'reviewDueOn', 'revision'])
    .select(restsOnAdvisory)
  if (of.productId) query = query.where('productId', '=', of.productId)
  const rows = await query.orderBy('id').forUpdate().execute()
  return rows.length === 0 ? 0 : recordLapses(trx, act, rows, await act.clock(trx))
}

/** The calendar's part, for the job: each run takes what has lapsed since the last one. Answers how many entries did. */
export function recordEntryLapses(act: Act): Promise<number> {
  return transact(act.db, (trx) => recordDueLapses(trx, act))
}
