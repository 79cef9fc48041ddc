import { expect } from 'vitest'
import { decideAward } from '#app/domain/awards/decide-award.server.ts'
import { approveOpening } from '#app/domain/evaluation/approve-opening.server.ts'
import { takeMeans } from '#app/domain/evaluation/consensus.server.ts'
import { issueReport } from '#app/domain/evaluation/issue-report.server.ts'
import { lockSheets, saveSheet } from '#app/domain/evaluation/score.server.ts'
import { effectiveState, type RequirementState } from '#app/domain/requirements/status.ts'
import { must } from '#seeds/people.ts'
import { makeEntries, seatEvaluator } from '#test/fixtures/make-evaluation.ts'
import { makePrice, makeSubmittedProposal } from '#test/fixtures/make-proposal.ts'
import { makePublishedRequirement, type Published } from '#test/fixtures/make-requirement.ts'
import type { World } from '#test/fixtures/make-world.ts'

export type Line = { requirement: Published; winner: string; loser: string }

/** From the draft to two proposals: the first house is cheaper. The clock stands where it was when the last one came in. */
export async function bid(world: World): Promise<Line> {
  const requirement = await makePublishedRequirement(world)
  world.time.pass(86_400_000)
  const winner = await makeSubmittedProposal(world, requirement, { house: 0, price: makePrice(4_000_000_00n) })
  world.time.pass(60_000)
  const loser = await makeSubmittedProposal(world, requirement, { house: 1, price: makePrice(5_000_000_00n) })
  return { requirement, winner, loser }
}

/** Two officers' approvals, at the instant of the clock. */
export async function open(world: World, { requirement }: Line): Promise<void> {
  const first = must(await approveOpening(world.act(world.bank.procurement), { requirementId: requirement.id }))
  expect(first).toEqual({ opened: false })
  expect(await world.db.selectFrom('openedEnvelope').select('envelopeId').execute()).toEqual([])
  world.time.pass(60_000)
  expect(must(await approveOpening(world.act(world.bank.owner), { requirementId: requirement.id }))).toEqual({ opened: true })
}

/** The panel scores and locks. */
export async function score(world: World, { requirement, winner, loser }: Line): Promise<void> {
  world.time.pass(60_000)
  await seatEvaluator(world, requirement.id)
  const entries = makeEntries(
    requirement,
    new Map([
      [winner, 80],
      [loser, 85],
    ]),
  )
  must(await saveSheet(world.act(world.bank.evaluator), { requirementId: requirement.id, entries }))
  must(await lockSheets(world.act(world.bank.evaluator), { requirementId: requirement.id }))
  must(await takeMeans(world.act(world.bank.evaluator), { requirementId: requirement.id }))
}

export async function report(world: World, { requirement }: Line): Promise<void> {
  world.time.pass(60_000)
  must(await issueReport(world.act(world.bank.procurement), { requirementId: requirement.id }))
}

export async function award(world: World, { requirement, winner, loser }: Line): Promise<void> {
  world.time.pass(60_000)
  const debriefs = new Map([[loser, 'The price was a quarter higher.']])
  must(
    await decideAward(world.act(world.bank.owner), { requirementId: requirement.id, proposalId: winner, reason: 'Best by the announced weights.', debriefs }),
  )
}

/** Runs a whole line without looking at it. */
export async function runLine(world: World): Promise<Line> {
  const line = await bid(world)
  world.time.moveTo(line.requirement.closesAt)
  for (const stage of [open, score, report, award]) await stage(world, line)
  return line
}

/** What stands in the row, and what holds at the instant of the clock. */
export async function statesOf(world: World, id: string): Promise<{ recorded: RequirementState; effective: RequirementState }> {
  const row = await world.db.selectFrom('requirement').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  return { recorded: row.state, effective: effectiveState(row, world.time.now()) }
}

/** The history of a requirement as `from>to by at`, in order. */
export async function historyOf(world: World, id: string): Promise<{ move: string; by: string | null; at: Date }[]> {
  const rows = await world.db
    .selectFrom('stateHistory')
    .select(['fromState', 'toState', 'actorKind', 'actorId', 'happenedAt'])
    .where('subjectId', '=', id)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ move: `${row.fromState ?? ''}>${row.toState}`, by: row.actorId ?? row.actorKind, at: row.happenedAt }))
}
