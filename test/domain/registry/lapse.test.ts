import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeEach, expect } from 'vitest'
import { withdrawAdvisory } from '#app/domain/advisories/withdraw-advisory.server.ts'
import { addDays, marketDay } from '#app/domain/market-day.ts'
import { addOwnEntry } from '#app/domain/own-list/add-entry.server.ts'
import { contestEntry } from '#app/domain/registry/contest-entry.server.ts'
import { decideEntry } from '#app/domain/registry/decide-entry.server.ts'
import { proposeEntry } from '#app/domain/registry/propose-entry.server.ts'
import { restsOnAdvisory } from '#app/domain/registry/entries.server.ts'
import { readFlaggedProducts } from '#app/domain/registry/products.server.ts'
import { findProductPage } from '#app/domain/registry/read-product.server.ts'
import { recordEntryLapses } from '#app/domain/registry/record-lapses.server.ts'
import { reviewEntry } from '#app/domain/registry/review-entry.server.ts'
import { effectiveEntryState, entryStates } from '#app/domain/registry/status.ts'
import { tellMaker } from '#app/domain/registry/tell-maker.server.ts'
import type { Trx } from '#db/client.server.ts'
import { seedTaxonomy } from '#seeds/taxonomy.ts'
import { test } from '#test/fixtures/database.ts'
import { makeClauses, makeListedEntry, makeProposal } from '#test/fixtures/make-entry.ts'
import { makeAct, makeMakerOwner, makeMember, makeModerator, makeOrganisation, testDay } from '#test/fixtures/make-members.ts'

beforeEach<{ trx: Trx }>(async ({ trx }) => seedTaxonomy(trx))

const withdrawal = { withdrawnOn: '2027-03-01', reason: 'Superseded by another one.' }
const on = (day: string) => new Date(`${day}T08:00:00Z`)

test('the state that the database works out is the one that the rule gives', async ({ trx }) => {
  for (const state of entryStates) {
    for (const reviewDueOn of [null, '2027-02-28', '2027-03-01', '2027-03-02']) {
      for (const rests of [true, false]) {
        const { rows } = await sql<{ state: string }>`
          select registry_entry_effective_state(${state}, ${reviewDueOn}::date, ${rests}, '2027-03-01'::date) as state`.execute(trx)
        expect(rows[0]!.state).toBe(effectiveEntryState({ state, reviewDueOn, restsOnAdvisory: rests }, '2027-03-01'))
      }
    }
  }
})

test('what rests on a withdrawn advisory alone lapses with it; what cites another one as well stays', async ({ trx, queue }) => {
  const alone = await makeListedEntry(trx, queue)
  const { named, aClass } = await makeClauses(trx, queue)
  const citing = await trx.selectFrom('registryCitation').where('entryId', '=', alone.id).select('clauseId').executeTakeFirstOrThrow()
  const both = await makeListedEntry(trx, queue, {
    productName: 'Zentrova Remote',
    citations: [
      { clauseId: citing.clauseId, quotation: 'stop using Zentrova Endpoint' },
      { clauseId: aClass, quotation: 'Products for remote access' },
    ],
  })
  expect(named).not.toBe(citing.clauseId)
  const withdrawn = await withdrawAdvisory(makeAct(trx, queue, await makeModerator(trx)), { advisoryId: alone.advisoryId, ...withdrawal })
  expect(withdrawn).toMatchObject({ ok: true, value: { lapsed: 1 } })
  expect(await trx.selectFrom('registryEntry').where('id', '=', alone.id).select('state').executeTakeFirst()).toEqual({ state: 'lapsed' })
  expect(await readFlaggedProducts(trx, '2027-03-01')).toMatchObject({ namedProductIds: [both.productId] })
  expect(await findProductPage(trx, alone.slug, { today: '2027-03-01', locale: 'en' })).toMatchObject({
    episodes: [{ state: 'lapsed', history: [{ to: 'listed' }, { from: 'listed', to: 'lapsed', at: testDay }] }],
  })
  const twice = await withdrawAdvisory(makeAct(trx, queue, await makeModerator(trx)), { advisoryId: alone.advisoryId, ...withdrawal })
  expect(twice).toEqual({ ok: false, refusal: { reason: 'withdrawn' } })
})

