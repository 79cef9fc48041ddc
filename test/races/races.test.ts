import { afterAll, describe, expect } from 'vitest'
import { decideAward } from '#app/domain/awards/decide-award.server.ts'
import { approveOpening } from '#app/domain/evaluation/approve-opening.server.ts'
import { submitProposal } from '#app/domain/proposals/submit-proposal.server.ts'
import { withdrawProposal } from '#app/domain/proposals/withdraw-proposal.server.ts'
import { recordDue } from '#app/domain/requirements/record-due.server.ts'
import { findBreak } from '#app/domain/sealing/chain.ts'
import type { Db } from '#db/client.server.ts'
import { test } from '#test/fixtures/database.ts'
import { makeBids, reportBids } from '#test/fixtures/make-evaluation.ts'
import { makePricesDue } from '#test/fixtures/make-prices-due.ts'
import { makePrice, makeReadyProposal, type ReadyProposal } from '#test/fixtures/make-proposal.ts'
import { close, makePublishedRequirement } from '#test/fixtures/make-requirement.ts'
import { onTwoConnections } from '#test/fixtures/two-connections.ts'
import { prepareWorld, type World } from '#test/fixtures/make-world.ts'

const rounds = Array.from({ length: 20 }, (_, round) => round)
const prepared: { drop(): Promise<void> }[] = []
afterAll(() => Promise.all(prepared.map((world) => world.drop())))

const chainOf = (db: Db) => db.selectFrom('sealedChainEntry').selectAll().orderBy('position').execute()

describe('two officers at once', () => {
  test('award once, twenty times over: the other is told to whom it went', { timeout: 120_000 }, async ({ queue }) => {
    const ready = await prepareWorld(queue, async (world) => {
      const bids = await makeBids(world, { prices: [makePrice(500n), makePrice(500n)] })
      await reportBids(world, bids, [80, 80])
      return bids
    })
    prepared.push(ready)
    const [first, second] = ready.made.proposalIds as [string, string]
    const winners = new Set<string>()
    for (const round of rounds) {
      const { clone, world } = await ready.copy()
      const award = (db: Db, who: 'owner' | 'procurement', to: string, other: string) =>
        decideAward(
          { ...world.act(world.bank[who]), db },
          { requirementId: ready.made.requirement.id, proposalId: to, reason: 'A tie, by the announced rule.', debriefs: new Map([[other, 'The other one.']]) },
        )
      const answers = await onTwoConnections(clone, (one, other) => {
        const calls = [() => award(one, 'owner', first, second), () => award(other, 'procurement', second, first)]
        if (round % 2) calls.reverse()
        return Promise.all(calls.map((call) => call()))
      })
      const won = answers.filter((answer) => answer.ok)
      const lost = answers.find((answer) => !answer.ok)
      expect(won).toHaveLength(1)
      const winner = won[0]!.ok ? won[0]!.value.proposalId : ''
      const houseName = winner === first ? 'House 1' : 'House 2'
      expect(lost).toEqual({ ok: false, refusal: { reason: 'already_awarded', houseName, decidedAt: world.time.now() } })
      expect(await clone.db.selectFrom('award').select('proposalId').execute()).toEqual([{ proposalId: winner }])
      expect(await clone.db.selectFrom('debrief').select('proposalId').execute()).toHaveLength(1)
      expect(await clone.db.selectFrom('stateHistory').select('id').where('toState', '=', 'awarded').execute()).toHaveLength(1)
      winners.add(houseName)
      await clone.drop()
    }
    // Otherwise it was no race.
    expect(winners.size).toBe(2)
  })

  const firstOpening = async (world: World) => {
    const { requirement } = await makeBids(world)
    await close(world, requirement)
    return requirement
  }
  const secondOpening = async (world: World) => (await makePricesDue(world)).requirement

  test.for([
    ['envelopes', firstOpening, { before: 0, opened: 2, rounds: 8 }],
    ['prices of those that passed', secondOpening, { before: 3, opened: 2, rounds: 4 }],
  ] as const)('approve, and the %s open exactly once', { timeout: 120_000 }, async ([, prepare, { before, opened, rounds: times }], { queue }) => {
    const ready = await prepareWorld(queue, prepare, { houses: before || opened })
    prepared.push(ready)
    const openings = before === 0 ? 1 : 2
    for (let round = 0; round < times; round += 1) {
      const { clone, world } = await ready.copy()
      const approve = (db: Db, who: 'owner' | 'procurement') => approveOpening({ ...world.act(world.bank[who]), db }, { requirementId: ready.made.id })
      const answers = await onTwoConnections(clone, (one, other) =>
        Promise.all([approve(one, 'owner'), approve(other, 'procurement'), approve(one, 'owner'), approve(other, 'procurement')]),
      )
      expect(answers.filter((answer) => answer.ok && answer.value.opened)).toHaveLength(1)
      expect(answers.filter((answer) => answer.ok && !answer.value.opened)).toHaveLength(1)
      for (const answer of answers) if (!answer.ok) expect(['already_approved', 'already_opened']).toContain(answer.refusal.reason)
      expect(await clone.db.selectFrom('openingApproval').select('personId').execute()).toHaveLength(2 * openings)
      expect(await clone.db.selectFrom('openedEnvelope').select('envelopeId').execute()).toHaveLength(before + opened)
      expect((await chainOf(clone.db)).filter((entry) => entry.kind === 'opened')).toHaveLength(openings)
      await clone.drop()
    }
  })
})

