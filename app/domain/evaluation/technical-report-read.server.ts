import type { Db } from '#db/client.server.ts'
import { computeUnderMinimum } from './results.ts'
import { isResponsivenessFault, type ResponsivenessFault } from './responsiveness.ts'
import { listCriteria, type ScorableCriterion } from './scorable.server.ts'

/** What a house is told of its own proposal once the technical report is issued. Nothing of the others. */
export type TechnicalOutcome = {
  issuedAt: Date
  passed: boolean
  fault: string | null
  technicalHundredths: number
  threshold: number
  /** Why it was found not responsive, as the chair wrote it; empty otherwise. */
  faults: ResponsivenessFault[]
  reason: string
  criteria: ScorableCriterion[]
  /** The panel's consensus for each criterion; empty for one that was not scored. */
  marks: { criterionId: string; points: number }[]
  underMinimum: string[]
  /** Until when a complaint can be made, and by which rule; null where the procedure has no window for it. */
  complaints: { endsAt: Date; rule: string } | null
  /** When the prices of those that passed may be opened; null when there are none. */
  pricesOpenAt: Date | null
}

/** What became of a proposal in the technical report; undefined before it, and for one that was not part of it. The caller has checked that it is the house's own. */
export async function findTechnicalOutcome(db: Db, proposal: { id: string; requirementId: string }): Promise<TechnicalOutcome | undefined> {
  const result = await db
    .selectFrom('technicalResult')
    .innerJoin('evaluationReport', 'evaluationReport.requirementId', 'technicalResult.requirementId')
    .innerJoin('requirement', 'requirement.id', 'technicalResult.requirementId')
    .innerJoin('requirementVersion', 'requirementVersion.id', 'requirement.currentVersionId')
    .select(['evaluationReport.issuedAt', 'technicalResult.passed', 'technicalResult.fault', 'technicalResult.technicalHundredths'])
    .select(['requirementVersion.technicalThreshold as threshold', 'requirement.financialOpeningDueAt as pricesOpenAt', 'requirement.currentVersionId'])
    .where('technicalResult.proposalId', '=', proposal.id)
    .where('evaluationReport.kind', '=', 'technical')
    .executeTakeFirst()
  if (!result) return undefined
  const { currentVersionId, ...shown } = result
  const criteria = await listCriteria(db, { currentVersionId })
  const marks = await db.selectFrom('consensus').select(['criterionId', 'points']).where('proposalId', '=', proposal.id).execute()
  const decision = await db
    .selectFrom('responsivenessDecision')
    .select(['verdict', 'faults', 'reason'])
    .where('proposalId', '=', proposal.id)
    .executeTakeFirst()
  const window = await db
    .selectFrom('requirementPeriod')
    .select(['endsAt', 'rule'])
    .where('requirementId', '=', proposal.requirementId)
    .where('kind', '=', 'technical-complaints')
    .where('supersededAt', 'is', null)
    .executeTakeFirst()
  const rejected = decision?.verdict === 'not_responsive'
  return {
    ...shown,
    ...{ criteria, marks, complaints: window ?? null },
    faults: rejected ? decision.faults.filter(isResponsivenessFault) : [],
    reason: rejected ? decision.reason : '',
    underMinimum: rejected ? [] : computeUnderMinimum(marks, criteria),
  }
}

/** What of the evaluation a house has a page for: its technical result, and the question about its price with what is still to be done. */
export type EvaluationLinks = { technical: boolean; explanation: 'asked' | 'answered' | null }

/** Which of them a proposal has. The caller has checked that it is the house's own. */
export async function findEvaluationLinks(db: Db, proposalId: string): Promise<EvaluationLinks> {
  const technical = await db.selectFrom('technicalResult').select('proposalId').where('proposalId', '=', proposalId).executeTakeFirst()
  const explanation = await db.selectFrom('priceExplanation').select(['answeredAt', 'accepted']).where('proposalId', '=', proposalId).executeTakeFirst()
  const isOpen = explanation && explanation.answeredAt === null && explanation.accepted === null
  return { technical: technical !== undefined, explanation: explanation ? (isOpen ? 'asked' : 'answered') : null }
}
