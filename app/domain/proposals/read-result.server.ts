import { sql } from 'kysely'
import { findFault, type ResponsivenessFault } from '#app/domain/evaluation/responsiveness.ts'
import { listOpened, listScorable } from '#app/domain/evaluation/scorable.server.ts'
import type { Currency } from '#app/domain/money.ts'
import type { Db } from '#db/client.server.ts'

/** Points in hundredths; null where a proposal was not ranked. The price is the total in minor units. */
export type Points = {
  technicalHundredths: number
  priceHundredths: number | null
  combinedHundredths: number | null
  priceMinor: string | null
  currency: Currency | null
}

/** What a house is told once a requirement is awarded: its own marks, and of the others the winner's alone. */
export type ProposalResult = {
  won: boolean
  /** Why it won, or why it did not: as the institution wrote it. */
  reason: string
  decidedAt: Date
  own: Points & { passed: boolean; rank: number | null }
  winner: Points & { houseName: string }
  /** How many proposals were evaluated. */
  evaluated: number
  /** Why it could not be ranked at all, whatever its points. */
  fault: ResponsivenessFault | null
  /** The mean of the panel's points for each criterion, in hundredths. */
  marks: { criterionId: string; meanHundredths: number }[]
}

/** The result of a house's proposal; undefined before the award, and for a proposal that was not evaluated. The caller has checked that it is the house's own. */
export async function findProposalResult(db: Db, proposal: { id: string; requirementId: string }): Promise<ProposalResult | undefined> {
  const award = await db
    .selectFrom('award')
    .innerJoin('requirement', 'requirement.id', 'award.requirementId')
    .select(['award.proposalId', 'award.reason', 'award.decidedAt', 'requirement.currentVersionId'])
    .where('award.requirementId', '=', proposal.requirementId)
    .executeTakeFirst()
  if (!award) return undefined
  const results = await db
    .selectFrom('evaluationResult')
    .innerJoin('proposal', 'proposal.id', 'evaluationResult.proposalId')
    .innerJoin('organisation', 'organisation.id', 'proposal.houseId')
    .select(['evaluationResult.proposalId', 'organisation.name as houseName', 'technicalHundredths', 'priceHundredths', 'combinedHundredths'])
    .select(['priceMinor', 'evaluationResult.currency', 'passed', 'rank'])
    .where('evaluationResult.requirementId', '=', proposal.requirementId)
    .execute()
  const own = results.find((result) => result.proposalId === proposal.id)
  const winner = results.find((result) => result.proposalId === award.proposalId)
  if (!own || !winner) return undefined
  const debrief = await db.selectFrom('debrief').select('reason').where('proposalId', '=', proposal.id).executeTakeFirst()
  return {
    won: own === winner,
    reason: own === winner ? award.reason : (debrief?.reason ?? ''),
    decidedAt: award.decidedAt,
    own: { ...pointsOf(own), passed: own.passed, rank: own.rank },
    winner: { ...pointsOf(winner), houseName: winner.houseName },
    evaluated: results.length,
    fault: (await findOwnFault(db, { ...proposal, currentVersionId: award.currentVersionId })) ?? null,
    marks: await listMarks(db, proposal.id),
  }
}

function pointsOf({ technicalHundredths, priceHundredths, combinedHundredths, priceMinor, currency }: Points): Points {
  return { technicalHundredths, priceHundredths, combinedHundredths, priceMinor, currency }
}

async function findOwnFault(
  db: Db,
  proposal: { id: string; requirementId: string; currentVersionId: string | null },
): Promise<ResponsivenessFault | undefined> {
  const { criteria } = await listScorable(db, { id: proposal.requirementId, currentVersionId: proposal.currentVersionId })
  const opened = (await listOpened(db, proposal.requirementId)).find((one) => one.proposalId === proposal.id)
  const musts = criteria.filter(({ weight }) => weight === 'must').map(({ id }) => id)
  return opened && findFault(opened, musts)
}

/** Only locked sheets of members who stayed on the panel count, as in the report. */
async function listMarks(db: Db, proposalId: string): Promise<ProposalResult['marks']> {
  const rows = await db
    .selectFrom('score')
    .innerJoin('scoreSheet', 'scoreSheet.id', 'score.sheetId')
    .innerJoin('panelMember', 'panelMember.id', 'scoreSheet.panelMemberId')
    .select(['score.criterionId'])
    .select(sql<string>`round(avg(score.points) * 100)`.as('mean'))
    .where('scoreSheet.proposalId', '=', proposalId)
    .where('scoreSheet.lockedAt', 'is not', null)
    .where('panelMember.removedAt', 'is', null)
    .groupBy('score.criterionId')
    .execute()
  return rows.map(({ criterionId, mean }) => ({ criterionId, meanHundredths: Number(mean) }))
}
