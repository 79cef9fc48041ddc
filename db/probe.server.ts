import { sql } from 'kysely'
import pg from 'pg'
import type { Db } from './client.server.ts'

/** Asks the database for an answer. Throws what the driver throws when there is none. */
export async function probe(db: Db): Promise<void> {
  await sql`select 1`.execute(db)
}

/** Whether the schema of the job queue stands: without it the database was never migrated. */
export async function hasQueueSchema(db: Db): Promise<boolean> {
  const { rows } = await sql<{ ready: boolean }>`select to_regclass('pgboss.version') is not null as ready`.execute(db)
  return rows[0]!.ready
}

/** Connects to an address and leaves again. Throws what the driver throws when nobody answers there within 10 s. */
export async function connectOnce(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: 'mutabadil probe' })
  // A connection that breaks after it was made is no news here.
  client.on('error', () => undefined)
  try {
    await client.connect()
  } finally {
    await client.end().catch(() => undefined)
  }
}
