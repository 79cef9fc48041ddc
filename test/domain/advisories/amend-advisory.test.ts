import { expect } from 'vitest'
import { amendAdvisory } from '#app/domain/advisories/amend-advisory.server.ts'
import { differenceOfVersions } from '#app/domain/advisories/difference.ts'
import { findAdvisory, listCitableClauses } from '#app/domain/advisories/read.server.ts'
import { recordAdvisory } from '#app/domain/advisories/record-advisory.server.ts'
import { withdrawAdvisory } from '#app/domain/advisories/withdraw-advisory.server.ts'
import type { Queue } from '#app/domain/queue.ts'
import type { Trx } from '#db/client.server.ts'
import { test } from '#test/fixtures/database.ts'
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
