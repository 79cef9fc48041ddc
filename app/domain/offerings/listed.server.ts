import { sql } from 'kysely'
import type { Db } from '#db/client.server.ts'
import type { Locale } from '#app/messages/locale.ts'
import { isNotHidden, isPublicHouse, isPublicOffering } from '../hiding/shown.server.ts'
import { leavesListBefore } from './status.ts'

/** The market's day and the language that something is read for. */
export type View = { today: string; locale: Locale }

export type ListedQuery = ReturnType<typeof listedOfferings>

/** Offerings in the public list, by the day of the market: those that the public may see (`public_offering`), confirmed within 15 months. */
export function listedOfferings(db: Db, today: string) {
  return listings(db, today).where(isPublicOffering('offering.id'))
}

/** Listed offerings that have not left the list, whether the public may see them or not. */
export function listings(db: Db, today: string) {
  return db
    .selectFrom('offering')
    .innerJoin('offeringVersion as version', 'version.id', 'offering.listedVersionId')
    .innerJoin('house', 'house.organisationId', 'offering.houseId')
    .innerJoin('organisation', 'organisation.id', 'offering.houseId')
    .where('offering.state', '=', 'listed')
    .where('offering.confirmedOn', '>', leavesListBefore(today))
}

/** Whether what is listed is not what staff looked at last. */
export const isUnchecked = sql<boolean>`(offering.listed_version_id is not null and offering.listed_version_id is distinct from offering.checked_version_id)`

/** Which of the offerings are in the public list. */
export async function findListedIds(db: Db, ids: readonly string[], today: string): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await listedOfferings(db, today)
    .where('offering.id', 'in', [...ids])
    .select('offering.id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Which of the offerings are hidden or of a house that is out of the public's sight; one that was archived meanwhile is not among them. */
export async function findHiddenOfferings(db: Db, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('offering')
    .where('offering.id', 'in', [...new Set(ids)])
    .where((where) =>
      where.or([where('offering.state', '=', 'suspended'), where.not(isPublicHouse('offering.houseId')), where.not(isNotHidden('offering', 'offering.id'))]),
    )
    .select('offering.id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Whose offering it is, for operations of other nouns. */
export async function findHouseOfOffering(db: Db, offeringId: string): Promise<string | undefined> {
  return (await db.selectFrom('offering').where('id', '=', offeringId).select('houseId').executeTakeFirst())?.houseId
}
