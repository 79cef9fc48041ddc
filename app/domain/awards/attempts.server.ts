import type { Db } from '#db/client.server.ts'

/** One attempt to award a requirement: announced, and perhaps awarded, and perhaps fallen again. */
export type Attempt = {
  attempt: number
  proposalId: string
  houseId: string
  houseName: string
  reason: string
  intendedBy: string
  intendedAt: Date
  award: { decidedBy: string; decidedAt: Date } | null
  fall: { reason: string; decidedBy: string; decidedAt: Date } | null
}

/** Every attempt of a requirement in order. All but the last have fallen. */
export async function listAttempts(db: Db, requirementId: string): Promise<Attempt[]> {
  const rows = await db
    .selectFrom('awardIntention as intention')
    .innerJoin('proposal', 'proposal.id', 'intention.proposalId')
    .innerJoin('organisation', 'organisation.id', 'proposal.houseId')
    .innerJoin('person as intender', 'intender.id', 'intention.intendedBy')
    .leftJoin('award', (join) => join.onRef('award.requirementId', '=', 'intention.requirementId').onRef('award.attempt', '=', 'intention.attempt'))
    .leftJoin('person as awarder', 'awarder.id', 'award.decidedBy')
    .leftJoin('awardFall as fall', (join) => join.onRef('fall.requirementId', '=', 'intention.requirementId').onRef('fall.attempt', '=', 'intention.attempt'))
    .leftJoin('person as feller', 'feller.id', 'fall.decidedBy')
    .where('intention.requirementId', '=', requirementId)
    .orderBy('intention.attempt')
    .select(['intention.attempt', 'intention.proposalId', 'proposal.houseId', 'organisation.name as houseName', 'intention.reason'])
    .select(['intender.name as intendedBy', 'intention.intendedAt', 'awarder.name as awardedBy', 'award.decidedAt as awardedAt'])
    .select(['fall.reason as fallReason', 'feller.name as fallenBy', 'fall.decidedAt as fallenAt'])
    .execute()
  return rows.map(({ awardedBy, awardedAt, fallReason, fallenBy, fallenAt, ...row }) => ({
    ...row,
    award: awardedAt === null ? null : { decidedBy: awardedBy!, decidedAt: awardedAt },
    fall: fallenAt === null ? null : { reason: fallReason!, decidedBy: fallenBy!, decidedAt: fallenAt },
  }))
}

/** The attempt that stands: announced or awarded, and not fallen. There is one at most. */
export function standingOf(attempts: readonly Attempt[]): Attempt | undefined {
  return attempts.find(({ fall }) => fall === null)
}
