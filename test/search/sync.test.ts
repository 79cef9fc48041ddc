import { sql } from 'kysely'
import { describe, expect, onTestFinished } from 'vitest'
import { addAttestation } from '#app/domain/attestations/add-attestation.server.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { mergeCapability } from '#app/domain/capabilities/merge-capability.server.ts'
import { draftOffering } from '#app/domain/offerings/draft-offering.server.ts'
import { searchDirectory } from '#app/domain/search/search-directory.server.ts'
import { readDirectoryQuery } from '#app/domain/offerings/directory-query.ts'
import type { Db, Trx } from '#db/client.server.ts'
import type { Search } from '#search/port.ts'
import { measureLag, pruneSearchLog, syncSearch } from '#search/sync.server.ts'
import { seedTaxonomy } from '#seeds/taxonomy.ts'
import { cloneDatabase, test } from '#test/fixtures/database.ts'
import { makeListedEntry } from '#test/fixtures/make-entry.ts'
import { makeAct, makeHouseOwner, makeModerator, testDay } from '#test/fixtures/make-members.ts'
import { makeDraft, makeListedOffering } from '#test/fixtures/make-offering.ts'
import { openIndex } from '#test/fixtures/make-search.ts'
import { untilLogSettled } from '#test/fixtures/settled-log.ts'

const at = (day: string) => () => Promise.resolve(new Date(`${day}T08:00:00Z`))
const bySystem = { actor: { kind: 'system', name: 'seed' } } as const
const clock = () => Promise.resolve(testDay)
const namesIn = async (search: Search, text = '') => (await search.search({ text })).hits.map(({ slug }) => slug)

/** A database with the taxonomy, and an index that has read all of it. */
async function prepared(db: Db, options: { clock?: typeof clock } = {}) {
  await seedTaxonomy(db)
  await untilLogSettled(db)
  const search = openIndex()
  const sync = (by = options.clock ?? clock) => syncSearch(db, search, by)
  expect(await sync()).toEqual({ did: 'rebuilt' })
  return { search, sync }
}

async function suspendHouse(trx: Trx, houseId: string): Promise<void> {
  await trx.updateTable('house').set({ state: 'suspended' }).where('organisationId', '=', houseId).execute()
  await recordChange(trx, bySystem, {
    verb: 'house.suspend',
    subject: { kind: 'house', id: houseId },
    at: testDay,
    from: 'verified',
    to: 'suspended',
    search: true,
  })
}

/** Commits, and waits until the log can be read up to there. */
async function committed<T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> {
  const done = await db.transaction().execute(work)
  await untilLogSettled(db)
  return done
}

