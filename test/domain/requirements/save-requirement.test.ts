import { describe, expect } from 'vitest'
import { checkRequirement } from '#app/domain/requirements/check-requirement.server.ts'
import { endRequirement } from '#app/domain/requirements/end-requirement.server.ts'
import { saveRequirement } from '#app/domain/requirements/save-requirement.server.ts'
import type { RequirementDraft } from '#app/domain/requirements/schema.ts'
import { startRequirement } from '#app/domain/requirements/start-requirement.server.ts'
import { submitRequirement } from '#app/domain/requirements/submit-requirement.server.ts'
import { readDraft } from '#app/domain/requirements/version.server.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { makeBids } from '#test/fixtures/make-evaluation.ts'
import { makeListedEntry } from '#test/fixtures/make-entry.ts'
import {
  makePublishedRequirement,
  makeRequirementDraft,
  makeSavedRequirement,
  makeSubmittedRequirement,
  market,
  recordedState,
} from '#test/fixtures/make-requirement.ts'
import { makeWorld, type World } from '#test/fixtures/make-world.ts'

async function stored(world: World, id: string): Promise<RequirementDraft> {
  return readDraft(world.db, await world.db.selectFrom('requirement').selectAll().where('id', '=', id).executeTakeFirstOrThrow())
}
const save = (world: World, input: { id: string; revision: number; draft: RequirementDraft }) =>
  saveRequirement(world.act(world.bank.procurement), { ...input, market })

describe('a draft', () => {
  test('is kept as typed, private parts included, and criteria keep their keys when it is saved again', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const products = [(await makeListedEntry(trx, queue)).productId, (await makeListedEntry(trx, queue, { productName: 'Other Endpoint' })).productId]
    const draft = makeRequirementDraft({ budgetMaxMinor: 900_719_925_474_099_300n, replaces: products, liveBy: '2027-09-01', language: 'ur', named: true })
    const { id, revision } = await makeSavedRequirement(world)
    const next = must(await save(world, { id, revision, draft }))
    const first = await stored(world, id)
    expect({ ...first, replaces: [...first.replaces].sort(), criteria: first.criteria.map(({ id: _id, ...criterion }) => criterion) }).toEqual({
      ...draft,
      replaces: [...products].sort(),
    })
    const reordered = { ...first, criteria: [...first.criteria].reverse() }
    must(await save(world, { id, revision: next.revision, draft: reordered }))
    expect((await stored(world, id)).criteria).toEqual(reordered.criteria)
  })

  test('saved as it stands keeps its revision, in whatever order the products were ticked', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const products = [(await makeListedEntry(trx, queue)).productId, (await makeListedEntry(trx, queue, { productName: 'Other Endpoint' })).productId]
    const { id, revision } = await makeSavedRequirement(world, { draft: { replaces: products } })
    const draft = await stored(world, id)
    for (const replaces of [products, [...products].reverse()]) {
      expect(must(await save(world, { id, revision, draft: { ...draft, replaces } }))).toMatchObject({ revision })
    }
  })

  test('a criterion named twice by one key is kept as two, not answered with a fault of the database', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id, revision } = await makeSavedRequirement(world)
    const draft = await stored(world, id)
    const twice = { ...draft, criteria: [draft.criteria[0]!, { ...draft.criteria[1]!, id: draft.criteria[0]!.id }] }
    must(await save(world, { id, revision, draft: twice }))
    expect(new Set((await stored(world, id)).criteria.map((criterion) => criterion.id)).size).toBe(2)
  })

  test('from a stale page is refused with exactly the fields that differ and what they say now; nothing is overwritten', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id, revision } = await makeSavedRequirement(world)
    const before = await stored(world, id)
    const theirs = { ...before, title: 'Privileged access, second thoughts', technicalWeight: 80 }
    const newer = must(await save(world, { id, revision, draft: theirs }))
    const mine = { ...before, narrative: `${before.narrative} And more.` }
    const refused = await save(world, { id, revision, draft: mine })
    expect(refused).toMatchObject({ ok: false, refusal: { reason: 'stale', revision: newer.revision, stored: { title: theirs.title } } })
    expect(!refused.ok && refused.refusal.reason === 'stale' && refused.refusal.changed).toEqual(['title', 'narrative', 'technicalWeight'])
    expect(await stored(world, id)).toEqual(theirs)
  })

  test('cannot be changed once it was submitted, and past the operation the database refuses it', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id } = await makeSubmittedRequirement(world)
    const draft = await stored(world, id)
    expect(await save(world, { id, revision: 3, draft })).toEqual({ ok: false, refusal: { reason: 'not_a_draft' } })
    await expect(trx.updateTable('requirementVersion').set({ title: 'Another' }).where('requirementId', '=', id).execute()).rejects.toThrow('does not change')
  })
})

