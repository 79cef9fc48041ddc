import { sql } from 'kysely'
import type { Clock } from '#app/domain/clock.ts'
import type { Db } from './client.server.ts'

/** The database's own clock, read at the moment of asking: `now()` would give the start of the transaction, before it waited for a lock. */
export const databaseClock: Clock<Db> = async (db) => {
  const { rows } = await sql<{ at: Date }>`select date_trunc('milliseconds', clock_timestamp()) as at`.execute(db)
  return rows[0]!.at
}