describe('following the log', () => {
  test('a listed offering is found after one look, with its house; a second look has nothing to do', async ({ queue }) => {
    const { db } = await cloneDatabase()
    const { search, sync } = await prepared(db)
    await committed(db, (trx) => makeListedOffering(trx, queue))
    expect(await namesIn(search)).toEqual([])
    expect(await sync()).toMatchObject({ did: 'updated', upserted: 2, removed: 0 })
    expect(await namesIn(search, 'privileged')).toEqual(['rakhwala-access'])
    expect((await search.suggest('house')).filter(({ kind }) => kind === 'house')).toHaveLength(1)
    expect(await sync()).toEqual({ did: 'nothing' })
    expect(await measureLag(db, search)).toMatchObject({ waiting: 0 })
  })

  test('a merge in the taxonomy is followed at the next look, which asks for all documents anew', async ({ queue }) => {
    const { db } = await cloneDatabase()
    const { search, sync } = await prepared(db)
    const moderator = await committed(db, async (trx) => {
      await makeListedOffering(trx, queue)
      return makeModerator(trx)
    })
    await sync()
    const merge = { code: 'iam-pam', into: 'iam-mfa', revision: 1, reason: 'They are one thing.' }
    expect(await committed(db, (trx) => mergeCapability(makeAct(trx, queue, moderator), merge))).toMatchObject({ ok: true })
    expect(await syncSearch(db, search, clock, { sameGround: true })).toEqual({ did: 'rebuilt' })
    const found = await search.search({ text: '', filters: { capability: ['iam-mfa'] } })
    expect(found.hits.map(({ slug }) => slug)).toEqual(['rakhwala-access'])
    expect((await search.suggest('privileged')).filter(({ kind }) => kind === 'capability').map(({ slug }) => slug)).toEqual(['iam-mfa'])
    expect(await syncSearch(db, search, clock, { sameGround: true })).toEqual({ did: 'nothing' })
  })

  test('a change of a transaction that began earlier and commits later is not passed over', async ({ queue }) => {
    const { db } = await cloneDatabase()
    const { search, sync } = await prepared(db)
    const late = await db.startTransaction().execute()
    onTestFinished(() => void (late.isCommitted || late.isRolledBack || late.rollback().execute()))
    await makeListedOffering(late, queue, { draft: { name: 'Early Bird' } })
    await db.transaction().execute((trx) => makeListedOffering(trx, queue, { draft: { name: 'Quick Fox' } }))
    // The later one has committed and the earlier one still runs: nothing beyond it is taken as read.
    await sync()
    expect(await namesIn(search)).toEqual([])
    expect(await measureLag(db, search)).toMatchObject({ waiting: 1 })
    await late.commit().execute()
    await untilLogSettled(db)
    await sync()
    expect(await namesIn(search)).toEqual(['early-bird', 'quick-fox'])
  })

  test('a suspended house goes with all its offerings, and before the index knows it the page already hides them', async ({ queue }) => {
    const { db } = await cloneDatabase()
    const { search, sync } = await prepared(db)
    const { owner } = await committed(db, async (trx) => {
      const listed = await makeListedOffering(trx, queue)
      await makeListedOffering(trx, queue, { owner: listed.owner, draft: { name: 'Second One' } })
      await makeListedOffering(trx, queue, { draft: { name: 'Of Another House' } })
      return listed
    })
    await sync()
    expect(await namesIn(search)).toEqual(['of-another-house', 'rakhwala-access', 'second-one'])
    await committed(db, (trx) => suspendHouse(trx, owner.organisation.id))
    const page = await searchDirectory({ db, search }, readDirectoryQuery(new URLSearchParams()), { today: '2027-03-01', locale: 'en' })
    expect([page!.total, page!.hits.map(({ slug }) => slug)]).toEqual([1, ['of-another-house']])
    expect(await sync()).toMatchObject({ did: 'updated', removed: 3 })
    expect(await namesIn(search)).toEqual(['of-another-house'])
  })

  test('an attestation reaches every offering of its house, and leaves them on the day after its last', async ({ queue }) => {
    const { db } = await cloneDatabase()
    const { search, sync } = await prepared(db)
    await committed(db, async (trx) => {
      const { owner } = await makeListedOffering(trx, queue)
      const added = await addAttestation(makeAct(trx, queue, owner), {
        code: 'iso27001',
        issuer: 'Invented Certification',
        number: '1',
        scope: 'Everything',
        issuedOn: '2026-01-01',
        validUntil: '2027-03-20',
      })
      expect(added.ok).toBe(true)
    })
    const certified = async () => (await search.search({ text: '' })).facets.certification
    await sync()
    expect(await certified()).toEqual([{ value: 'iso27001', count: 1 }])
    await sync(at('2027-03-20'))
    expect(await certified()).toEqual([{ value: 'iso27001', count: 1 }])
    await sync(at('2027-03-21'))
    expect(await certified()).toEqual([])
  })

  test('a listing that its house let go stale leaves the index by the calendar alone', async ({ queue }) => {
    const { db } = await cloneDatabase()
    const { search, sync } = await prepared(db)
    await committed(db, (trx) => makeListedOffering(trx, queue))
    await sync()
    await db.updateTable('offering').set({ confirmedOn: '2025-12-03' }).execute()
    await sync(at('2027-03-02'))
    expect(await namesIn(search)).toHaveLength(1)
    await sync(at('2027-03-03'))
    expect(await namesIn(search)).toEqual([])
  })

  test('a product of the registry is known once it is listed, and what says that it replaces it is found by its name', async ({ queue }) => {
    const { db } = await cloneDatabase()
    const { search, sync } = await prepared(db)
    const { productId } = await committed(db, (trx) => makeListedEntry(trx, queue))
    await committed(db, (trx) => makeListedOffering(trx, queue, { draft: { replaces: [{ productId, migrationNote: '' }] } }))
    await sync()
    const { hits, replacing } = await search.search({ text: 'zentrova' })
    expect([hits.map(({ slug }) => slug), replacing.map(({ name }) => name)]).toEqual([['rakhwala-access'], ['Zentrova Endpoint']])
  })
})

