import { sql } from 'kysely'
import { expect } from 'vitest'
import { verifyAudit } from '#app/domain/audit/verify.server.ts'
import { runLine } from '#test/domain/requirements/whole-line.ts'
import { cloneDatabase, test } from '#test/fixtures/database.ts'
import { makeWorld } from '#test/fixtures/make-world.ts'
import { linkUntil } from './linking.ts'

test('after a whole line the verify is content, and names a single byte that a superuser flips in the sealed chain', async ({ queue }) => {
  const { db, superuserDb } = await cloneDatabase()
  const world = await makeWorld(db, queue)
  const { requirement } = await runLine(world)
  const { count } = await db
    .selectFrom('auditEvent')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  await linkUntil(db, Number(count))
  expect(await verifyAudit(db)).toMatchObject({ links: Number(count), tail: { events: 0 }, sealedChains: 1, sealedEntries: 4, firstBreak: undefined })
  const flip = (column: string, position: number) =>
    sql
      .raw(
        `set session_replication_role = replica; update sealed_chain_entry set ${column} = set_byte(${column}, 20, get_byte(${column}, 20) # 1) where position = ${position}; set session_replication_role = origin`,
      )
      .execute(superuserDb)
  for (const [column, position] of [
    ['body', 1],
    ['hash', 3],
    ['previous', 4],
  ] as const) {
    await flip(column, position)
    expect((await verifyAudit(db)).firstBreak).toMatchObject({ chain: 'sealed', id: requirement.id, position, what: expect.stringContaining(column) })
    await flip(column, position)
    expect((await verifyAudit(db)).firstBreak).toBeUndefined()
  }
})
