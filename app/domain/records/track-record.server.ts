import { sql } from 'kysely'
import { countedRatings, type GivenRating } from '#app/domain/awards/ratings.ts'
import { listRatings } from '#app/domain/awards/read-ratings.server.ts'
import { marketDay } from '#app/domain/market-day.ts'
import { markets } from '#app/domain/market.ts'
import type { TrackFact } from '#app/domain/matching/facts.ts'
import type { SizeBand } from '#app/domain/references/size-bands.ts'
import { unrelated } from '#app/domain/references/unrelated.server.ts'
import type { Db } from '#db/client.server.ts'

/**
 * What institutions that are not related to one of the houses on a day said of its work: confirmed references, and the marks after awards once three institutions gave some. By house; days are of the
 * market's zone.
 */
export async function readTrackRecords(db: Db, today: string, houseIds: readonly string[]): Promise<Map<string, TrackFact[]>> {
  const facts = new Map<string, TrackFact[]>()
  const keep = (houseId: string, fact: TrackFact) => facts.set(houseId, [...(facts.get(houseId) ?? []), fact])
  for (const { houseId, sizeBand, ...row } of await readReferences(db, today, houseIds)) keep(houseId, { said: 'uses', ...row, sizeBand: sizeBand as SizeBand })
  for (const [houseId, given] of await listRatings(db, today, houseIds)) for (const one of countedRatings(given)) keep(houseId, asFact(one))
  return facts
}

/** Three marks from one to five as a share of the best, in ten-thousandths. */
function asFact({ institutionId, confirmedAt, delivery, quality, support }: GivenRating): TrackFact {
  return { said: 'marks', institutionId, on: marketDay(confirmedAt), marks: Math.round(((delivery + quality + support - 3) * 10_000) / 12) }
}

function readReferences(db: Db, today: string, houseIds: readonly string[]) {
  return db
    .selectFrom('reference')
    .innerJoin('institution', 'institution.organisationId', 'reference.institutionId')
    .where('reference.state', '=', 'confirmed')
    .where('reference.houseId', '=', sql<string>`any(${houseIds}::uuid[])`)
    .where(unrelated('reference.institutionId', 'reference.houseId', today))
    .orderBy('reference.id')
    .select(['reference.houseId', 'reference.institutionId', 'institution.sector', 'reference.sizeBand'])
    .select(sql<string>`(reference.decided_at at time zone ${markets.pk.timeZone})::date`.as('on'))
    .execute()
}
