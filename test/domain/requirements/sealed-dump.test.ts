import { sql } from 'kysely'
import { expect } from 'vitest'
import { cloneDatabase, test } from '#test/fixtures/database.ts'
import { makeBids, openBids } from '#test/fixtures/make-evaluation.ts'
import { makePrice } from '#test/fixtures/make-proposal.ts'
import { close } from '#test/fixtures/make-requirement.ts'
import { makeWorld } from '#test/fixtures/make-world.ts'
import { listUnder } from './table-dump.ts'

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
