import { sql } from 'kysely'
import type { Db } from '#db/client.server.ts'

/** Whom it went to, or is to go to. The slug is null while the house is out of the public's sight: the outcome stands, and leads nowhere. */
export type PublicWinner = { houseName: string; houseSlug: string | null }

export type PublicOutcome = {
  award: (PublicWinner & { decidedAt: Date }) | null
  /** Announced and not awarded yet; `endsAt` is the end of the standstill. */
  intention: (PublicWinner & { endsAt: Date }) | null
  /** How many intentions and awards fell before. */
  fallen: number
}

/** What stands of a requirement's award, for everybody. Why an earlier one fell is the institution's and the bidders' own. */
export async function findPublicOutcome(db: Db, requirementId: string): Promise<PublicOutcome> {
  const rows = await db
    .selectFrom('awardIntention as intention')
    .innerJoin('requirement', 'requirement.id', 'intention.requirementId')
    .innerJoin('proposal', 'proposal.id', 'intention.proposalId')
    .innerJoin('organisation', 'organisation.id', 'proposal.houseId')
    .leftJoin('publicHouse', 'publicHouse.organisationId', 'organisation.id')
    .leftJoin('award', (join) => join.onRef('award.requirementId', '=', 'intention.requirementId').onRef('award.attempt', '=', 'intention.attempt'))
    .leftJoin('awardFall as fall', (join) => join.onRef('fall.requirementId', '=', 'intention.requirementId').onRef('fall.attempt', '=', 'intention.attempt'))
    .where('intention.requirementId', '=', requirementId)
    .select(['organisation.name as houseName', 'award.decidedAt', 'requirement.standstillEndsAt', 'fall.decidedAt as fallenAt'])
    .select(sql<string | null>`case when public_house.organisation_id is not null then organisation.slug end`.as('houseSlug'))
    .execute()
  const standing = rows.find(({ fallenAt }) => fallenAt === null)
  const winner = standing && { houseName: standing.houseName, houseSlug: standing.houseSlug }
  return {
    award: winner && standing.decidedAt ? { ...winner, decidedAt: standing.decidedAt } : null,
    intention: winner && !standing.decidedAt && standing.standstillEndsAt ? { ...winner, endsAt: standing.standstillEndsAt } : null,
    fallen: rows.filter(({ fallenAt }) => fallenAt !== null).length,
  }
}
