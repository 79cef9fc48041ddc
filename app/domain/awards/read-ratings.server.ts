import { sql } from 'kysely'
import { unrelated } from '#app/domain/references/unrelated.server.ts'
import type { Db } from '#db/client.server.ts'
import { summariseRatings, type GivenRating, type HouseRatings } from './ratings.ts'

/**
 * The marks that institutions gave a house once both sides had confirmed a delivery. Those of an institution that is related to it,
 * and those of a rehearsal, do not count.
 */
export async function findHouseRatings(db: Db, houseId: string, today: string): Promise<HouseRatings | undefined> {
  const rows = await ratings(db, today, [houseId]).execute()
  return summariseRatings(rows.map(asRating))
}

/** The marks of several houses by the same rules, by house. */
export async function listRatings(db: Db, today: string, houseIds: readonly string[]): Promise<Map<string, GivenRating[]>> {
  const given = new Map<string, GivenRating[]>()
  for (const row of await ratings(db, today, houseIds).execute()) {
    const own = given.get(row.houseId)
    if (own) own.push(asRating(row))
    else given.set(row.houseId, [asRating(row)])
  }
  return given
}

type RatingRow = {
  institutionId: string
  confirmedAt: Date
  deliveryRating: number | null
  qualityRating: number | null
  supportRating: number | null
}

function asRating({ institutionId, confirmedAt, deliveryRating, qualityRating, supportRating }: RatingRow): GivenRating {
  return { institutionId, confirmedAt, delivery: deliveryRating!, quality: qualityRating!, support: supportRating! }
}

function ratings(db: Db, today: string, houseIds: readonly string[]) {
  return db
    .selectFrom('awardConfirmation as confirmation')
    .innerJoin('award', (join) => join.onRef('award.requirementId', '=', 'confirmation.requirementId').onRef('award.attempt', '=', 'confirmation.attempt'))
    .innerJoin('proposal', 'proposal.id', 'award.proposalId')
    .innerJoin('requirement', 'requirement.id', 'confirmation.requirementId')
    .innerJoin('procedureProfile as profile', (join) =>
      join.onRef('profile.code', '=', 'requirement.profileCode').onRef('profile.version', '=', 'requirement.profileVersion'),
    )
    .where('proposal.houseId', '=', sql<string>`any(${houseIds}::uuid[])`)
    .where('requirement.state', '=', 'delivered')
    .where('confirmation.side', '=', 'institution')
    .where(sql<boolean>`not (profile.body->>'rehearsal')::boolean`)
    .where(unrelated('requirement.institutionId', 'proposal.houseId', today))
    .orderBy('confirmation.confirmedAt')
    .select(['proposal.houseId', 'requirement.institutionId', 'confirmation.confirmedAt', 'deliveryRating', 'qualityRating', 'supportRating'])
}
