import { afterAll, expect } from 'vitest'
import { takeMeans, writeConsensus } from '#app/domain/evaluation/consensus.server.ts'
import { issueReport } from '#app/domain/evaluation/issue-report.server.ts'
import { lockSheets, saveSheet } from '#app/domain/evaluation/score.server.ts'
import type { Db } from '#db/client.server.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { makeBids, makeEntries, openBids, seatEvaluator } from '#test/fixtures/make-evaluation.ts'
import { prepareWorld, type World } from '#test/fixtures/make-world.ts'
import { meet } from '#test/fixtures/two-connections.ts'

const rounds = 6
const prepared: { drop(): Promise<void> }[] = []
afterAll(() => Promise.all(prepared.map((world) => world.drop())))

/** Opened, found responsive, and scored with 80 points everywhere by the one member, who has not locked yet. */
async function makeScored(world: World) {
  const { requirement, proposalIds } = await makeBids(world)
  await openBids(world, requirement)
  await seatEvaluator(world, requirement.id)
  const entriesOf = (points: number) => makeEntries(requirement, new Map(proposalIds.map((id) => [id, points])))
  must(await saveSheet(world.act(world.bank.evaluator), { requirementId: requirement.id, entries: entriesOf(80) }))
  return { requirementId: requirement.id, entriesOf }
}

const pointsOf = async (db: Db, table: 'score' | 'consensus') => (await db.selectFrom(table).select('points').distinct().execute()).map(({ points }) => points)

test(
  'a sheet is locked at the moment at which it is saved: what stands is what was locked, and a save that came after is refused',
  { timeout: 60_000 },
  async ({ queue }) => {
    const { made, ...ready } = await prepareWorld(queue, makeScored)
    prepared.push(ready)
    const { requirementId, entriesOf } = made
    const seen = new Set<boolean>()
    for (let round = 0; round < rounds; round += 1) {
      const { clone, world } = await ready.copy()
      const act = (db: Db) => ({ ...world.act(world.bank.evaluator), db })
      const save = (db: Db) => saveSheet(act(db), { requirementId, entries: entriesOf(90) })
      const lock = (db: Db) => lockSheets(act(db), { requirementId })
      const [saved, locked] = await meet(clone, round, save, lock)
      expect(locked.ok).toBe(true)
      if (!saved.ok) expect(saved.refusal).toEqual({ reason: 'locked' })
      expect(await pointsOf(clone.db, 'score')).toEqual([saved.ok ? 90 : 80])
      const open = await clone.db.selectFrom('scoreSheet').select('id').where('lockedAt', 'is', null).execute()
      expect(open).toEqual([])
      seen.add(saved.ok)
      await clone.drop()
    }
    expect(seen.size).toBe(2)
  },
)

test(
  'a consensus is written at the moment of the report: the report says what the consensus says, and one that came after is refused',
  { timeout: 60_000 },
  async ({ queue }) => {
    const { made, ...ready } = await prepareWorld(queue, async (world) => {
      const scored = await makeScored(world)
      must(await lockSheets(world.act(world.bank.evaluator), scored))
      must(await takeMeans(world.act(world.bank.evaluator), scored))
      return scored
    })
    prepared.push(ready)
    const { requirementId, entriesOf } = made
    const seen = new Set<boolean>()
    for (let round = 0; round < rounds; round += 1) {
      const { clone, world } = await ready.copy()
      const write = (db: Db) => writeConsensus({ ...world.act(world.bank.evaluator), db }, { requirementId, entries: entriesOf(90) })
      const report = (db: Db) => issueReport({ ...world.act(world.bank.procurement), db }, { requirementId })
      const [written, reported] = await meet(clone, round, write, report)
      expect(reported.ok).toBe(true)
      if (!written.ok) expect(written.refusal).toEqual({ reason: 'not_now' })
      const points = written.ok ? 90 : 80
      expect(await pointsOf(clone.db, 'consensus')).toEqual([points])
      const results = await clone.db.selectFrom('evaluationResult').select('technicalHundredths').distinct().execute()
      expect(results).toEqual([{ technicalHundredths: points * 100 }])
      seen.add(written.ok)
      await clone.drop()
    }
    expect(seen.size).toBe(2)
  },
)