test('nothing that is not public is sent: drafts, products that the registry does not show, houses without a listing', async ({ trx, queue }) => {
  await seedTaxonomy(trx)
  const secret = await makeListedEntry(trx, queue, { productName: 'Secret Vendor Suite', makerName: 'Secret Vendor', aliases: [] })
  await trx.updateTable('registryEntry').set({ state: 'in_review', listedAt: null, showsOn: null }).where('id', '=', secret.id).execute()
  const owner = await makeHouseOwner(trx)
  await draftOffering(makeAct(trx, queue, owner), { draft: makeDraft({ name: 'Hidden Draft' }) })
  await makeListedOffering(trx, queue, { draft: { replaces: [{ productId: secret.productId, migrationNote: '' }] } })
  const search = openIndex()
  await syncSearch(trx, search, clock)
  expect(await namesIn(search)).toEqual(['rakhwala-access'])
  for (const text of ['secret vendor suite', 'secret', 'hidden draft', 'hidden']) {
    const { hits, replacing } = await search.search({ text, asTyped: true })
    expect([text, hits.length, replacing.length], text).toEqual([text, 0, 0])
    expect(
      (await search.suggest(text)).filter(({ kind }) => kind !== 'capability'),
      text,
    ).toEqual([])
  }
})

describe('rebuilding', () => {
  test('an index that has not read for six days, or was built from another database or taxonomy, is built anew', async () => {
    const { db } = await cloneDatabase()
    const { search, sync } = await prepared(db)
    expect(await sync(at('2027-03-06'))).toEqual({ did: 'nothing' })
    expect(await sync(at('2027-03-13'))).toEqual({ did: 'rebuilt' })
    await db.insertInto('capabilitySynonym').values({ code: 'iam-pam', locale: 'en', synonym: 'console courier' }).execute()
    expect(await syncSearch(db, search, at('2027-03-13'), { sameGround: true })).toEqual({ did: 'nothing' })
    expect(await sync(at('2027-03-13'))).toEqual({ did: 'rebuilt' })
    expect((await search.search({ text: 'console courier' })).capabilities).toEqual(['iam-pam'])
    const other = await cloneDatabase()
    await seedTaxonomy(other.db)
    expect(await syncSearch(other.db, search, at('2027-03-13'))).toEqual({ did: 'rebuilt' })
  })

  test('rows of the log go after seven days and not before', async ({ trx }) => {
    const change = { verb: 'offering.list', subject: { kind: 'offering', id: '00000000-0000-7000-8000-000000000001' }, at: testDay, search: true }
    for (let time = 0; time < 3; time += 1) await recordChange(trx, bySystem, change)
    const ids = (await trx.selectFrom('searchChange').orderBy('id', 'desc').limit(3).select('id').execute()).map(({ id }) => id)
    await trx
      .updateTable('searchChange')
      .set({ recordedAt: sql`clock_timestamp() - interval '6 days 23 hours'` })
      .where('id', '=', ids[1]!)
      .execute()
    await trx
      .updateTable('searchChange')
      .set({ recordedAt: sql`clock_timestamp() - interval '7 days 1 minute'` })
      .where('id', '=', ids[2]!)
      .execute()
    await pruneSearchLog(trx)
    expect((await trx.selectFrom('searchChange').where('id', 'in', ids).orderBy('id', 'desc').select('id').execute()).map(({ id }) => id)).toEqual(
      ids.slice(0, 2),
    )
  })
})
