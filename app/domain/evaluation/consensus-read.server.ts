import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { ok, type Result } from '#app/domain/result.ts'
import { transact } from '#db/client.server.ts'
import { areSheetsLocked, listConsensus, listMarks } from './consensus-marks.server.ts'
import { differWidely, meanPoints } from './consensus.ts'
import { labelsOf } from './labels.ts'
import { admit, type ReadOpenedRefusal } from './read-opened.server.ts'
import { listOpened, listScorable, type ScorableCriterion } from './scorable.server.ts'

/** One criterion of one proposal: what each member gave, their mean, and what the chair wrote (null: nothing yet). */
export type ConsensusShown = {
  proposalId: string
  label: string
  marks: { memberId: string; member: string; points: number; note: string }[]
  mean: number
  wide: boolean
  points: number | null
  note: string
}

export type ConsensusMatrix = {
  criteria: (ScorableCriterion & { cells: ConsensusShown[] })[]
  /** Whether every sheet is locked; before it nobody's marks are among the cells. */
  locked: boolean
  /** How many marks the chair has still to write. */
  missing: number
}

/** Everybody's marks side by side, with members' names and bidders' letters, once every sheet is locked. Reading it is recorded, and so is being refused. */
export function readConsensus(act: Act<MemberActor>, { requirementId }: { requirementId: string }): Promise<Result<ConsensusMatrix, ReadOpenedRefusal>> {
  return transact(act.db, async (trx) => {
    const admitted = await admit(trx, act, requirementId, 'consensus.read')
    if (!admitted.ok) return admitted
    const { requirement } = admitted.value
    const { criteria, proposals } = await listScorable(trx, requirement)
    if (!(await areSheetsLocked(trx, requirement)))
      return ok({ criteria: criteria.map((criterion) => ({ ...criterion, cells: [] })), locked: false, missing: 0 })
    const opened = await listOpened(trx, requirementId)
    const labels = labelsOf(
      requirementId,
      opened.map(({ proposalId }) => proposalId),
    )
    const marks = await listMarks(trx, requirementId)
    const consensus = await listConsensus(trx, requirementId)
    const cellOf = (criterionId: string, proposalId: string): ConsensusShown => {
      const own = marks.filter((mark) => mark.proposalId === proposalId && mark.criterionId === criterionId)
      const given = own.map(({ points }) => points)
      const agreed = consensus.find((one) => one.proposalId === proposalId && one.criterionId === criterionId)
      const shown = own.map(({ memberId, member, points, note }) => ({ memberId, member, points, note }))
      const { points = null, note = '' } = agreed ?? {}
      return { proposalId, label: labels.get(proposalId)!, marks: shown, mean: meanPoints(given), wide: differWidely(given), points, note }
    }
    const inOrder = [...proposals].sort((a, b) => labels.get(a)!.localeCompare(labels.get(b)!, 'en'))
    const rows = criteria.map((criterion) => ({ ...criterion, cells: inOrder.map((proposalId) => cellOf(criterion.id, proposalId)) }))
    return ok({ criteria: rows, locked: true, missing: rows.flatMap(({ cells }) => cells).filter(({ points }) => points === null).length })
  })
}
