import type { Db } from '#db/client.server.ts'

/** A complaint that holds the proceedings: prices stay sealed and nothing is awarded while it does. `until` is null as long as it is not decided. */
export type Hold = { complaintId: string; stage: 'technical' | 'final'; from: Date; until: Date | null }

/** The hold that is in force at an instant, the one that began first; undefined when nothing holds the requirement. */
export async function findHold(db: Db, requirementId: string, at: Date): Promise<Hold | undefined> {
  const row = await db
    .selectFrom('complaint')
    .select(['id as complaintId', 'stage', 'holdsFrom', 'holdsUntil'])
    .where('requirementId', '=', requirementId)
    .where('holdsFrom', '<=', at)
    .where((where) => where.or([where('holdsUntil', 'is', null), where('holdsUntil', '>', at)]))
    .orderBy('holdsFrom')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row && { complaintId: row.complaintId, stage: row.stage, from: row.holdsFrom!, until: row.holdsUntil }
}
