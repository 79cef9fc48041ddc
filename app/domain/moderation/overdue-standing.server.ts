import { sql } from 'kysely'
import type { Db } from '#db/client.server.ts'

/** Decisions of staff whose undo window has passed and that have not taken effect: how many, and since when the oldest should have. */
export async function readOverdueDecisions(db: Db, at: Date): Promise<{ count: number; since: Date | null }> {
  const row = await db
    .selectFrom('deskDecision')
    .where('state', '=', 'waiting')
    .where('effectiveAt', '<=', at)
    .select([sql<string>`count(*)`.as('count'), sql<Date | null>`min(effective_at)`.as('since')])
    .executeTakeFirstOrThrow()
  return { count: Number(row.count), since: row.since }
}
