import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import { decideAward } from '#app/domain/awards/decide-award.server.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { makeBids, openBids, reportBids, seatEvaluator } from '#test/fixtures/make-evaluation.ts'
import { makePrice } from '#test/fixtures/make-proposal.ts'
import { recordedState } from '#test/fixtures/make-requirement.ts'
import { makeWorld, type World } from '#test/fixtures/make-world.ts'

const same = makePrice(5_000_000_00n)
const award = (world: World, requirementId: string, proposalId: string, debriefs: [string, string][]) =>
  decideAward(world.act(world.bank.procurement), { requirementId, proposalId, reason: 'Best by the announced weights.', debriefs: new Map(debriefs) })

async function makeReported(world: World, points: readonly number[]) {
  const bids = await makeBids(world, { prices: world.houses.map(() => same) })
  await reportBids(world, bids, points)
  return { id: bids.requirement.id, proposalIds: bids.proposalIds as [string, string, string] }
}

describe('an award', () => {
  test('goes to the first in rank and to nobody else', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue, { houses: 3 })
    const { id, proposalIds } = await makeReported(world, [70, 90, 40])
    const [second, first, failed] = proposalIds
    for (const other of [second, failed, id]) {
      const debriefs = proposalIds.filter((one) => one !== other).map((one): [string, string] => [one, 'why'])
      expect(await award(world, id, other, debriefs)).toEqual({ ok: false, refusal: { reason: 'not_ranked_first' } })
    }
    expect(await recordedState(world, id)).toBe('final_report')
    must(
      await award(world, id, first, [
        [second, 'Less was shown.'],
        [failed, 'Under the threshold.'],
      ]),
    )
    const states = await trx.selectFrom('proposal').select(['id', 'state']).execute()
    expect(new Map(states.map((row) => [row.id, row.state]))).toEqual(
      new Map([
        [first, 'won'],
        [second, 'lost'],
        [failed, 'lost'],
      ]),
    )
  })

  test('goes to either of two that share the first rank', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue, { houses: 3 })
    const { id, proposalIds } = await makeReported(world, [90, 90, 70])
    const [one, other, third] = proposalIds
    must(
      await award(world, id, other, [
        [one, 'The announced rule decides a tie.'],
        [third, 'Fewer points.'],
      ]),
    )
  })

  test('names each loser who was given no reason, and is then not made', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue, { houses: 3 })
    const { id, proposalIds } = await makeReported(world, [90, 80, 70])
    const [first, second, third] = proposalIds
    const refused = await award(world, id, first, [[second, '']])
    expect(refused).toEqual({ ok: false, refusal: { reason: 'debriefs_missing', proposalIds: [second, third].sort() } })
    expect(await trx.selectFrom('award').select('requirementId').execute()).toEqual([])
    expect(await trx.selectFrom('debrief').select('proposalId').execute()).toEqual([])
  })

  test('is made once: who comes second is told to whom it went, and when', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id, proposalIds } = await makeReported(world, [90, 80, 0])
    const [first, second] = proposalIds
    must(await award(world, id, first, [[second, 'Fewer points.']]))
    const decidedAt = world.time.now()
    world.time.pass(1_000)
    const again = await award(world, id, first, [[second, 'Fewer points.']])
    expect(again).toEqual({ ok: false, refusal: { reason: 'already_awarded', houseName: 'House 1', decidedAt } })
    const past = sql`
      insert into award (requirement_id, attempt, proposal_id, reason, decided_by, decided_at)
      select requirement_id, attempt, ${second}::uuid, reason, decided_by, decided_at from award`
    await expect(past.execute(trx)).rejects.toThrow('award_pkey')
  })

  test('waits for the report', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { requirement, proposalIds } = await makeBids(world)
    const [first, second] = proposalIds as [string, string]
    const tryIt = () => award(world, requirement.id, first, [[second, 'why']])
    const notNow = { ok: false, refusal: { reason: 'not_now' } }
    expect(await tryIt()).toEqual(notNow)
    await openBids(world, requirement)
    expect(await tryIt()).toEqual(notNow)
    await seatEvaluator(world, requirement.id)
    expect(await tryIt()).toEqual(notNow)
  })
})
