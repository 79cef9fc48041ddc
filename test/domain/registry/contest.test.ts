import { beforeEach, expect } from 'vitest'
import { contestEntry } from '#app/domain/registry/contest-entry.server.ts'
import { judgeContest } from '#app/domain/registry/judge-contest.server.ts'
import { listContestOutcomes, listContests } from '#app/domain/registry/read-contests.server.ts'
import { readFlaggedProducts } from '#app/domain/registry/products.server.ts'
import { findProductPage } from '#app/domain/registry/read-product.server.ts'
import { listEntries } from '#app/domain/registry/read-rows.server.ts'
import { replyToEntry } from '#app/domain/registry/reply.server.ts'
import type { Queue } from '#app/domain/queue.ts'
import { findAdvisory } from '#app/domain/advisories/read.server.ts'
import { addOwnEntry } from '#app/domain/own-list/add-entry.server.ts'
import { listOwnList } from '#app/domain/own-list/read.server.ts'
import { proposeEntry } from '#app/domain/registry/propose-entry.server.ts'
import type { Trx } from '#db/client.server.ts'
import { seedTaxonomy } from '#seeds/taxonomy.ts'
import { test } from '#test/fixtures/database.ts'
import { makeClauses, makeListedEntry, makeProposal } from '#test/fixtures/make-entry.ts'
import { makeAct, makeMakerOwner, makeMember, makeModerator, makeOrganisation, testDay } from '#test/fixtures/make-members.ts'

beforeEach<{ trx: Trx }>(async ({ trx }) => seedTaxonomy(trx))

const today = '2027-03-01'
const grounds = 'The clause speaks of another product.'
const clear = { decision: 'clear', ground: 'another-product', reason: 'The clause names another product.' } as const
const uphold = { decision: 'uphold', ground: 'words-cover', reason: 'The clause names this product.' } as const

async function contested(trx: Trx, queue: Queue<Trx>) {
  const entry = await makeListedEntry(trx, queue)
  const maker = await makeMakerOwner(trx, entry.makerId)
  expect(await contestEntry(makeAct(trx, queue, maker), { entryId: entry.id, grounds })).toMatchObject({ ok: true })
  const [contest] = await listContests(trx, entry.id)
  return { entry, maker, contestId: contest!.id }
}

test('a contested entry closes no gate from that moment, and closes it again when two outsiders have upheld it', async ({ trx, queue }) => {
  const { entry, contestId } = await contested(trx, queue)
  expect(await readFlaggedProducts(trx, today)).toEqual({ namedProductIds: [], possiblyCoveredProductIds: [] })
  const judge = async () => judgeContest(makeAct(trx, queue, await makeModerator(trx)), { entryId: entry.id, contestId, ...uphold })
  expect(await judge()).toEqual({ ok: true, value: { state: 'contested' } })
  expect(await readFlaggedProducts(trx, today)).toMatchObject({ namedProductIds: [] })
  expect(await judge()).toEqual({ ok: true, value: { state: 'upheld' } })
  expect(await readFlaggedProducts(trx, today)).toMatchObject({ namedProductIds: [entry.productId] })
  expect(await judge()).toEqual({ ok: false, refusal: { reason: 'state', state: 'upheld' } })
})

test('only outsiders judge: not the proposer, nor who listed it, nor a member of the maker, nor anybody twice', async ({ trx, queue }) => {
  const { entry, maker, contestId } = await contested(trx, queue)
  const judgement = { entryId: entry.id, contestId, ...clear }
  for (const insider of [entry.proposer, ...entry.deciders]) {
    expect(await judgeContest(makeAct(trx, queue, insider), judgement)).toEqual({ ok: false, refusal: { reason: 'took_part' } })
  }
  const torn = await makeModerator(trx)
  await trx
    .insertInto('membership')
    .values({ id: torn.personId, organisationId: maker.organisation!.id, personId: torn.personId, roles: ['owner'], createdAt: testDay, endedAt: null })
    .execute()
  expect(await judgeContest(makeAct(trx, queue, torn), judgement)).toEqual({ ok: false, refusal: { reason: 'own_interest' } })
  const reviewer = await makeModerator(trx)
  const unfit = { ...judgement, ground: 'words-cover' } as const
  expect(await judgeContest(makeAct(trx, queue, reviewer), unfit)).toEqual({ ok: false, refusal: { reason: 'unknown_reason' } })
  expect(await judgeContest(makeAct(trx, queue, reviewer), judgement)).toMatchObject({ ok: true })
  expect(await listContests(trx, entry.id)).toMatchObject([{ decisions: [{ ground: 'another-product' }] }])
  expect(await judgeContest(makeAct(trx, queue, reviewer), judgement)).toEqual({ ok: false, refusal: { reason: 'took_part' } })
  expect(await judgeContest(makeAct(trx, queue, maker), judgement)).toEqual({ ok: false, refusal: { reason: 'forbidden' } })
})

