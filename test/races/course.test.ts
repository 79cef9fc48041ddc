import { afterAll, expect } from 'vitest'
import { decideAward } from '#app/domain/awards/decide-award.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import { confirmProposal } from '#app/domain/proposals/confirm-proposal.server.ts'
import { amendRequirement } from '#app/domain/requirements/amend.server.ts'
import { lockRequirement } from '#app/domain/requirements/lock.server.ts'
import { recordDue } from '#app/domain/requirements/record-due.server.ts'
import { findBreak } from '#app/domain/sealing/chain.ts'
import type { Db } from '#db/client.server.ts'
import { test } from '#test/fixtures/database.ts'
import { amend, readStanding } from '#test/fixtures/make-course.ts'
import { makeSubmittedProposal } from '#test/fixtures/make-proposal.ts'
import { makePublishedRequirement, market } from '#test/fixtures/make-requirement.ts'
import { announce, makeReported } from '#test/fixtures/make-standstill.ts'
import { prepareWorld, type World } from '#test/fixtures/make-world.ts'
import { meet } from '#test/fixtures/two-connections.ts'

const rounds = 6
const prepared: { drop(): Promise<void> }[] = []
afterAll(() => Promise.all(prepared.map((world) => world.drop())))

/** A submitted proposal that an amendment asks its house to confirm. */
async function makeAsked(world: World) {
  const requirement = await makePublishedRequirement(world)
  const proposalId = await makeSubmittedProposal(world, requirement)
  await amend(world, requirement.id, { title: 'For twelve hundred servers' })
  return { proposalId, requirementId: requirement.id, standing: await readStanding(world, requirement.id) }
}

async function kindsOf(db: Db): Promise<string[]> {
  const chain = await db.selectFrom('sealedChainEntry').selectAll().orderBy('position').execute()
  expect(await findBreak(chain)).toBeUndefined()
  return chain.map(({ kind }) => kind)
}

test('a proposal is confirmed as closing comes: it stands before the closing in the chain, or is late', { timeout: 60_000 }, async ({ queue }) => {
  const { made, ...ready } = await prepareWorld(queue, makeAsked)
  prepared.push(ready)
  const { proposalId, requirementId, standing } = made
  const seen = new Set<boolean>()
  for (let round = 0; round < rounds; round += 1) {
    const { clone, world } = await ready.copy()
    // The clock runs for both: whoever reads it first, under the lock, is a moment before closing.
    let reads = 0
    const clock = () => Promise.resolve(new Date(standing.closesAt.getTime() + ((reads += 1) === 1 ? -1 : 0)))
    const confirm = (db: Db) => confirmProposal({ ...world.act(world.houses[0]!.bidder), db, clock }, { proposalId, requirementVersionId: standing.versionId })
    const close = (db: Db) => recordDue({ ...world.act({ kind: 'system', name: 'clock' } as const), db, clock }, { requirementId })
    const [confirmed] = await meet(clone, round, confirm, close)
    if (!confirmed.ok) expect(confirmed.refusal).toEqual({ reason: 'late', closesAt: standing.closesAt, readAt: standing.closesAt })
    expect(await kindsOf(clone.db)).toEqual(['submitted', 'amended', ...(confirmed.ok ? ['confirmed'] : []), 'closed'])
    seen.add(confirmed.ok)
    await clone.drop()
  }
  expect(seen.size).toBe(2)
})

test(
  'a proposal is confirmed at the moment of a further amendment: it is for the version that was read, or is refused and asked again',
  { timeout: 60_000 },
  async ({ queue }) => {
    const { made, ...ready } = await prepareWorld(queue, makeAsked)
    prepared.push(ready)
    const { proposalId, requirementId, standing } = made
    const seen = new Set<boolean>()
    for (let round = 0; round < rounds; round += 1) {
      const { clone, world } = await ready.copy()
      const draft = { ...standing.draft, title: 'For two thousand servers' }
      const confirm = (db: Db) => confirmProposal({ ...world.act(world.houses[0]!.bidder), db }, { proposalId, requirementVersionId: standing.versionId })
      const change = (db: Db) =>
        amendRequirement({ ...world.act(world.bank.owner), db }, { id: requirementId, revision: standing.revision, draft, note: 'More servers.', market })
      const [confirmed, amended] = await meet(clone, round, confirm, change)
      expect(amended.ok).toBe(true)
      if (!confirmed.ok) expect(confirmed.refusal).toEqual({ reason: 'stale_version' })
      const version = await clone.db.selectFrom('proposalVersion').select('confirmedVersionId').executeTakeFirstOrThrow()
      expect(version.confirmedVersionId === standing.versionId).toBe(confirmed.ok)
      expect(await kindsOf(clone.db)).toEqual(['submitted', 'amended', ...(confirmed.ok ? ['confirmed'] : []), 'amended'])
      const asked = await clone.db.selectFrom('notification').select('id').where('kind', '=', 'proposal-confirm-asked').execute()
      // Its owner and its bidder, for each of the two amendments.
      expect(asked).toHaveLength(4)
      seen.add(confirmed.ok)
      await clone.drop()
    }
    expect(seen.size).toBe(2)
  },
)

test('a complaint that holds the proceedings comes at the moment of the award: it is awarded before, or not at all', { timeout: 60_000 }, async ({ queue }) => {
  const { made, ...ready } = await prepareWorld(queue, async (world) => {
    const reported = await makeReported(world, [90, 80])
    world.time.moveTo((await announce(world, reported, reported.proposalIds[0]!)).endsAt)
    return reported
  })
  prepared.push(ready)
  const seen = new Set<boolean>()
  for (let round = 0; round < rounds; round += 1) {
    const { clone, world } = await ready.copy()
    const award = (db: Db) => decideAward({ ...world.act(world.bank.owner), db }, { requirementId: made.id, proposalId: made.proposalIds[0]! })
    /** What files it takes the lock on the requirement first, as every operation does. Answers whether it was awarded before. */
    const complain = (db: Db) =>
      db.transaction().execute(async (trx) => {
        const { requirement, at } = (await lockRequirement(trx, world.act(world.houses[1]!.owner), made.id))!
        const filed = { requirementId: made.id, houseId: world.houses[1]!.id, stage: 'final', grounds: 'The marks.', filedAt: at, holdsFrom: at } as const
        const open = { filedBy: world.houses[1]!.owner.personId, holdsUntil: null, decision: null, decidedAt: null }
        await trx
          .insertInto('complaint')
          .values({ id: newId(), ...filed, ...open })
          .execute()
        return requirement.state === 'awarded'
      })
    const [awarded, wasBefore] = await meet(clone, round, award, complain)
    expect(awarded.ok).toBe(wasBefore)
    if (!awarded.ok) expect(awarded.refusal).toMatchObject({ reason: 'held' })
    expect(await clone.db.selectFrom('award').select('attempt').execute()).toHaveLength(awarded.ok ? 1 : 0)
    seen.add(awarded.ok)
    await clone.drop()
  }
  expect(seen.size).toBe(2)
})
