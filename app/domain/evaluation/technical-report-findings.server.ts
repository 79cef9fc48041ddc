import type { LockedRequirement } from '#app/domain/requirements/lock.server.ts'
import type { Trx } from '#db/client.server.ts'
import { areSheetsLocked, listConsensus } from './consensus-marks.server.ts'
import { listPanel } from './panel.server.ts'
import { listResponsiveness, listUndecided } from './responsiveness.server.ts'
import { technicalResults, type TechnicalResult } from './results.ts'
import { isPanelSize } from './rules.ts'
import { listOpened, listScorable } from './scorable.server.ts'

/** What keeps a report from being issued. */
export type ReportObstacle =
  | { reason: 'panel_size'; atLeast: number; odd: boolean; rule: string }
  | { reason: 'responsiveness_open'; count: number }
  | { reason: 'sheets_open' }
  /** So many marks of the consensus are missing. */
  | { reason: 'consensus_open'; count: number }

/** The first thing that keeps a report on the panel's marks from being issued; undefined when it can be. `rule` is the citation under which the panel has its size. */
export async function findReportObstacle(
  trx: Trx,
  { requirement, profile }: Pick<LockedRequirement, 'requirement' | 'profile'>,
  rule: string,
): Promise<ReportObstacle | undefined> {
  const panel = (await listPanel(trx, requirement.id)).filter(({ conflict }) => conflict === false)
  const { atLeast, odd } = profile.panel
  if (!isPanelSize(panel.length, profile.panel)) return { reason: 'panel_size', atLeast, odd, rule }
  const undecided = await listUndecided(trx, requirement.id)
  if (undecided.length > 0) return { reason: 'responsiveness_open', count: undecided.length }
  if (!(await areSheetsLocked(trx, requirement))) return { reason: 'sheets_open' }
  const missing = await countMissingConsensus(trx, requirement)
  return missing > 0 ? { reason: 'consensus_open', count: missing } : undefined
}

/** How many marks the consensus still lacks. */
export async function countMissingConsensus(trx: Trx, requirement: LockedRequirement['requirement']): Promise<number> {
  const { criteria, proposals } = await listScorable(trx, requirement)
  const written = new Set((await listConsensus(trx, requirement.id)).map(({ proposalId, criterionId }) => `${proposalId} ${criterionId}`))
  return proposals.flatMap((proposalId) => criteria.filter(({ id }) => !written.has(`${proposalId} ${id}`))).length
}

/** The technical result of every opened proposal, computed from the decisions on responsiveness and the panel's consensus. */
export async function computeTechnicalResults(
  trx: Trx,
  requirement: Pick<LockedRequirement['requirement'], 'id' | 'currentVersionId'>,
): Promise<TechnicalResult[]> {
  const { technicalThreshold } = await trx
    .selectFrom('requirementVersion')
    .select('technicalThreshold')
    .where('id', '=', requirement.currentVersionId)
    .executeTakeFirstOrThrow()
  const { criteria } = await listScorable(trx, requirement)
  const consensus = await listConsensus(trx, requirement.id)
  const decisions = new Map((await listResponsiveness(trx, requirement.id)).map((decision) => [decision.proposalId, decision]))
  const opened = await listOpened(trx, requirement.id)
  const candidates = opened.map(({ proposalId }) => {
    const decision = decisions.get(proposalId)
    const fault = decision?.verdict === 'responsive' ? null : (decision?.faults[0] ?? 'other')
    return { proposalId, fault, marks: consensus.filter((mark) => mark.proposalId === proposalId) }
  })
  const ruled = criteria.map(({ id, points, minPoints }) => ({ id, weight: points, minPoints }))
  return technicalResults(candidates, { criteria: ruled, thresholdHundredths: technicalThreshold * 100 })
}