describe('bidders at once', () => {
  async function prepare(world: World): Promise<{ requirement: { id: string; closesAt: Date }; ready: ReadyProposal[] }> {
    const requirement = await makePublishedRequirement(world)
    const ready: ReadyProposal[] = []
    for (const house of world.houses.keys()) ready.push(await makeReadyProposal(world, requirement, { house }))
    return { requirement, ready }
  }

  test('two submissions of one proposal: one is taken, the other told that it was', async ({ queue }) => {
    const { made, ...ready } = await prepareWorld(queue, prepare)
    prepared.push(ready)
    for (let round = 0; round < 8; round += 1) {
      const { clone, world } = await ready.copy()
      const submit = (db: Db, who: 'owner' | 'bidder') => submitProposal({ ...world.act(world.houses[0]![who]), db }, made.ready[0]!)
      const answers = await onTwoConnections(clone, (one, other) => Promise.all([submit(one, 'owner'), submit(other, 'bidder')]))
      expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
      expect(answers.find((answer) => !answer.ok)).toEqual({ ok: false, refusal: { reason: 'already_submitted' } })
      expect(await clone.db.selectFrom('envelope').select('id').execute()).toHaveLength(1)
      await clone.drop()
    }
  })

  test('submissions, withdrawals and the closing at once: every one stands before the closing in the chain, or is late', async ({ queue }) => {
    const { made, ...ready } = await prepareWorld(queue, prepare, { houses: 8 })
    prepared.push(ready)
    for (let round = 0; round < 6; round += 1) {
      const { clone, world } = await ready.copy()
      // The clock runs for everybody: it reaches closing while the submissions are under way.
      let reads = 0
      const { closesAt, id } = made.requirement
      const clock = () => Promise.resolve(new Date(closesAt.getTime() + ((reads += 1) > 3 + (round % 3) ? 0 : -1_000)))
      const act = (house: number) => ({ ...world.act(world.houses[house]!.bidder), clock })
      const answers = await Promise.all([
        ...made.ready.map(async (input, house) => {
          const answer = await submitProposal(act(house), input)
          if (answer.ok && house % 3 === 0) await withdrawProposal(act(house), { proposalId: input.proposalId })
          return answer
        }),
        recordDue({ ...act(0) }, { requirementId: id }),
      ])
      const outcomes = answers.flatMap((answer) => (answer ? [answer.ok ? 'taken' : answer.refusal.reason] : []))
      expect(new Set(outcomes)).toEqual(new Set(['taken', 'late']))
      world.time.moveTo(closesAt)
      await recordDue(world.act({ kind: 'system', name: 'clock' }), { requirementId: id })
      const chain = await chainOf(clone.db)
      expect(await findBreak(chain)).toBeUndefined()
      expect(chain.filter((entry) => entry.kind === 'submitted')).toHaveLength(outcomes.filter((outcome) => outcome === 'taken').length)
      expect(chain.findIndex((entry) => entry.kind === 'closed')).toBe(chain.length - 1)
      const live = await clone.db.selectFrom('proposal').select('id').where('state', '=', 'submitted').execute()
      expect(JSON.parse(chain.at(-1)!.body.toString())).toMatchObject({ data: { envelopes: live.length } })
      await clone.drop()
    }
  })
})
