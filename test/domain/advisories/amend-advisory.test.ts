import { expect } from 'vitest'
import { amendAdvisory } from '#app/domain/advisories/amend-advisory.server.ts'
import { differenceOfVersions } from '#app/domain/advisories/difference.ts'
import { findAdvisory, listCitableClauses } from '#app/domain/advisories/read.server.ts'
import { recordAdvisory } from '#app/domain/advisories/record-advisory.server.ts'
import { withdrawAdvisory } from '#app/domain/advisories/withdraw-advisory.server.ts'
import type { Queue } from '#app/domain/queue.ts'
import type { Trx } from '#db/client.server.ts'
import { addDays, addMonths } from '#app/domain/market-day.ts'
import { listOutdatedQuotations } from '#app/domain/registry/outdated.server.ts'
import { listEntryTasks } from '#app/domain/registry/read-staff.server.ts'
import { seedTaxonomy } from '#seeds/taxonomy.ts'
import { test } from '#test/fixtures/database.ts'
import { makeListedEntry } from '#test/fixtures/make-entry.ts'
import { makeAdvisory } from '#test/fixtures/make-advisory.ts'
import { makeAct, makeHouseOwner, makeModerator, testDay } from '#test/fixtures/make-members.ts'

async function recorded(trx: Trx, queue: Queue<Trx>) {
  const act = makeAct(trx, queue, await makeModerator(trx))
  const advisory = await recordAdvisory(act, makeAdvisory({}))
  if (!advisory.ok) throw new Error(advisory.refusal.reason)
  const { invented: _, ...words } = makeAdvisory({})
  return { act, ...advisory.value, words }
}

test('an amended advisory says what it says now, shows every version with its difference, and keeps the clauses of the one before', async ({ trx, queue }) => {
  const { act, id, slug, words } = await recorded(trx, queue)
  const clauses = [
    words.clauses[0]!,
    { label: '2', body: 'Products for remote access shall be replaced within a year.' },
    { label: '3', body: 'Report monthly.' },
  ]
  expect(await amendAdvisory(act, { advisoryId: id, version: 1, ...words, clauses })).toEqual({ ok: true, value: { slug, number: 2 } })
  const page = (await findAdvisory(trx, slug, '2027-03-01'))!
  expect(page).toMatchObject({ state: 'amended', version: 2, withdrawal: null })
  expect(page.clauses.map(({ label }) => label)).toEqual(['1', '2', '3'])
  expect(page.history).toMatchObject([
    {
      number: 2,
      recordedAt: testDay,
      changes: [
        { what: 'clause', label: '2' },
        { what: 'clause', label: '3', before: '', after: 'Report monthly.' },
      ],
    },
    { number: 1, changes: [] },
  ])
  expect(await trx.selectFrom('advisoryClause').select('id').execute()).toHaveLength(5)
  expect((await listCitableClauses(trx)).map(({ label }) => label)).toEqual(['1', '2', '3'])
})

test('a form made from an earlier version, one that changes nothing, and one over a withdrawn advisory are refused', async ({ trx, queue }) => {
  const { act, id, words } = await recorded(trx, queue)
  expect(await amendAdvisory(act, { advisoryId: id, version: 1, ...words })).toEqual({ ok: false, refusal: { reason: 'unchanged' } })
  const change = { advisoryId: id, version: 1, ...words, title: 'Another title' }
  expect(await amendAdvisory(makeAct(trx, queue, await makeHouseOwner(trx)), change)).toMatchObject({ refusal: { reason: 'forbidden' } })
  expect(await amendAdvisory(act, change)).toMatchObject({ ok: true })
  expect(await amendAdvisory(act, change)).toEqual({ ok: false, refusal: { reason: 'stale', version: 2 } })
  const withdrawal = { advisoryId: id, withdrawnOn: '2027-03-01', reason: 'No longer needed.' }
  expect(await withdrawAdvisory(act, { ...withdrawal, withdrawnOn: '2027-03-02' })).toMatchObject({ refusal: { reason: 'withdrawn_in_future' } })
  expect(await withdrawAdvisory(act, { ...withdrawal, reason: 'Its owners are religious.' })).toMatchObject({ refusal: { reason: 'words_about_people' } })
  expect(await withdrawAdvisory(act, withdrawal)).toMatchObject({ ok: true })
  expect(await amendAdvisory(act, { ...change, version: 2, title: 'A third title' })).toEqual({ ok: false, refusal: { reason: 'withdrawn' } })
})

test('clauses under one label are compared together, and one that went is shown as gone', () => {
  const words = { title: 'T', issuer: 'I', reference: 'R', issuedOn: '2027-01-01', jurisdiction: 'J', scopeText: 'S', consultBody: null, sourceUrl: null }
  const before = {
    ...words,
    clauses: [
      { label: 'a', body: 'One.' },
      { label: 'a', body: 'Two.' },
      { label: 'b', body: 'Three.' },
    ],
  }
  const after = { ...words, sourceUrl: 'https://board.example/1', clauses: [{ label: 'a', body: 'One.\n\nTwo.' }] }
  expect(differenceOfVersions(before, after)).toEqual([
    { what: 'sourceUrl', before: '', after: 'https://board.example/1' },
    { what: 'clause', label: 'b', before: 'Three.', after: '' },
  ])
})

/** A listed entry, and what amends the advisory that it quotes so that the clause reads `body`; each amendment is made on its day. */
async function quotedEntry(trx: Trx, queue: Queue<Trx>) {
  await seedTaxonomy(trx)
  const { id, advisoryId } = await makeListedEntry(trx, queue)
  const moderator = await makeModerator(trx)
  const { invented: _, ...words } = makeAdvisory({})
  let version = 0
  const amend = (body: string, day: string) => {
    version += 1
    const clauses = [{ ...words.clauses[0]!, body }, ...words.clauses.slice(1)]
    return amendAdvisory(makeAct(trx, queue, moderator, new Date(`${day}T08:00:00Z`)), { advisoryId, version, ...words, clauses })
  }
  const due = async () => (await trx.selectFrom('registryEntry').where('id', '=', id).select('reviewDueOn').executeTakeFirstOrThrow()).reviewDueOn
  return { id, amend, due, lost: async () => (await listOutdatedQuotations(trx, [id])).length }
}

test('an entry whose words an amendment drops is reviewed within thirty days, and is on the list of what needs somebody', async ({ trx, queue }) => {
  const { id, amend, due, lost } = await quotedEntry(trx, queue)
  expect(await due()).toBe(addMonths('2027-03-01', 12))
  expect(await amend('Banks shall stop using Zentrova Endpoint at once.', '2027-04-01')).toMatchObject({ ok: true })
  expect([await lost(), await due(), await listEntryTasks(trx, '2027-04-01')]).toEqual([0, '2028-03-01', []])
  expect(await amend('Banks shall stop using it.', '2027-05-01')).toMatchObject({ ok: true })
  expect([await lost(), await due()]).toEqual([1, '2027-05-31'])
  expect(await listEntryTasks(trx, '2027-05-01')).toMatchObject([{ id, task: 'review', reviewDueOn: '2027-05-31' }])
  // A further amendment that leaves them out as well gives no new delay.
  expect(await amend('Banks shall stop using any of it.', '2027-05-20')).toMatchObject({ ok: true })
  expect(await due()).toBe('2027-05-31')
})

test('an amendment never puts a review off', async ({ trx, queue }) => {
  const { amend, due } = await quotedEntry(trx, queue)
  expect(await amend('Banks shall stop using it.', addDays('2028-03-01', -5))).toMatchObject({ ok: true })
  expect(await due()).toBe('2028-03-01')
})
