import { describe, expect } from 'vitest'
import type { Act } from '#app/domain/act.server.ts'
import { findOwnPart, listMatchedRequirements } from '#app/domain/matching/read-own-part.server.ts'
import { runMatching } from '#app/domain/matching/run-matching.server.ts'
import type { Queue } from '#app/domain/queue.ts'
import type { Trx } from '#db/client.server.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { makeListedEntry } from '#test/fixtures/make-entry.ts'
import { makeListedOffering } from '#test/fixtures/make-offering.ts'
import { close, makePublishedRequirement, makeSubmittedRequirement, market, type Published } from '#test/fixtures/make-requirement.ts'
import { makeWorld, type World } from '#test/fixtures/make-world.ts'

const musts = {
  criteria: [{ kind: 'capability', ref: 'iam-pam', weight: 'must' } as const, { kind: 'deployment', ref: 'on-premise', weight: 'must' } as const],
}

async function prepare(trx: Trx, queue: Queue<Trx>, options: { replacesNamed?: string } = {}) {
  const world = await makeWorld(trx, queue)
  const { replacesNamed } = options
  const replaced = replacesNamed === undefined ? undefined : await makeListedEntry(trx, queue, { productName: replacesNamed })
  const secrets = replaced ? { replaces: [replaced.productId], budgetMaxMinor: 73_194_285_601n } : {}
  const list = (house: number, name: string) => makeListedOffering(trx, queue, { owner: world.houses[house]!.owner, draft: { name } })
  await list(0, 'Rakhwala Access')
  const requirement = await makePublishedRequirement(world, { draft: { ...musts, ...secrets } })
  return { world, requirement, list, replaced }
}

/** Runs it a minute later than the last one. */
async function run(world: World, requirement: { id: string }) {
  world.time.pass(60_000)
  const clock: Act = world.act({ kind: 'system', name: 'clock' })
  return must(await runMatching(clock, { requirementId: requirement.id, market }))
}

async function bodyOf(world: World, runId: string): Promise<Buffer> {
  return (await world.db.selectFrom('matchRun').select('body').where('id', '=', runId).executeTakeFirstOrThrow()).body
}

async function matchedHouses(world: World, runId: string): Promise<string[]> {
  const rows = await world.db.selectFrom('matchResult').select('houseId').where('runId', '=', runId).orderBy('rank').execute()
  return rows.map((row) => world.houses.find((house) => house.id === row.houseId)!.name)
}

async function toldHouses(world: World): Promise<string[]> {
  const rows = await world.db.selectFrom('notification').select('organisationId').where('kind', '=', 'requirement-matched').execute()
  return rows.map((row) => world.houses.find((house) => house.id === row.organisationId)!.name).sort()
}

describe('a stored run', () => {
  test('on the same inputs stores nothing new and answers the run that there is', async ({ trx, queue }) => {
    const { world, requirement } = await prepare(trx, queue)
    const first = await run(world, requirement)
    expect(first.isNew).toBe(true)
    expect(await run(world, requirement)).toEqual({ runId: first.runId, isNew: false })
    expect(await trx.selectFrom('matchRun').select('id').execute()).toHaveLength(1)
    expect(await trx.selectFrom('auditEvent').select('id').where('verb', '=', 'match.run').execute()).toHaveLength(1)
  })

  test('keeps a row for each match, under the counts that its bytes state', async ({ trx, queue }) => {
    const { world, requirement, list } = await prepare(trx, queue)
    await list(1, 'Darwaza Access')
    await list(1, 'Darwaza Access Two')
    const { runId } = await run(world, requirement)
    const body = JSON.parse((await bodyOf(world, runId)).toString()) as { counts: object; eligible: { offeringVersionId: string; score: number }[] }
    expect(body.counts).toEqual({ read: 3, eligible: 3, ineligible: 0 })
    const rows = await trx.selectFrom('matchResult').select(['offeringVersionId', 'scoreHundredths']).where('runId', '=', runId).orderBy('rank').execute()
    expect(rows).toEqual(body.eligible.map(({ offeringVersionId, score }) => ({ offeringVersionId, scoreHundredths: score })))
  })

  test('is made only while the requirement is open', async ({ trx, queue }) => {
    const { world, requirement } = await prepare(trx, queue)
    const clock = world.act({ kind: 'system', name: 'clock' })
    const waiting = await makeSubmittedRequirement(world)
    const notPublished = { ok: false, refusal: { reason: 'not_published' } }
    expect(await runMatching(clock, { requirementId: waiting.id, market })).toEqual(notPublished)
    await close(world, requirement)
    expect(await runMatching(clock, { requirementId: requirement.id, market })).toEqual(notPublished)
  })
})