describe('submitting', () => {
  test('names every fault of an empty draft and a wish that is too early with the rule and the earliest instant', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const author = world.act(world.bank.procurement)
    const { id } = must(await startRequirement(author, { profileCode: 'quotation', title: 'Short' }))
    expect(await submitRequirement(author, { id, revision: 1, market })).toEqual({
      ok: false,
      refusal: {
        reason: 'incomplete',
        faults: [
          { field: 'title', fault: 'too-short' },
          { field: 'narrative', fault: 'too-short' },
          { field: 'criteria', fault: 'none' },
        ],
      },
    })
    const early = await makeSavedRequirement(world, { draft: { closingWish: new Date('2027-03-05T11:00:00Z') } })
    expect(await submitRequirement(author, { ...early, market })).toEqual({
      ok: false,
      refusal: { reason: 'closes_too_early', earliest: new Date('2027-03-08T19:00:00Z'), rule: 'quotation, period 1: at least 5 working days open' },
    })
  })

  test('is refused from a stale page', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id, revision } = await makeSavedRequirement(world)
    const refused = await submitRequirement(world.act(world.bank.procurement), { id, revision: revision - 1, market })
    expect(refused).toEqual({ ok: false, refusal: { reason: 'stale', revision } })
  })
})

describe("staff's check", () => {
  test('publishes with a calendar that is kept as rows, and a wish that the check made too early moves later', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const wish = new Date('2027-03-09T06:00:00Z')
    const { id } = await makeSubmittedRequirement(world, { draft: { closingWish: wish } })
    world.time.pass(2 * 86_400_000)
    must(await checkRequirement(world.act(world.staff.moderator), { id, decision: 'publish', reason: 'meets-the-check', note: '', market }))
    const periods = await trx
      .selectFrom('requirementPeriod')
      .select(['kind', 'startsAt', 'endsAt'])
      .where('kind', 'in', ['open', 'opening'])
      .orderBy('kind')
      .execute()
    const closesAt = new Date('2027-03-11T11:00:00Z')
    expect(periods).toEqual([
      { kind: 'open', startsAt: world.time.now(), endsAt: closesAt },
      { kind: 'opening', startsAt: closesAt, endsAt: closesAt },
    ])
  })

  test('asking for changes gives the author a new version with the same criteria, and the old one stays', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id } = await makeSubmittedRequirement(world)
    const before = await stored(world, id)
    const decision = { id, decision: 'request_changes', reason: 'unreadable-must', note: 'Which vault?', market } as const
    must(await checkRequirement(world.act(world.staff.moderator), decision))
    expect(await recordedState(world, id)).toBe('draft')
    expect(await stored(world, id)).toEqual(before)
    const versions = await trx.selectFrom('requirementVersion').select(['number', 'frozenAt']).where('requirementId', '=', id).orderBy('number').execute()
    expect(versions).toEqual([
      { number: 1, frozenAt: world.time.now() },
      { number: 2, frozenAt: null },
    ])
    const { revision } = await trx.selectFrom('requirement').select('revision').where('id', '=', id).executeTakeFirstOrThrow()
    must(await save(world, { id, revision, draft: { ...before, title: 'Privileged access, explained' } }))
    expect(must(await submitRequirement(world.act(world.bank.procurement), { id, revision: revision + 1, market }))).toEqual({ id })
  })

  test('is not made by somebody with an interest in the institution, nor with a reason that is not on the list', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id } = await makeSubmittedRequirement(world)
    const both = { ...world.bank.owner, organisation: world.staff.moderator.organisation }
    const decision = { id, decision: 'publish', reason: 'meets-the-check', note: '', market } as const
    expect(await checkRequirement(world.act(both), decision)).toEqual({ ok: false, refusal: { reason: 'interest' } })
    const odd = await checkRequirement(world.act(world.staff.moderator), { ...decision, reason: 'because' })
    expect(odd).toEqual({ ok: false, refusal: { reason: 'unknown_reason' } })
  })
})

describe('an end without an award', () => {
  test('is a cancellation before closing and no award after it; every house with a proposal is told, and the envelopes stay sealed', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const early = await makePublishedRequirement(world)
    const end = (id: string) => endRequirement(world.act(world.bank.owner), { id, reason: 'bought-elsewhere' })
    must(await end(early.id))
    expect(await recordedState(world, early.id)).toBe('cancelled')
    expect(await end(early.id)).toEqual({ ok: false, refusal: { reason: 'already_ended' } })

    const { requirement } = await makeBids(world)
    world.time.moveTo(requirement.closesAt)
    must(await end(requirement.id))
    expect(await recordedState(world, requirement.id)).toBe('no_award')
    expect(await trx.selectFrom('openedEnvelope').select('envelopeId').execute()).toEqual([])
    const told = await trx.selectFrom('notification').select('personId').where('kind', '=', 'requirement-ended').execute()
    const bidders = world.houses.flatMap((house) => [house.owner.personId, house.bidder.personId])
    expect(told.map((row) => row.personId).sort()).toEqual(bidders.sort())
  })
})
