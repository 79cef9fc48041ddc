import type { Db } from '#db/client.server.ts'
import { listAttempts, standingOf, type Attempt } from './attempts.server.ts'
import { listBidders } from './bidders.server.ts'
import { listFirst } from './ranking.ts'

export type DebriefShown = { proposalId: string; houseName: string; reason: string }
export type AwardCourse = {
  /** What stands: announced, or awarded; null while there is nothing. */
  standing: (Attempt & { debriefs: DebriefShown[] }) | null
  fallen: Attempt[]
  /** Until when the standstill runs, and the rule that it follows from. */
  standstill: { endsAt: Date; rule: string } | null
}

/** How far the award of a requirement is, as its institution reads it: what stands, with what each loser was told, and what fell before. */
export async function readAwardCourse(db: Db, requirementId: string): Promise<AwardCourse> {
  const attempts = await listAttempts(db, requirementId)
  const standing = standingOf(attempts)
  const standstill = await db
    .selectFrom('requirementPeriod')
    .select(['endsAt', 'rule'])
    .where('requirementId', '=', requirementId)
    .where('kind', '=', 'standstill')
    .where('supersededAt', 'is', null)
    .executeTakeFirst()
  return {
    standing: standing ? { ...standing, debriefs: await listDebriefs(db, requirementId, standing.attempt) } : null,
    fallen: attempts.filter(({ fall }) => fall !== null),
    standstill: standstill ?? null,
  }
}

export type AwardChoices = {
  /** Those that can be awarded now; more than one where the report left a tie. */
  first: { proposalId: string; houseName: string; unexplained: boolean }[]
  /** Everybody who may lose, with what it was told before. */
  others: DebriefShown[]
}

/** Whom an award can go to now, and whom it leaves behind. */
export async function readAwardChoices(db: Db, requirementId: string): Promise<AwardChoices> {
  const attempts = await listAttempts(db, requirementId)
  const fallen = new Set(attempts.map(({ proposalId }) => proposalId))
  const bidders = await listBidders(db, requirementId)
  const first = listFirst(bidders, fallen)
  const told = new Map((await listDebriefs(db, requirementId, attempts.length)).map(({ proposalId, reason }) => [proposalId, reason]))
  return {
    first: bidders.filter(({ id }) => first.includes(id)).map(({ id, houseName, unexplained }) => ({ proposalId: id, houseName, unexplained })),
    others: bidders
      .filter(({ id }) => !fallen.has(id) && !(first.length === 1 && first[0] === id))
      .map(({ id, houseName }) => ({ proposalId: id, houseName, reason: told.get(id) ?? '' })),
  }
}

function listDebriefs(db: Db, requirementId: string, attempt: number): Promise<DebriefShown[]> {
  return db
    .selectFrom('debrief')
    .innerJoin('proposal', 'proposal.id', 'debrief.proposalId')
    .innerJoin('organisation', 'organisation.id', 'proposal.houseId')
    .select(['debrief.proposalId', 'organisation.name as houseName', 'debrief.reason'])
    .where('proposal.requirementId', '=', requirementId)
    .where('debrief.attempt', '=', attempt)
    .orderBy('organisation.name')
    .execute()
}