describe('houses', () => {
  test('are told once for a requirement, however often it is matched; one that matches later is told then', async ({ trx, queue }) => {
    const { world, requirement, list } = await prepare(trx, queue)
    await run(world, requirement)
    // Owner and bidder of the one house.
    expect(await toldHouses(world)).toEqual(['House 1', 'House 1'])
    await list(0, 'Rakhwala Access Two')
    await list(1, 'Darwaza Access')
    expect((await run(world, requirement)).isNew).toBe(true)
    expect(await toldHouses(world)).toEqual(['House 1', 'House 1', 'House 2', 'House 2'])
    world.time.pass(86_400_000)
    expect((await run(world, requirement)).isNew).toBe(true)
    expect(await toldHouses(world)).toHaveLength(4)
  })

  test('that are suspended drop out of the next run', async ({ trx, queue }) => {
    const { world, requirement, list } = await prepare(trx, queue)
    await list(1, 'Darwaza Access')
    const before = await run(world, requirement)
    expect((await matchedHouses(world, before.runId)).sort()).toEqual(['House 1', 'House 2'])
    await trx.updateTable('house').set({ state: 'suspended' }).where('organisationId', '=', world.houses[0]!.id).execute()
    const after = await run(world, requirement)
    expect(after.isNew).toBe(true)
    expect(await matchedHouses(world, after.runId)).toEqual(['House 2'])
  })
})

describe('what the institution keeps to itself', () => {
  test('what it would spend changes no byte of a run', async ({ trx, queue }) => {
    const { world, requirement } = await prepare(trx, queue)
    const first = await run(world, requirement)
    await trx.insertInto('requirementBudget').values({ requirementId: requirement.id, currency: 'PKR', maxMinor: '73194285601' }).execute()
    expect(await run(world, requirement)).toEqual({ runId: first.runId, isNew: false })
  })

  test('what it replaces weighs in its own answer, and in nothing that a house reads', async ({ trx, queue }) => {
    const { world, requirement, list } = await prepare(trx, queue)
    const entry = await makeListedEntry(trx, queue)
    const { owner } = world.houses[1]!
    await makeListedOffering(trx, queue, { owner, draft: { name: 'Darwaza Access', replaces: [{ productId: entry.productId, migrationNote: '' }] } })
    await list(0, 'Chabi Access')
    const asHouse = async () => {
      const parts = await Promise.all(world.houses.map(({ id }) => findOwnPart(trx, { requirementId: requirement.id, houseId: id }, 'en')))
      const scores = await Promise.all(world.houses.map(({ id }) => listMatchedRequirements(trx, id)))
      return JSON.stringify([parts.map((part) => part && { ...part, ranAt: null }), scores.map((score) => [...score])])
    }
    await run(world, requirement)
    const before = await asHouse()
    await trx.insertInto('requirementReplaces').values({ requirementId: requirement.id, productId: entry.productId, ownListEntryId: null }).execute()
    const after = await run(world, requirement)
    expect(after.isNew).toBe(true)
    expect((await matchedHouses(world, after.runId))[0]).toBe('House 2')
    expect(await asHouse()).toBe(before)
  })

  test('the event of a run is the same whatever is replaced, so that no product can be tried against it', async ({ trx, queue }) => {
    const { world, requirement } = await prepare(trx, queue)
    const entry = await makeListedEntry(trx, queue)
    const eventOf = async (runId: string) => {
      const events = await trx.selectFrom('auditEvent').select('body').where('verb', '=', 'match.run').execute()
      const bodies = events.map(({ body }) => JSON.parse(body.toString()) as { data: { run: string } })
      return { ...bodies.find(({ data }) => data.run === runId)!.data, run: null }
    }
    const before = await run(world, requirement)
    await trx.insertInto('requirementReplaces').values({ requirementId: requirement.id, productId: entry.productId, ownListEntryId: null }).execute()
    const after = await run(world, requirement)
    expect(after.isNew).toBe(true)
    expect(await eventOf(after.runId)).toEqual(await eventOf(before.runId))
  })

  test('no notice, mail or run tells its product or its budget, nor does any event about it', async ({ trx, queue }) => {
    const { world, requirement, replaced } = await prepare(trx, queue, { replacesNamed: 'Zentrova Endpoint' })
    await run(world, requirement)
    await close(world, requirement)
    // The entry's own decision names it to staff; what follows from the requirement must not.
    const told = await writtenAbout(trx, requirement)
    expect(told).not.toMatch(/zentrova|73194285601/i)
    expect(told).toContain('Privileged access for 900 servers')
    const { body } = await trx.selectFrom('matchRun').select('body').executeTakeFirstOrThrow()
    expect(body.toString()).not.toContain('73194285601')
    expect(body.toString()).not.toContain(replaced!.productId)
  })
})

async function writtenAbout(trx: Trx, requirement: Published): Promise<string> {
  const notices = await trx.selectFrom('notification').select(['kind', 'values', 'path']).where('kind', 'like', 'requirement-%').execute()
  const mails = await trx.selectFrom('mail').select(['kind', 'values', 'path', 'toAddress']).where('kind', 'like', 'requirement-%').execute()
  const events = await trx.selectFrom('auditEvent').select('body').where('subjectId', '=', requirement.id).execute()
  return JSON.stringify([notices, mails, events.map((event) => event.body.toString())])
}
