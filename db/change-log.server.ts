import { sql } from 'kysely'
import type { Db } from './client.server.ts'

export type LoggedChange = { id: string; kind: string; subjectId: string }

/** Where the change log stands: every transaction below this number has ended, so that a reader who goes on from here passes over none that commits late. */
export async function readLogEnd(db: Db): Promise<string> {
  const { rows } = await sql<{ upTo: string }>`select pg_snapshot_xmin(pg_current_snapshot())::text as up_to`.execute(db)
  return rows[0]!.upTo
}

/** All that can be seen of what the transactions from this end of the log on changed: also of those that have ended while an older one still runs. */
export function readLogSince(db: Db, from: string): Promise<LoggedChange[]> {
  return db.selectFrom('searchChange').where('txid', '>=', from).orderBy('id').select(['id', 'kind', 'subjectId']).execute()
}
