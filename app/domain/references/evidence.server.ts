import { sql } from 'kysely'
import { markets } from '#app/domain/market.ts'
import type { Db } from '#db/client.server.ts'
import { unrelated } from './unrelated.server.ts'

/**
 * Confirmed references as evidence that counts on a day: each for every capability that it names, as good as what was checked with the issuer, as long as the institution is not related to the
 * house. It says no method; whoever shows it says that an institution confirmed it. The columns are those of `standingEvidence`.
 */
export function referenceEvidence(db: Db, today: string) {
  return db
    .selectFrom('reference')
    .innerJoin(sql<{ ref: string }>`lateral unnest(reference.capability_codes)`.as<'named'>(sql`named(ref)`), (join) => join.onTrue())
    .where('reference.state', '=', 'confirmed')
    .where(unrelated('reference.institutionId', 'reference.houseId', today))
    .select((fields) => [
      'reference.offeringId',
      sql<'capability'>`'capability'`.as('kind'),
      'named.ref',
      sql<'verified'>`'verified'`.as('level'),
      sql<string | null>`null::text`.as('method'),
      sql<string>`(${fields.ref('reference.decidedAt')} at time zone ${markets.pk.timeZone})::date`.as('checkedOn'),
      sql<string | null>`null::date`.as('endsOn'),
    ])
}
