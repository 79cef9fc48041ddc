import type { Db } from './client.server.ts'

export type WorldName = 'demo' | 'empty'

/** Which named world this database was loaded with; undefined when none was. */
export async function findWorld(db: Db): Promise<WorldName | undefined> {
  const row = await db.selectFrom('world').select('name').executeTakeFirst()
  return row?.name as WorldName | undefined
}

/** Notes that a world was loaded. There is at most one: a second is refused by the table. */
export async function recordWorld(db: Db, name: WorldName, loadedAt: Date): Promise<void> {
  await db.insertInto('world').values({ singleRow: true, name, loadedAt }).execute()
}
