import { afterAll, describe, expect } from 'vitest'
import { announceIntention } from '#app/domain/awards/announce-intention.server.ts'
import { decideAward } from '#app/domain/awards/decide-award.server.ts'
import { withdrawIntention } from '#app/domain/awards/withdraw-intention.server.ts'
import type { Db } from '#db/client.server.ts'
import { test } from '#test/fixtures/database.ts'
import { market, recordedState } from '#test/fixtures/make-requirement.ts'
import { announce, debriefsFor, makeReported } from '#test/fixtures/make-standstill.ts'
import { onTwoConnections } from '#test/fixtures/two-connections.ts'
import { prepareWorld } from '#test/fixtures/make-world.ts'

const rounds = 8
const prepared: { drop(): Promise<void> }[] = []
afterAll(() => Promise.all(prepared.map((world) => world.drop())))

describe('two officers at once', () => {
  test('announce one intention: the other is told of whom it was', { timeout: 120_000 }, async ({ queue }) => {
    const ready = await prepareWorld(queue, (world) => makeReported(world, [90, 80]))
    prepared.push(ready)
    const { made } = ready
    const first = made.proposalIds[0]!
    for (let round = 0; round < rounds; round += 1) {
      const { clone, world } = await ready.copy()
      const input = { requirementId: made.id, proposalId: first, reason: 'The most points.', debriefs: debriefsFor(made, first), market }
      const intend = (db: Db, who: 'owner' | 'procurement') => announceIntention({ ...world.act(world.bank[who]), db }, input)
      const answers = await onTwoConnections(clone, (one, other) => Promise.all([intend(one, 'owner'), intend(other, 'procurement')]))
      expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
      const refusal = { reason: 'already_intended', houseName: 'House 1', intendedAt: world.time.now() }
      expect(answers.find((answer) => !answer.ok)).toEqual({ ok: false, refusal })
      expect(await clone.db.selectFrom('awardIntention').select('attempt').execute()).toEqual([{ attempt: 1 }])
      expect(await clone.db.selectFrom('debrief').select('attempt').execute()).toHaveLength(1)
      await clone.drop()
    }
  })

  test('award and withdraw: one of the two happens, and what stands agrees with it', { timeout: 120_000 }, async ({ queue }) => {
    const ready = await prepareWorld(queue, async (world) => {
      const reported = await makeReported(world, [90, 80])
      world.time.moveTo((await announce(world, reported, reported.proposalIds[0]!)).endsAt)
      return reported
    })
    prepared.push(ready)
    const { id, proposalIds } = ready.made
    const outcomes = new Set<string>()
    for (let round = 0; round < rounds * 2; round += 1) {
      const { clone, world } = await ready.copy()
      const award = (db: Db) => decideAward({ ...world.act(world.bank.owner), db }, { requirementId: id, proposalId: proposalIds[0]! })
      const withdraw = (db: Db) => withdrawIntention({ ...world.act(world.bank.procurement), db }, { requirementId: id, reason: 'It cannot deliver.' })
      const calls = (one: Db, other: Db) => (round % 2 ? [award(one), withdraw(other)] : [withdraw(one), award(other)])
      const answers: { ok: boolean }[] = await onTwoConnections(clone, (one, other) => Promise.all<{ ok: boolean }>(calls(one, other)))
      expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
      const awards = await clone.db.selectFrom('award').select('attempt').execute()
      const falls = await clone.db.selectFrom('awardFall').select('attempt').execute()
      expect(awards.length + falls.length).toBe(1)
      const state = await recordedState({ db: clone.db }, id)
      expect(state).toBe(awards.length === 1 ? 'awarded' : 'final_report')
      outcomes.add(state)
      await clone.drop()
    }
    // Otherwise it was no race.
    expect(outcomes.size).toBe(2)
  })
})