test('everybody who was told is told: an institution without the product being named anywhere in its mail, the maker with it', async ({ trx, queue }) => {
  const entry = await makeListedEntry(trx, queue)
  const maker = await makeMakerOwner(trx, entry.makerId)
  const bank = await makeMember(trx, { id: await makeOrganisation(trx, 'institution'), kind: 'institution' }, ['security'])
  await addOwnEntry(makeAct(trx, queue, bank), { productId: entry.productId, reason: 'Our policy.' })
  await withdrawAdvisory(makeAct(trx, queue, await makeModerator(trx)), { advisoryId: entry.advisoryId, ...withdrawal })
  const mailTo = (personId: string) => trx.selectFrom('mail').where('personId', '=', personId).selectAll().execute()
  const [toBank, ...more] = await mailTo(bank.personId)
  expect(more).toEqual([])
  expect(toBank).toMatchObject({ kind: 'own-reference-ended', path: '/institution/own-list' })
  expect(JSON.stringify(toBank)).not.toMatch(/zentrova/i)
  expect(await mailTo(maker.personId)).toMatchObject([{ kind: 'entry-ended', values: { product: 'Zentrova Endpoint' } }])
})

test('nothing new is listed on a withdrawn advisory', async ({ trx, queue }) => {
  const listed = await makeListedEntry(trx, queue)
  const { clauseId } = await trx.selectFrom('registryCitation').where('entryId', '=', listed.id).select('clauseId').executeTakeFirstOrThrow()
  const proposed = await proposeEntry(makeAct(trx, queue, await makeModerator(trx)), makeProposal({ clauseId, productName: 'Zentrova Next' }))
  await withdrawAdvisory(makeAct(trx, queue, await makeModerator(trx)), { advisoryId: listed.advisoryId, ...withdrawal })
  const decision = { entryId: proposed.ok ? proposed.value.id : '', decision: 'list', ground: 'names-product', reason: 'The clause names it.' } as const
  expect(await decideEntry(makeAct(trx, queue, await makeModerator(trx)), decision)).toEqual({ ok: false, refusal: { reason: 'advisory_withdrawn' } })
})

test('a review gives another year, once, and not too early; what nobody reviewed lapses by the clock at the end of its day and can be listed anew', async ({
  trx,
  queue,
}) => {
  const entry = await makeListedEntry(trx, queue)
  const review = async (day: string) =>
    reviewEntry(makeAct(trx, queue, await makeModerator(trx), on(day)), { entryId: entry.id, ground: 'advisory-unchanged', reason: 'The advisory stands.' })
  expect(await review('2027-12-31')).toEqual({ ok: false, refusal: { reason: 'review_too_early' } })
  expect(await review('2028-03-01')).toEqual({ ok: true, value: { reviewDueOn: '2029-03-01' } })
  expect(await review('2028-03-01')).toEqual({ ok: false, refusal: { reason: 'review_too_early' } })
  const clock = { ...makeAct(trx, queue, entry.proposer, on('2029-03-05')), actor: { kind: 'system', name: 'clock' } as const }
  expect(await recordEntryLapses(clock)).toBe(1)
  expect(await recordEntryLapses(clock)).toBe(0)
  const lapse = await trx.selectFrom('stateHistory').where('subjectId', '=', entry.id).where('toState', '=', 'lapsed').selectAll().executeTakeFirstOrThrow()
  expect(lapse).toMatchObject({ happenedAt: new Date('2029-03-01T19:00:00Z'), actorKind: 'system' })
  expect(await review('2029-03-05')).toEqual({ ok: false, refusal: { reason: 'state', state: 'lapsed' } })
  expect((await makeListedEntry(trx, queue)).productId).toBe(entry.productId)
})

