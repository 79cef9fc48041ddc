import { describe, expect } from 'vitest'
import { decideAward } from '#app/domain/awards/decide-award.server.ts'
import { destroyDuePrices } from '#app/domain/awards/destroy-prices.server.ts'
import { approveOpening } from '#app/domain/evaluation/approve-opening.server.ts'
import { takeMeans } from '#app/domain/evaluation/consensus.server.ts'
import { issueReport } from '#app/domain/evaluation/issue-report.server.ts'
import { issueTechnicalReport } from '#app/domain/evaluation/technical-report.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import { listReceipts } from '#app/domain/proposals/read-receipts.server.ts'
import { withdrawProposal } from '#app/domain/proposals/withdraw-proposal.server.ts'
import { endRequirement } from '#app/domain/requirements/end-requirement.server.ts'
import { findBreak } from '#app/domain/sealing/chain.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { makeBids, openBids, reportBids, scoreBids, seatThree } from '#test/fixtures/make-evaluation.ts'
import { market } from '#test/fixtures/make-requirement.ts'
import { announce, debriefsFor } from '#test/fixtures/make-standstill.ts'
import { makeWorld, type World } from '#test/fixtures/make-world.ts'

const clockOf = (world: World) => world.act({ kind: 'system', name: 'clock' })
const partsOf = (world: World) => world.db.selectFrom('envelopePart').select('envelopeId').execute()
const chainOf = (world: World) => world.db.selectFrom('sealedChainEntry').selectAll().orderBy('position').execute()

async function complain(world: World, requirementId: string): Promise<() => Promise<unknown>> {
  const id = newId()
  const by = { houseId: world.houses[0]!.id, filedBy: world.houses[0]!.owner.personId, filedAt: world.time.now() }
  const hold = { holdsFrom: world.time.now(), holdsUntil: null, decision: null, decidedAt: null }
  await world.db
    .insertInto('complaint')
    .values({ id, requirementId, stage: 'final', grounds: 'The marks.', ...by, ...hold })
    .execute()
  return () => world.db.updateTable('complaint').set({ holdsUntil: world.time.now() }).where('id', '=', id).execute()
}

describe('a price that nobody read', () => {
  test('is destroyed with the award, and the chain, an event and the house’s receipt say so; what was opened stays', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue, { houses: 3 })
    const { requirement, proposalIds } = await makeBids(world)
    const [first, second, gone] = proposalIds as [string, string, string]
    must(await withdrawProposal(world.act(world.houses[2]!.bidder), { proposalId: gone }))
    await reportBids(world, { requirement, proposalIds: [first, second] }, [90, 80])
    expect(await partsOf(world)).toHaveLength(3)
    const debriefs = debriefsFor({ proposalIds: [first, second] }, first)
    must(await decideAward(world.act(world.bank.owner), { requirementId: requirement.id, proposalId: first, reason: 'The best.', debriefs }))

    const [receipt] = await listReceipts(trx, gone)
    expect(receipt!.destroyed).toEqual({ at: world.time.now(), reason: 'awarded' })
    expect((await listReceipts(trx, first))[0]!.destroyed).toBeNull()
    expect(await partsOf(world)).toHaveLength(2)
    expect(await trx.selectFrom('envelope').select('id').execute()).toHaveLength(3)
    const chain = await chainOf(world)
    expect(await findBreak(chain)).toBeUndefined()
    expect(chain.at(-1)!.kind).toBe('destroyed')
    expect(JSON.parse(chain.at(-1)!.body.toString())).toMatchObject({ data: { envelopes: [{ proposal: gone }], reason: 'awarded' } })
    const events = await trx.selectFrom('auditEvent').select('subjectId').where('verb', '=', 'proposal.destroy_price').execute()
    expect(events).toEqual([{ subjectId: gone }])
  })

  test('is destroyed with an end before anything opened, but not while a complaint is open: then the clock does it, once', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { requirement, proposalIds } = await makeBids(world)
    const release = await complain(world, requirement.id)
    must(await endRequirement(world.act(world.bank.procurement), { id: requirement.id, reason: 'bought-elsewhere' }))
    expect(await partsOf(world)).toHaveLength(2)
    expect(await destroyDuePrices(clockOf(world))).toBe(0)
    await release()
    expect(await destroyDuePrices(clockOf(world))).toBe(2)
    expect(await destroyDuePrices(clockOf(world))).toBe(0)
    expect(await partsOf(world)).toEqual([])
    for (const id of proposalIds) expect((await listReceipts(trx, id))[0]!.destroyed).toMatchObject({ reason: 'ended' })
  })

  test('of two envelopes only the one under the threshold stays sealed: it is destroyed with the award and not with the intention', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const bids = await makeBids(world, { profileCode: 'bank-rfp' })
    const { requirement, proposalIds } = bids
    const [first, failed] = proposalIds as [string, string]
    const requirementId = requirement.id
    const procurement = world.act(world.bank.procurement)
    await openBids(world, requirement)
    const members = await seatThree(world, requirementId)
    await scoreBids(
      world,
      bids,
      members,
      members.map(() => [90, 20]),
    )
    must(await takeMeans(world.act(world.bank.evaluator), { requirementId }))
    must(await issueTechnicalReport(procurement, { requirementId, market }))
    for (const officer of [world.bank.owner, world.bank.procurement]) must(await approveOpening(world.act(officer), { requirementId }))
    must(await issueReport(procurement, { requirementId }))
    const { endsAt } = await announce(world, { id: requirementId, closesAt: requirement.closesAt, proposalIds }, first)
    expect(await partsOf(world)).toHaveLength(4)
    world.time.moveTo(endsAt)
    must(await decideAward(procurement, { requirementId, proposalId: first }))
    const gone = await trx
      .selectFrom('envelopeDestruction')
      .innerJoin('envelope', 'envelope.id', 'envelopeDestruction.envelopeId')
      .innerJoin('proposalVersion as version', 'version.id', 'envelope.proposalVersionId')
      .select(['version.proposalId', 'envelope.kind'])
      .execute()
    expect(gone).toEqual([{ proposalId: failed, kind: 'financial' }])
    expect(await partsOf(world)).toHaveLength(3)
  })
})