test('clearing takes two; reviewers who differ wait for a third; what is cleared stays as a tombstone and can be listed again as another episode', async ({
  trx,
  queue,
}) => {
  const { entry, contestId } = await contested(trx, queue)
  const judge = async (how: typeof clear | typeof uphold) =>
    judgeContest(makeAct(trx, queue, await makeModerator(trx)), { entryId: entry.id, contestId, ...how })
  await judge(clear)
  expect(await listContestOutcomes(trx, [entry.id])).toEqual([])
  expect(await judge(uphold)).toEqual({ ok: true, value: { state: 'contested' } })
  expect(await judge(clear)).toEqual({ ok: true, value: { state: 'cleared' } })
  // What the maker reads names nobody and leaves out who thought otherwise.
  const decided = { id: contestId, entryId: entry.id, grounds, at: testDay, outcome: 'clear', reasons: [clear.reason, clear.reason] }
  expect(await listContestOutcomes(trx, [entry.id])).toEqual([decided])
  expect(await listEntries(trx, { today, locale: 'en' })).toEqual([])
  const page = await findProductPage(trx, entry.slug, { today, locale: 'en' })
  expect(page!.episodes).toMatchObject([{ state: 'cleared', history: [{ to: 'listed' }, { to: 'contested' }, { to: 'cleared' }] }])
  const again = await makeListedEntry(trx, queue)
  expect(again.productId).toBe(entry.productId)
  const episodes = (await findProductPage(trx, entry.slug, { today, locale: 'en' }))!.episodes
  expect(episodes.map(({ state }) => state).sort()).toEqual(['cleared', 'listed'])
  expect(await readFlaggedProducts(trx, today)).toMatchObject({ namedProductIds: [entry.productId] })
})

test('a decision on an earlier contest is refused, and whoever judged it is no outsider to the next one', async ({ trx, queue }) => {
  const { entry, maker, contestId } = await contested(trx, queue)
  const judges = [await makeModerator(trx), await makeModerator(trx)]
  for (const judge of judges) await judgeContest(makeAct(trx, queue, judge), { entryId: entry.id, contestId, ...uphold })
  const later = new Date(testDay.getTime() + 86_400_000)
  expect(await contestEntry(makeAct(trx, queue, maker, later), { entryId: entry.id, grounds })).toMatchObject({ ok: true })
  expect(await contestEntry(makeAct(trx, queue, maker, later), { entryId: entry.id, grounds })).toEqual({
    ok: false,
    refusal: { reason: 'state', state: 'contested' },
  })
  const stale = { entryId: entry.id, contestId, ...clear }
  expect(await judgeContest(makeAct(trx, queue, await makeModerator(trx), later), stale)).toMatchObject({ refusal: { reason: 'state' } })
  const [newest] = await listContests(trx, entry.id)
  expect(await judgeContest(makeAct(trx, queue, judges[0]!, later), { ...stale, contestId: newest!.id })).toEqual({
    ok: false,
    refusal: { reason: 'took_part' },
  })
})

test('the reply stands beside the entry wherever it is shown, the newest one, also when the entry has ended', async ({ trx, queue }) => {
  const { entry, maker } = await contested(trx, queue)
  const act = makeAct(trx, queue, maker)
  await replyToEntry(act, { entryId: entry.id, body: 'Our first answer.' })
  const later = new Date(testDay.getTime() + 1000)
  await replyToEntry({ ...act, clock: () => Promise.resolve(later) }, { entryId: entry.id, body: 'Our second answer.' })
  const reply = { body: 'Our second answer.', at: later }
  expect((await listEntries(trx, { today, locale: 'en' }))[0]).toMatchObject({ reply })
  expect((await findProductPage(trx, entry.slug, { today, locale: 'en' }))!.episodes[0]).toMatchObject({ reply })
  const { slug } = await trx.selectFrom('advisory').where('id', '=', entry.advisoryId).select('slug').executeTakeFirstOrThrow()
  expect((await findAdvisory(trx, slug, today))!.entries[0]).toMatchObject({ reply })
  const bank = await makeMember(trx, { id: await makeOrganisation(trx, 'institution'), kind: 'institution' }, ['owner'])
  await addOwnEntry(makeAct(trx, queue, bank), { productId: entry.productId, reason: 'Our policy.' })
  expect((await listOwnList(trx, bank.organisation!.id, today))[0]!.registry).toMatchObject({ reply })
  expect((await findProductPage(trx, entry.slug, { today: '2029-01-01', locale: 'en' }))!.episodes[0]).toMatchObject({ state: 'lapsed', reply })
})

test('another maker finds no such entry, nor does the maker before it is listed, and words about people are refused everywhere', async ({ trx, queue }) => {
  const { entry, maker, contestId } = await contested(trx, queue)
  const other = await trx.selectFrom('maker').select('id').where('id', '!=', entry.makerId).executeTakeFirst()
  expect(other).toBeUndefined()
  const stranger = await makeMember(trx, { id: await makeOrganisation(trx, 'maker'), kind: 'maker' }, ['owner'])
  const said = { entryId: entry.id, body: 'We disagree.', grounds }
  expect(await replyToEntry(makeAct(trx, queue, stranger), said)).toEqual({ ok: false, refusal: { reason: 'not_found' } })
  expect(await contestEntry(makeAct(trx, queue, stranger), said)).toEqual({ ok: false, refusal: { reason: 'not_found' } })
  const { named } = await makeClauses(trx, queue)
  const proposed = await proposeEntry(makeAct(trx, queue, await makeModerator(trx)), makeProposal({ clauseId: named, productName: 'Zentrova Second' }))
  const hidden = { ...said, entryId: proposed.ok ? proposed.value.id : '' }
  expect(await replyToEntry(makeAct(trx, queue, maker), hidden)).toEqual({ ok: false, refusal: { reason: 'not_found' } })

  const aboutPeople = 'The founder of our rival was born in the Veldt Union.'
  const refused = { ok: false, refusal: { reason: 'words_about_people', kind: 'birthplace' } }
  expect(await replyToEntry(makeAct(trx, queue, maker), { entryId: entry.id, body: aboutPeople })).toMatchObject(refused)
  const judgement = { entryId: entry.id, contestId, ...clear, reason: aboutPeople }
  expect(await judgeContest(makeAct(trx, queue, await makeModerator(trx)), judgement)).toMatchObject(refused)
})
