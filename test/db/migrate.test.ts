import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Db } from '#db/client.server.ts'
import { migrate, pendingMigrations } from '#db/migrate.server.ts'
import { insertOnlyTables } from '#db/roles.server.ts'
import { cloneDatabase } from '#test/fixtures/database.ts'

const denied = /permission denied/

describe('migrations and grants', () => {
  test('a migrated database has nothing pending, and a second run changes nothing', async () => {
    const clone = await cloneDatabase()
    expect(await pendingMigrations(clone.db)).toEqual([])
    expect(await migrate({ migrateUrl: clone.migrateUrl, appUrl: clone.url })).toEqual({ applied: [] })
  })

  test('two runs at once apply each migration once', async () => {
    const clone = await cloneDatabase({ template: 'template0' })
    const runs = await Promise.all([1, 2, 3].map(() => migrate({ migrateUrl: clone.migrateUrl, appUrl: clone.url })))
    expect(runs.filter(({ applied }) => applied.length > 0)).toHaveLength(1)
    expect(await pendingMigrations(clone.db)).toEqual([])
  })

  test('tables belong to the owner, which nobody can sign in as, and the application owns nothing', async () => {
    const { superuserDb } = await cloneDatabase()
    const { rows } = await sql<{ owner: string }>`select distinct tableowner as owner from pg_tables where schemaname in ('public', 'pgboss')`.execute(
      superuserDb,
    )
    expect(rows).toEqual([{ owner: 'mutabadil_owner' }])
  })

  test.each(insertOnlyTables)('the application adds to %s and can neither change, delete nor empty it', async (table) => {
    const { db } = await cloneDatabase()
    for (const statement of [`select from ${table} for update`, `delete from ${table}`, `truncate ${table}`, `alter table ${table} disable trigger all`]) {
      await expect(sql.raw(statement).execute(db), statement).rejects.toThrow(/permission denied|must be owner/)
    }
    const { rows } = await sql<
      Record<string, boolean>
    >`select has_table_privilege(${table}, 'insert') as insert, has_table_privilege(${table}, 'select') as select,
      has_table_privilege(${table}, 'update') as update, has_any_column_privilege(${table}, 'update') as column_update, has_table_privilege(${table}, 'delete') as delete`.execute(
      db,
    )
    expect(rows[0]).toEqual({ insert: true, select: true, update: false, columnUpdate: false, delete: false })
  })

  test('the application cannot take the owner’s role, grant itself anything or make tables', async () => {
    const { db } = await cloneDatabase()
    await expect(sql`set role mutabadil_owner`.execute(db)).rejects.toThrow(denied)
    await expect(sql`create table sneaky (a int)`.execute(db)).rejects.toThrow(denied)
    await sql`grant update on audit_event to mutabadil_app`.execute(db).catch(() => undefined)
    await expect(sql`update audit_event set verb = 'x'`.execute(db)).rejects.toThrow(denied)
  })

  test('a table of a later migration is open to the application, and one that fails leaves nothing', async () => {
    const clone = await cloneDatabase({ template: 'template0' })
    const folder = makeFolder({ '0001-first': 'create table later (a int)' })
    expect(await migrate({ migrateUrl: clone.migrateUrl, appUrl: clone.url, folder })).toEqual({ applied: ['0001-first'] })
    await sql`insert into later values (1)`.execute(clone.db)
    const broken = makeFolder({ '0001-first': 'select 1', '0002-half': 'create table half (a int); select nonsense' })
    await expect(migrate({ migrateUrl: clone.migrateUrl, appUrl: clone.url, folder: broken })).rejects.toThrow(/^Migration 0002-half failed: .*nonsense/)
    expect(await pendingMigrations(clone.db, broken)).toEqual(['0002-half'])
    expect(await hasTable(clone.db, 'half')).toBe(false)
  })

  test('with one address for everything, it migrates as that role and grants nothing', async () => {
    const clone = await cloneDatabase({ template: 'template0' })
    await migrate({ migrateUrl: clone.migrateUrl, appUrl: clone.migrateUrl })
    const { rows } = await sql<{ owner: string }>`select tableowner as owner from pg_tables where tablename = 'audit_event'`.execute(clone.superuserDb)
    expect(rows).toEqual([{ owner: 'mutabadil_migrate' }])
    await expect(sql`update audit_event set verb = 'x'`.execute(clone.migrateDb)).resolves.toBeDefined()
  })
})

async function hasTable(db: Db, name: string): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass(${name}) is not null as there`.execute(db)
  return rows[0]!.there
}

function makeFolder(migrations: Record<string, string>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'mutabadil-migrations-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(folder, { recursive: true })
  for (const [name, statements] of Object.entries(migrations)) {
    writeFileSync(
      path.join(folder, `${name}.ts`),
      `import { sql } from ${JSON.stringify(path.resolve('node_modules/kysely/dist/index.js'))}\nexport const up = (db) => sql.raw(${JSON.stringify(statements)}).execute(db)\n`,
    )
  }
  return folder
}
