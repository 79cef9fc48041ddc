import { describe, expect } from 'vitest'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { readListed, withListedChanges } from '#app/domain/listed-facts/read-listed.server.ts'
import { loadListed, type Listed } from '#app/domain/listed-facts/load.server.ts'
import { digestsInOrder, sizeOf } from '#app/domain/matching/columns/columns.ts'
import { marketDay } from '#app/domain/market-day.ts'
import type { Db, Trx } from '#db/client.server.ts'
import { seedTaxonomy } from '#seeds/taxonomy.ts'
import { cloneDatabase, test } from '#test/fixtures/database.ts'
import { testDay } from '#test/fixtures/make-members.ts'
import { makeListedOffering } from '#test/fixtures/make-offering.ts'

const today = marketDay(testDay)
const commit = <T>(db: Db, work: (trx: Trx) => Promise<T>) => db.transaction().execute(work)
const digests = ({ columns }: Listed) => Buffer.from(digestsInOrder(columns)).toString('hex')

/** A house is suspended with an entry in the log, as each operation leaves one. */
async function suspend(trx: Trx, houseId: string): Promise<void> {
  await trx.updateTable('house').set({ state: 'suspended' }).where('organisationId', '=', houseId).execute()
  const change = { verb: 'house.suspend', subject: { kind: 'house', id: houseId }, at: testDay, search: true }
  await recordChange(trx, { actor: { kind: 'system', name: 'seed' } }, change)
}

describe('the facts of listed offerings in memory', () => {
  test('are after every change what a new reading would give, also while an older transaction still runs', async ({ queue }) => {
    const { db } = await cloneDatabase()
    await seedTaxonomy(db)
    const first = await commit(db, (trx) => makeListedOffering(trx, queue))
    const listed = await readListed(db, today)
    expect(sizeOf(listed.columns)).toBe(1)
    const older = await db.startTransaction().execute()
    await recordChange(older, { actor: { kind: 'system', name: 'seed' } }, { verb: 'test.wait', subject: { kind: 'product', id: first.id }, at: testDay })
    await commit(db, (trx) => makeListedOffering(trx, queue))
    expect(sizeOf((await readListed(db, today)).columns)).toBe(2)
    const { houseId } = await db.selectFrom('offering').select('houseId').where('id', '=', first.id).executeTakeFirstOrThrow()
    await commit(db, (trx) => suspend(trx, houseId))
    expect(digests(await readListed(db, today))).toBe(digests(await loadListed(db, today)))
    await older.commit().execute()
    expect(await readListed(db, today), 'the same columns serve all along').toBe(listed)
    expect(digests(listed)).toBe(digests(await loadListed(db, today)))
  })

  test('tell of each change once: all at first, then each offering that came to something else', async ({ queue }) => {
    const { db } = await cloneDatabase()
    await seedTaxonomy(db)
    const { id } = await commit(db, (trx) => makeListedOffering(trx, queue))
    const takenOn = (day: string) => withListedChanges(db, day, async (_listed, changes) => changes)
    const taken = () => takenOn(today)
    expect(await taken()).toEqual({ everything: true, offerings: [] })
    expect(await taken()).toEqual({ everything: false, offerings: [] })
    const log = (kind: string, subjectId: string) => commit(db, (trx) => trx.insertInto('searchChange').values({ kind, subjectId }).execute())
    await log('offering', id)
    expect((await taken()).offerings, 'logged, and nothing that matching reads is another').toEqual([])
    const { houseId } = await db.selectFrom('offering').select('houseId').where('id', '=', id).executeTakeFirstOrThrow()
    await commit(db, (trx) => suspend(trx, houseId))
    await readListed(db, today)
    expect((await taken()).offerings.map(({ before, after }) => [before?.houseState, after?.houseState])).toEqual([['verified', undefined]])
    await log('registry_entry', id)
    expect(await taken()).toEqual({ everything: true, offerings: [] })
    const failing = withListedChanges(db, '2027-03-02', () => Promise.reject(new Error('away')))
    await expect(failing).rejects.toThrow('away')
    expect((await takenOn('2027-03-02')).everything, 'another day, which the first reader did not finish').toBe(true)
    expect((await takenOn('2027-03-02')).everything).toBe(false)
  })

  test('are read anew within a transaction, which may see what nobody else does', async ({ trx, queue }) => {
    await seedTaxonomy(trx)
    await makeListedOffering(trx, queue)
    const before = await readListed(trx, today)
    await makeListedOffering(trx, queue)
    expect([sizeOf(before.columns), sizeOf((await readListed(trx, today)).columns)]).toEqual([1, 2])
  })
})