test('an entry that staff read into a class is shown to nobody before its maker has had its notice', async ({ trx, queue }) => {
  const { aClass } = await makeClauses(trx, queue)
  const covered = { basis: 'read_as_covered', citations: [{ clauseId: aClass, quotation: 'Products for remote access' }] } as const
  const entry = await makeListedEntry(trx, queue, { ...covered, citations: [...covered.citations] })
  const far = '2027-06-01'
  expect(await readFlaggedProducts(trx, far)).toEqual({ namedProductIds: [], possiblyCoveredProductIds: [] })
  expect(await findProductPage(trx, entry.slug, { today: far, locale: 'en' })).toBeUndefined()
  const tell = async (toldOn: string) =>
    tellMaker(makeAct(trx, queue, await makeModerator(trx), on('2027-03-03')), { entryId: entry.id, toldOn, how: 'A letter to its registered address.' })
  expect(await tell('2027-02-28')).toEqual({ ok: false, refusal: { reason: 'day_out_of_range' } })
  expect(await tell('2027-03-02')).toEqual({ ok: true, value: { showsOn: '2027-03-16' } })
  expect(await tell('2027-03-02')).toEqual({ ok: false, refusal: { reason: 'already_told' } })
  expect(await findProductPage(trx, entry.slug, { today: '2027-03-15', locale: 'en' })).toBeUndefined()
  expect(await readFlaggedProducts(trx, '2027-03-16')).toEqual({ namedProductIds: [], possiblyCoveredProductIds: [entry.productId] })

  await makeMakerOwner(trx, entry.makerId)
  const next = await makeListedEntry(trx, queue, { ...covered, citations: [...covered.citations], productName: 'Zentrova Remote' })
  const row = await trx.selectFrom('registryEntry').where('id', '=', next.id).select(['makerToldOn', 'showsOn']).executeTakeFirst()
  expect(row).toEqual({ makerToldOn: '2027-03-01', showsOn: '2027-03-15' })
})

type Step = { act: 'withdraw'; which: number } | { act: 'contest' | 'review' | 'clock' } | { act: 'pass'; days: number }

test('in whatever order advisories are withdrawn, entries contested and reviewed, and days pass, the recorded state is the one that the rule gives', async ({
  trx,
  queue,
}) => {
  const first = await makeListedEntry(trx, queue, { productName: 'Zentrova First' })
  const { clauseId } = await trx.selectFrom('registryCitation').where('entryId', '=', first.id).select('clauseId').executeTakeFirstOrThrow()
  const { named } = await makeClauses(trx, queue)
  const second = await makeListedEntry(trx, queue, {
    citations: [clauseId, named].map((id) => ({ clauseId: id, quotation: 'stop using Zentrova Endpoint' })),
  })
  const maker = await makeMakerOwner(trx, first.makerId)
  const staff = await makeModerator(trx)
  const advisories = await trx.selectFrom('advisory').orderBy('id').select('id').execute()
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.record({ act: fc.constant('withdraw' as const), which: fc.nat(advisories.length - 1) }),
    fc.record({ act: fc.constantFrom('contest' as const, 'review' as const, 'clock' as const) }),
    fc.record({ act: fc.constant('pass' as const), days: fc.integer({ min: 1, max: 330 }) }),
  )
  const walk = async (steps: readonly Step[]) => {
    let day = marketDay(testDay)
    for (const one of steps) {
      const act = makeAct(trx, queue, one.act === 'contest' ? maker : staff, on(day))
      if (one.act === 'withdraw') await withdrawAdvisory(act, { advisoryId: advisories[one.which]!.id, ...withdrawal })
      if (one.act === 'contest') await contestEntry(act, { entryId: second.id, grounds: 'Another product is meant.' })
      if (one.act === 'review')
        for (const { id } of [first, second]) await reviewEntry(act, { entryId: id, ground: 'advisory-unchanged', reason: 'It stands.' })
      if (one.act === 'pass') day = addDays(day, one.days)
      if (one.act === 'clock') await recordEntryLapses(act)
    }
    const rows = await trx.selectFrom('registryEntry').selectAll().select(restsOnAdvisory).orderBy('id').execute()
    const byRule = rows.map((row) => effectiveEntryState(row, day))
    await recordEntryLapses(makeAct(trx, queue, staff, on(day)))
    const recorded = await trx.selectFrom('registryEntry').orderBy('id').select('state').execute()
    expect(recorded.map(({ state }) => state)).toEqual(byRule)
    for (const row of rows) if (!row.restsOnAdvisory) expect(row.state).toBe('lapsed')
    // No entry comes back from its end.
    expect(await trx.selectFrom('stateHistory').where('fromState', 'in', ['lapsed', 'cleared']).select('id').execute()).toEqual([])
  }
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 10 }), async (steps) => {
      await sql`savepoint steps`.execute(trx)
      try {
        await walk(steps)
      } finally {
        await sql`rollback to savepoint steps`.execute(trx)
      }
    }),
    { numRuns: 30 },
  )
}, 60_000)
