import { CamelCasePlugin, Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import type { Database } from './schema.ts'

export type Db = Kysely<Database>
export type Trx = Transaction<Database>

const dateType = 1082

/**
 * Opens a pool. Instants come as `Date`, dates as `YYYY-MM-DD` (a `Date` would shift them by the machine's zone), bigint, numeric and counts as strings.
 * The caller closes it with `db.destroy()`.
 */
export function openDatabase(connectionString: string, options: { max?: number; applicationName: string }): Db {
  const types = {
    getTypeParser: ((id: number, format?: 'text' | 'binary') =>
      id === dateType ? (value: string) => value : pg.types.getTypeParser(id, format as 'text')) as typeof pg.types.getTypeParser,
  }
  const pool = new pg.Pool({
    connectionString,
    max: options.max ?? 10,
    application_name: options.applicationName,
    // A rush before a closing waits for its turn; a server that is away refuses at once.
    connectionTimeoutMillis: 15_000,
    idleTimeoutMillis: 30_000,
    types,
  })
  // A connection that dies while idle is replaced on the next use; without a listener it would end the process.
  pool.on('error', () => undefined)
  // One that dies in use fails its query, and tells of it a second time by an event of its own, which would end the process too.
  pool.on('connect', (client) => void client.on('error', () => undefined))
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }), plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })] })
}

/** Runs `work` in a transaction, joining the caller's when there is one already (Kysely has no nested transactions). Throwing rolls back. */
export function transact<T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db as Trx) : db.transaction().execute(work)
}

/** Runs `work` with one connection from beginning to end: whoever came first is served first, instead of waiting anew for each of its statements. */
export function onOneConnection<T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db) : db.connection().execute(work)
}
