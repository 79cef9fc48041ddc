import { sql } from 'kysely'
import { expect } from 'vitest'
import { verifyAudit } from '#app/domain/audit/verify.server.ts'
import { listUnder } from '#test/domain/requirements/table-dump.ts'
import { linkUntil } from '#test/domain/audit/linking.ts'
import { cloneDatabase, test } from '#test/fixtures/database.ts'
import { makeBids, openBids } from '#test/fixtures/make-evaluation.ts'
import { makePrice } from '#test/fixtures/make-proposal.ts'
import { close } from '#test/fixtures/make-requirement.ts'
import { makeWorld } from '#test/fixtures/make-world.ts'
import { runLine } from './whole-line.ts'

// Digits that nothing else in a database has by chance, in the price and in its total.
const marks = ['73194285601837', '64820917350264']

test('before the opening no table, in any spelling, holds a price; after it the same search finds it', async ({ queue }) => {
  const clone = await cloneDatabase()
  const world = await makeWorld(clone.db, queue)
  const { requirement } = await makeBids(world, { prices: marks.map((licence) => makePrice(licence)) })
  await close(world, requirement)
  expect(await listUnder(clone.superuserDb, marks)).toEqual([])
  await openBids(world, requirement)
  const found = await listUnder(clone.superuserDb, marks)
  expect(found).toEqual(expect.arrayContaining(marks.map((mark) => ({ table: 'public.opened_envelope', mark }))))
})

test('the search reads text, documents, bytes, base64 and the tables of the queue', async () => {
  const { superuserDb } = await cloneDatabase()
  await sql`create table hidden (text text, json jsonb, bytes bytea, base64 text, encoded bytea)`.execute(superuserDb)
  const inside = { text: 'a 11112222333344 b', json: { deep: [{ price: '55556666777788' }] }, bytes: Buffer.from('x99990000111122y') }
  const base64 = [0, 1, 2].map((shift) => Buffer.from(`${'z'.repeat(shift)}33334444555566 and more`).toString('base64'))
  for (const spelt of base64) {
    await sql`insert into hidden values (${inside.text}, ${JSON.stringify(inside.json)}, ${inside.bytes}, ${spelt}, ${Buffer.from(spelt)})`.execute(superuserDb)
    const searched = ['11112222333344', '55556666777788', '99990000111122', '33334444555566', '77778888999900']
    expect((await listUnder(superuserDb, searched)).map(({ mark }) => mark).sort()).toEqual([...searched.slice(0, 4)].sort())
    await sql`truncate hidden`.execute(superuserDb)
  }
  await sql`insert into pgboss.job_common (id, name, data) values (gen_random_uuid(), 'mail.send', '{"price": "11112222333344"}')`.execute(superuserDb)
  expect(await listUnder(superuserDb, ['11112222333344'])).not.toEqual([])
})

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
