import { sql } from 'kysely'
import type { Db } from '#db/client.server.ts'
import { unrelated } from '#app/domain/references/unrelated.server.ts'
import { summariseRatings, type HouseRatings } from './ratings.ts'

/**
 * The marks that institutions gave a house once both sides had confirmed a delivery. Those of an institution that is related to it,
 * and those of a rehearsal, do not count.
 */
export async function findHouseRatings(db: Db, houseId: string, today: string): Promise<HouseRatings | undefined> {
  const rows = await db
    .selectFrom('awardConfirmation as confirmation')
    .innerJoin('award', (join) => join.onRef('award.requirementId', '=', 'confirmation.requirementId').onRef('award.attempt', '=', 'confirmation.attempt'))
    .innerJoin('proposal', 'proposal.id', 'award.proposalId')
    .innerJoin('requirement', 'requirement.id', 'confirmation.requirementId')
    .innerJoin('procedureProfile as profile', (join) =>
      join.onRef('profile.code', '=', 'requirement.profileCode').onRef('profile.version', '=', 'requirement.profileVersion'),
    )
    .where('proposal.houseId', '=', houseId)
    .where('requirement.state', '=', 'delivered')
    .where('confirmation.side', '=', 'institution')
    .where(sql<boolean>`not (profile.body->>'rehearsal')::boolean`)
    .where(unrelated('requirement.institutionId', 'proposal.houseId', today))
    .select(['requirement.institutionId', 'confirmation.confirmedAt', 'deliveryRating', 'qualityRating', 'supportRating'])
    .execute()
  return summariseRatings(
    rows.map(({ institutionId, confirmedAt, deliveryRating, qualityRating, supportRating }) => ({
      ...{ institutionId, confirmedAt },
      ...{ delivery: deliveryRating!, quality: qualityRating!, support: supportRating! },
    })),
  )
}
