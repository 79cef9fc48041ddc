import { sql } from 'kysely'
import type { Db } from '#db/client.server.ts'

/** Requirements of every institution whose recorded state is behind the clock: how many, and since when the oldest is due. They read as they should all the same; only the record is late. */
export async function unscopedOverdueRequirements(db: Db): Promise<{ count: number; since: Date | null }> {
  const row = await db
    .selectFrom('requirementEffective')
    .where('state', 'in', ['published', 'closed'])
    .whereRef('state', '!=', 'effectiveState')
    .select([sql<string>`count(*)`.as('count'), sql<Date | null>`min(case when state = 'published' then closes_at else opening_due_at end)`.as('since')])
    .executeTakeFirstOrThrow()
  return { count: Number(row.count), since: row.since }
}
