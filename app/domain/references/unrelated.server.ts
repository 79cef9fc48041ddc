import { sql, type RawBuilder } from 'kysely'

/** That no relation between the institution and the house of these columns holds on a day, whoever stated it: the twin of `relationHolds`. */
export function unrelated(institution: string, house: string, today: string): RawBuilder<boolean> {
  return sql<boolean>`not exists (
    select from related_house r
    where r.institution_id = ${sql.ref(institution)} and r.house_id = ${sql.ref(house)} and (r.ended_on is null or ${today}::date < r.ended_on))`
}
