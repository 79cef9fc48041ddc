import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import { readConsensus } from '#app/domain/evaluation/consensus-read.server.ts'
import { takeMeans, writeConsensus } from '#app/domain/evaluation/consensus.server.ts'
import { differWidely, meanPoints } from '#app/domain/evaluation/consensus.ts'
import { issueReport } from '#app/domain/evaluation/issue-report.server.ts'
import { lockSheets, saveSheet } from '#app/domain/evaluation/score.server.ts'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { makeBids, makeEntries, openBids, scoreBids, seatThree } from '#test/fixtures/make-evaluation.ts'
import { makeWorld, type World } from '#test/fixtures/make-world.ts'

const refusal = (reason: string) => ({ ok: false, refusal: { reason } })

/** Three members have locked; they differ by 40 points on the second proposal. */
async function makeScored(world: World) {
  const bids = await makeBids(world)
  await openBids(world, bids.requirement)
  const members = await seatThree(world, bids.requirement.id)
  await scoreBids(world, bids, members, [
    [80, 50],
    [70, 90],
    [75, 70],
  ])
  const [close, wide] = bids.proposalIds as [string, string]
  return { ...bids, requirementId: bids.requirement.id, members, close, wide, chair: world.act(world.bank.evaluator) }
}

test('a mean is in whole points, halves up, and thirty points apart is wide', () => {
  expect([[80], [80, 81], [70, 70, 71], []].map(meanPoints)).toEqual([80, 81, 70, 0])
  expect([[50, 80], [50, 79], [50], [10, 90, 50]].map(differWidely)).toEqual([true, false, false, true])
})

describe('before every sheet is locked', () => {
  test('nobody reads what another member gave, and the chair writes nothing', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const bids = await makeBids(world)
    const requirementId = bids.requirement.id
    await openBids(world, bids.requirement)
    const [chair, second, third] = await seatThree(world, requirementId)
    await scoreBids(
      world,
      bids,
      [chair!, second!],
      [
        [81, 82],
        [83, 84],
      ],
    )
    const entries = makeEntries(bids.requirement, new Map(bids.proposalIds.map((id) => [id, 60])))
    must(await saveSheet(world.act(third!), { requirementId, entries }))
    for (const reader of [chair!, third!, world.bank.procurement, world.bank.auditor]) {
      const read = must(await readConsensus(world.act(reader), { requirementId }))
      expect(read.locked).toBe(false)
      expect(read.criteria.flatMap(({ cells }) => cells)).toEqual([])
    }
    expect(await writeConsensus(world.act(chair!), { requirementId, entries })).toEqual(refusal('sheets_open'))
    expect(await takeMeans(world.act(chair!), { requirementId })).toEqual(refusal('sheets_open'))
    must(await lockSheets(world.act(third!), { requirementId }))
    expect(must(await readConsensus(world.act(world.bank.auditor), { requirementId }))).toMatchObject({ locked: true, missing: 6 })
  })
})

describe('the consensus', () => {
  test('takes the means of all that do not differ widely, and leaves the others to the chair, who explains', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { requirementId, requirement, close, wide, chair } = await makeScored(world)
    expect(must(await takeMeans(chair, { requirementId }))).toEqual({ taken: 3, left: 3 })
    expect(await issueReport(world.act(world.bank.procurement), { requirementId })).toEqual({ ok: false, refusal: { reason: 'consensus_open', count: 3 } })
    const entries = makeEntries(requirement, new Map([[wide, 65]]))
    expect(await writeConsensus(chair, { requirementId, entries })).toMatchObject({ ok: false, refusal: { reason: 'explanation_missing', count: 3 } })
    const blank = entries.map((entry) => ({ ...entry, note: '  ' }))
    expect(await writeConsensus(chair, { requirementId, entries: blank })).toMatchObject(refusal('explanation_missing'))
    must(await writeConsensus(chair, { requirementId, entries: entries.map((entry) => ({ ...entry, note: 'Seen again in the test.' })) }))
    const { criteria, missing } = must(await readConsensus(chair, { requirementId }))
    expect(missing).toBe(0)
    const cells = new Map(criteria[0]!.cells.map((cell) => [cell.proposalId, cell]))
    expect(cells.get(close)).toMatchObject({ points: 75, mean: 75, wide: false })
    expect(cells.get(wide)).toMatchObject({ points: 65, mean: 70, wide: true, note: 'Seen again in the test.' })
    expect(
      cells
        .get(wide)!
        .marks.map(({ points }) => points)
        .sort(),
    ).toEqual([50, 70, 90])
    expect(JSON.stringify(criteria)).not.toMatch(/House [12]/)
  })

  test('is written by the chair alone; others are refused, which is an event', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { requirementId } = await makeScored(world)
    const { security, procurement, auditor } = world.bank
    expect(await takeMeans(world.act(security), { requirementId })).toEqual(refusal('not_chair'))
    expect(await takeMeans(world.act(procurement), { requirementId })).toEqual(refusal('not_chair'))
    expect(await takeMeans(world.act(auditor), { requirementId })).toEqual(refusal('forbidden'))
    const denied = await trx.selectFrom('auditEvent').select('actorId').where('verb', '=', 'consensus.denied').orderBy('id').execute()
    expect(denied.map(({ actorId }) => actorId)).toEqual([security, procurement, auditor].map(({ personId }) => personId))
    expect(await trx.selectFrom('consensus').select('points').execute()).toEqual([])
  })

  test('is only of what was scored, and takes no word about people', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { requirementId, requirement, close, chair } = await makeScored(world)
    const [entry] = makeEntries(requirement, new Map([[close, 60]]))
    expect(await writeConsensus(chair, { requirementId, entries: [{ ...entry!, proposalId: requirementId }] })).toEqual(refusal('unknown_proposal'))
    const said = { ...entry!, note: 'Its founder holds a foreign passport.' }
    expect(await writeConsensus(chair, { requirementId, entries: [said] })).toMatchObject(refusal('words_about_people'))
  })

  test('does not change once it was reported: not by the operation, and not past it', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { requirementId, requirement, wide, chair } = await makeScored(world)
    must(await takeMeans(chair, { requirementId }))
    const entries = makeEntries(requirement, new Map([[wide, 65]])).map((entry) => ({ ...entry, note: 'Agreed.' }))
    must(await writeConsensus(chair, { requirementId, entries }))
    must(await issueReport(world.act(world.bank.procurement), { requirementId }))
    expect(await writeConsensus(chair, { requirementId, entries })).toEqual(refusal('not_now'))
    for (const statement of ['update consensus set points = 100', 'delete from consensus']) {
      await sql`savepoint past`.execute(trx)
      await expect(sql.raw(statement).execute(trx), statement).rejects.toThrow('a consensus that was reported does not change')
      await sql`rollback to savepoint past`.execute(trx)
    }
  })
})
