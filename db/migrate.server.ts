import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { sql } from 'kysely'
import { Migrator, type Migration, type MigrationProvider } from 'kysely/migration'
import pg from 'pg'
import { openDatabase, type Db } from './client.server.ts'
import { installQueues } from './queues.server.ts'
import { insertOnlyTables, neverDeletedTables, ownerRole } from './roles.server.ts'

const migrationsFolder = path.join(import.meta.dirname, 'migrations')
/** Any number that nothing else in this database locks. */
const migrateLock = 7_262_851_001

export type MigrateOptions = {
  /** As the migration role. */
  migrateUrl: string
  /** As the application role, when that is another one: it then gets its grants. */
  appUrl?: string
  folder?: string
}

/** The migrations that ran, in order. */
export type MigrateReport = { applied: string[] }

/**
 * Brings the schema up to date: migrations, the job queue's tables and queues, grants. Two that start at once run one after the other.
 * With the owner role it works as that one, so that neither the migration role nor the application owns a table.
 * Throws what the failing migration threw; that migration and all before it in the same run are rolled back.
 */
export async function migrate(options: MigrateOptions): Promise<MigrateReport> {
  const lock = new pg.Client({ connectionString: options.migrateUrl, application_name: 'mutabadil migrate lock', connectionTimeoutMillis: 10_000 })
  await lock.connect()
  try {
    await lock.query('select pg_advisory_lock($1)', [migrateLock])
    const grantee = options.appUrl === undefined ? undefined : await roleOf(options.appUrl)
    const separate = grantee !== undefined && grantee !== (await currentRole(lock))
    const url = separate && (await canBecomeOwner(lock)) ? asRole(options.migrateUrl, ownerRole) : options.migrateUrl
    const db = openDatabase(url, { max: 2, applicationName: 'mutabadil migrate' })
    try {
      if (separate) await grantLaterTables(db, grantee)
      const applied = await runMigrations(db, options.folder ?? migrationsFolder)
      await installQueues(url)
      if (separate) await grantTables(db, grantee)
      return { applied }
    } finally {
      await db.destroy()
    }
  } finally {
    await lock.end()
  }
}

/** Names of the migrations that this build knows and the database has not had. Works as the application role. */
export async function pendingMigrations(db: Db, folder = migrationsFolder): Promise<string[]> {
  const known = await listMigrationFiles(folder)
  const { rows } = await sql<{ present: boolean }>`select to_regclass('public.kysely_migration') is not null as present`.execute(db)
  if (!rows[0]!.present) return known
  const { rows: done } = await sql<{ name: string }>`select name from public.kysely_migration`.execute(db)
  const names = new Set(done.map(({ name }) => name))
  return known.filter((name) => !names.has(name))
}

async function runMigrations(db: Db, folder: string): Promise<string[]> {
  const { error, results = [] } = await new Migrator({ db, provider: folderProvider(folder) }).migrateToLatest()
  const failed = results.find(({ status }) => status === 'Error')
  if (failed) throw new Error(`Migration ${failed.migrationName} failed: ${(error as Error).message}`, { cause: error })
  if (error) throw error
  return results.map(({ migrationName }) => migrationName)
}

function folderProvider(folder: string): MigrationProvider {
  return {
    async getMigrations() {
      const names = await listMigrationFiles(folder)
      const migrations = names.map(async (name) => [name, (await import(pathToFileURL(path.join(folder, `${name}.ts`)).href)) as Migration] as const)
      return Object.fromEntries(await Promise.all(migrations))
    },
  }
}

async function listMigrationFiles(folder: string): Promise<string[]> {
  const files = await readdir(folder)
  return files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort()
}

/** So that a table of the next migration is reachable even before the grants below are repeated. */
async function grantLaterTables(db: Db, grantee: string): Promise<void> {
  const role = sql.id(grantee)
  await sql`alter default privileges in schema public grant select, insert, update, delete on tables to ${role}`.execute(db)
  await sql`alter default privileges in schema public grant usage, select on sequences to ${role}`.execute(db)
  await sql`alter default privileges in schema public grant execute on functions to ${role}`.execute(db)
}

/** Everything but a change to what is only ever added, and to the record of the migrations. */
async function grantTables(db: Db, grantee: string): Promise<void> {
  const role = sql.id(grantee)
  await db.transaction().execute(async (trx) => {
    await sql`grant usage on schema public, pgboss to ${role}`.execute(trx)
    await sql`grant select, insert, update, delete on all tables in schema public, pgboss to ${role}`.execute(trx)
    await sql`grant usage, select on all sequences in schema public, pgboss to ${role}`.execute(trx)
    await sql`grant execute on all functions in schema public, pgboss to ${role}`.execute(trx)
    for (const table of insertOnlyTables) {
      if (await isPresent(trx, table)) await sql`revoke update, delete, truncate, references, trigger on ${sql.table(table)} from ${role}`.execute(trx)
    }
    for (const table of neverDeletedTables) {
      if (await isPresent(trx, table)) await sql`revoke delete, truncate on ${sql.table(table)} from ${role}`.execute(trx)
    }
    await sql`revoke insert, update, delete on kysely_migration, kysely_migration_lock from ${role}`.execute(trx)
  })
}

async function isPresent(db: Db, table: string): Promise<boolean> {
  const { rows } = await sql<{ present: boolean }>`select to_regclass(${`public.${table}`}) is not null as present`.execute(db)
  return rows[0]!.present
}

/** The same address, whose sessions act as another role from their first statement. */
function asRole(url: string, role: string): string {
  const address = new URL(url)
  const options = address.searchParams.get('options')
  address.searchParams.set('options', `${options ? `${options} ` : ''}-c role=${role}`)
  return address.href.replaceAll('+', '%20')
}

async function canBecomeOwner(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ can: boolean }>(
    `select exists (select 1 from pg_roles where rolname = $1 and pg_has_role(current_user, oid, 'set')) as can`,
    [ownerRole],
  )
  return rows[0]!.can
}

async function currentRole(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ role: string }>('select current_user as role')
  return rows[0]!.role
}

/** The name the application signs in by; asked of the server, since the address may leave it to a service file or the environment. */
async function roleOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    return await currentRole(client)
  } finally {
    await client.end()
  }
}
