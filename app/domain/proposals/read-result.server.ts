import { sql } from 'kysely'
import { listAttempts, standingOf } from '#app/domain/awards/attempts.server.ts'
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

/** What a house is told from the intention on: its own marks, and of the others the winner's alone. */
export type ProposalResult = {
  /** Announced, while the standstill may run; or awarded. */
  phase: 'intended' | 'awarded'
  won: boolean
  /** Why it won, or why it did not: as the institution wrote it. */
  reason: string
  decidedAt: Date
  /** Until when it can complain, and by which rule; null where the procedure has no such period. */
  complaints: { until: Date; rule: string } | null
  own: Points & { passed: boolean; rank: number | null }
  winner: Points & { houseName: string; rank: number | null }
  /** How many proposals were evaluated. */
  evaluated: number
  /** Why it was not ranked, by name. */
  fault: string | null
  /** What the panel agreed on for each criterion, in hundredths. */
  marks: { criterionId: string; meanHundredths: number }[]
}

/**
 * The result of a house's proposal as it stands; undefined before an intention is announced, after one fell, and for a proposal that was not evaluated. The caller has checked that it is the
 * house's own.
 */
export async function findProposalResult(db: Db, proposal: { id: string; requirementId: string }): Promise<ProposalResult | undefined> {
  const standing = standingOf(await listAttempts(db, proposal.requirementId))
  if (!standing) return undefined
  const results = await db
    .selectFrom('evaluationResult')
    .innerJoin('proposal', 'proposal.id', 'evaluationResult.proposalId')
    .innerJoin('organisation', 'organisation.id', 'proposal.houseId')
    .select(['evaluationResult.proposalId', 'organisation.name as houseName', 'technicalHundredths', 'priceHundredths', 'combinedHundredths'])
    .select(['priceMinor', 'evaluationResult.currency', 'passed', 'rank', 'fault'])
    .where('evaluationResult.requirementId', '=', proposal.requirementId)
    .execute()
  const own = results.find((result) => result.proposalId === proposal.id)
  const winner = results.find((result) => result.proposalId === standing.proposalId)
  if (!own || !winner) return undefined
  return {
    phase: standing.award ? 'awarded' : 'intended',
    won: own === winner,
    reason: own === winner ? standing.reason : await readDebrief(db, proposal.id),
    decidedAt: standing.award?.decidedAt ?? standing.intendedAt,
    complaints: (await findComplaintPeriod(db, proposal.requirementId)) ?? null,
    own: { ...pointsOf(own), passed: own.passed, rank: own.rank },
    winner: { ...pointsOf(winner), houseName: winner.houseName, rank: winner.rank },
    evaluated: results.length,
    fault: own.fault,
    marks: await listMarks(db, proposal.id),
  }
}

/** What the house was told last. One whose own award fell before was told the reason for that. */
async function readDebrief(db: Db, proposalId: string): Promise<string> {
  const debrief = await db.selectFrom('debrief').select('reason').where('proposalId', '=', proposalId).orderBy('attempt', 'desc').limit(1).executeTakeFirst()
  if (debrief) return debrief.reason
  const fall = await db
    .selectFrom('awardFall as fall')
    .innerJoin('awardIntention as intention', (join) =>
      join.onRef('intention.requirementId', '=', 'fall.requirementId').onRef('intention.attempt', '=', 'fall.attempt'),
    )
    .select('fall.reason')
    .where('intention.proposalId', '=', proposalId)
    .executeTakeFirst()
  return fall?.reason ?? ''
}

function findComplaintPeriod(db: Db, requirementId: string): Promise<{ until: Date; rule: string } | undefined> {
  return db
    .selectFrom('requirementPeriod')
    .select(['endsAt as until', 'rule'])
    .where('requirementId', '=', requirementId)
    .where('kind', 'in', ['standstill', 'final-complaints'])
    .where('supersededAt', 'is', null)
    .orderBy('endsAt', 'desc')
    .limit(1)
    .executeTakeFirst()
}

function pointsOf({ technicalHundredths, priceHundredths, combinedHundredths, priceMinor, currency }: Points): Points {
  return { technicalHundredths, priceHundredths, combinedHundredths, priceMinor, currency }
}

/** The consensus that the report rests on; where one was issued before there was any, the mean of the locked sheets. */
async function listMarks(db: Db, proposalId: string): Promise<ProposalResult['marks']> {
  const agreed = await db.selectFrom('consensus').select(['criterionId', 'points']).where('proposalId', '=', proposalId).execute()
  if (agreed.length > 0) return agreed.map(({ criterionId, points }) => ({ criterionId, meanHundredths: points * 100 }))
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
