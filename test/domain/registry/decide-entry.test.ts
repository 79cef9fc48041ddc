import { beforeEach, expect } from 'vitest'
import { decideEntry } from '#app/domain/registry/decide-entry.server.ts'
import { proposeEntry } from '#app/domain/registry/propose-entry.server.ts'
import { readFlaggedProducts } from '#app/domain/registry/products.server.ts'
import { findEntry } from '#app/domain/registry/read-staff.server.ts'
import { findProductPage } from '#app/domain/registry/read-product.server.ts'
import { listEntries } from '#app/domain/registry/read-rows.server.ts'
import type { Queue } from '#app/domain/queue.ts'
import type { Trx } from '#db/client.server.ts'
import { seedTaxonomy } from '#seeds/taxonomy.ts'
import { test } from '#test/fixtures/database.ts'
import { makeClauses, makeListedEntry, makeProposal } from '#test/fixtures/make-entry.ts'
import { makeAct, makeModerator } from '#test/fixtures/make-members.ts'

beforeEach<{ trx: Trx }>(async ({ trx }) => seedTaxonomy(trx))

const support = { decision: 'list', ground: 'names-product', reason: 'The clause names it.' } as const

async function propose(trx: Trx, queue: Queue<Trx>) {
  const { named } = await makeClauses(trx, queue)
  const proposer = await makeModerator(trx)
  const proposed = await proposeEntry(makeAct(trx, queue, proposer), makeProposal({ clauseId: named }))
  if (!proposed.ok) throw new Error(proposed.refusal.reason)
  return { proposer, entryId: proposed.value.id }
}

test('listing takes two people: the first takes it into review, the second lists it for a year', async ({ trx, queue }) => {
  const { entryId } = await propose(trx, queue)
  expect(await decideEntry(makeAct(trx, queue, await makeModerator(trx)), { entryId, ...support })).toEqual({ ok: true, value: { state: 'in_review' } })
  expect(await listEntries(trx, { today: '2027-03-01', locale: 'en' })).toEqual([])
  expect(await decideEntry(makeAct(trx, queue, await makeModerator(trx)), { entryId, ...support })).toEqual({ ok: true, value: { state: 'listed' } })
  const page = await findProductPage(trx, 'zentrova-endpoint', { today: '2027-03-01', locale: 'ur' })
  expect(page!.episodes[0]).toMatchObject({
    state: 'listed',
    reviewDueOn: '2028-03-01',
    citations: [{ quotation: 'stop using Zentrova Endpoint', clause: '1' }],
  })
  expect(page!.episodes[0]!.history.map((move) => move.to)).toEqual(['listed'])
  expect(page!.capabilities).toEqual([{ code: 'soc-siem', label: 'سیکیورٹی لاگز کی نگرانی اور تجزیہ' }])
})

test('one person is never two, and the proposer is none of the two', async ({ trx, queue }) => {
  const { entryId, proposer } = await propose(trx, queue)
  expect(await decideEntry(makeAct(trx, queue, proposer), { entryId, ...support })).toMatchObject({ refusal: { reason: 'own_proposal' } })
  const first = await makeModerator(trx)
  await decideEntry(makeAct(trx, queue, first), { entryId, ...support })
  expect(await decideEntry(makeAct(trx, queue, first), { entryId, ...support })).toMatchObject({ refusal: { reason: 'already_decided' } })
  expect(await trx.selectFrom('registryEntry').where('id', '=', entryId).select('state').executeTakeFirst()).toEqual({ state: 'in_review' })
})

test('one refusal ends a proposal, and the product can be proposed anew', async ({ trx, queue }) => {
  const { entryId } = await propose(trx, queue)
  const refusal = { decision: 'refuse', ground: 'words-do-not-cover', reason: 'The clause speaks of another version.' } as const
  expect(await decideEntry(makeAct(trx, queue, await makeModerator(trx)), { entryId, ...refusal })).toEqual({ ok: true, value: { state: 'lapsed' } })
  expect(await decideEntry(makeAct(trx, queue, await makeModerator(trx)), { entryId, ...support })).toMatchObject({
    refusal: { reason: 'state', state: 'lapsed' },
  })
  expect(await propose(trx, queue)).toMatchObject({ entryId: expect.any(String) })
})

test('the ground comes from the list of the decision, and is kept beside the note', async ({ trx, queue }) => {
  const { entryId } = await propose(trx, queue)
  const moderator = await makeModerator(trx)
  for (const wrong of [
    { ...support, ground: 'another-product' },
    { decision: 'refuse', ground: 'class-covers', reason: 'No.' },
  ] as const) {
    expect(await decideEntry(makeAct(trx, queue, moderator), { entryId, ...wrong })).toEqual({ ok: false, refusal: { reason: 'unknown_reason' } })
  }
  expect(await decideEntry(makeAct(trx, queue, moderator), { entryId, ...support })).toMatchObject({ ok: true })
  expect(await findEntry(trx, entryId, { today: '2027-01-01', locale: 'en' })).toMatchObject({
    decisions: [{ ground: 'names-product', reason: support.reason }],
  })
})

test('a reason about people is refused too', async ({ trx, queue }) => {
  const { entryId } = await propose(trx, queue)
  const aboutPeople = { entryId, decision: 'list', ground: 'names-product', reason: 'Its founder was born in the Veldt Union.' } as const
  expect(await decideEntry(makeAct(trx, queue, await makeModerator(trx)), aboutPeople)).toMatchObject({
    refusal: { reason: 'words_about_people', kind: 'birthplace' },
  })
})

test('an entry that was not reviewed within its year, or whose advisory is withdrawn, holds no more', async ({ trx, queue }) => {
  const { productId } = await makeListedEntry(trx, queue)
  expect(await readFlaggedProducts(trx, '2028-03-01')).toEqual({ namedProductIds: [productId], possiblyCoveredProductIds: [] })
  expect(await readFlaggedProducts(trx, '2028-03-02')).toEqual({ namedProductIds: [], possiblyCoveredProductIds: [] })
  await trx.updateTable('advisory').set({ state: 'withdrawn' }).execute()
  expect(await readFlaggedProducts(trx, '2027-03-02')).toEqual({ namedProductIds: [], possiblyCoveredProductIds: [] })
  expect(await findProductPage(trx, 'zentrova-endpoint', { today: '2027-03-02', locale: 'en' })).toMatchObject({ episodes: [{ state: 'lapsed' }] })
})
