import type { Db } from '#db/client.server.ts'
import { effectiveHouseState, type HouseState } from '../organisations/status.ts'

export type HousePage = {
  id: string
  name: string
  slug: string
  legalName: string
  city: string
  website: string | null
  summary: string
  foundedYear: number | null
  teamSize: number | null
  state: HouseState
  verifiedOn: string | null
  verifiedMethod: string | null
}

/** A software house's public page: what it says of itself, and on what day its papers were checked by which method. */
export function findHousePage(db: Db, slug: string): Promise<HousePage | undefined> {
  return db
    .selectFrom('house')
    .innerJoin('organisation', 'organisation.id', 'house.organisationId')
    .where('organisation.slug', '=', slug)
    .select([
      'organisation.id',
      'organisation.name',
      'organisation.slug',
      'house.legalName',
      'house.city',
      'house.website',
      'house.summary',
      'house.foundedYear',
      'house.teamSize',
      'house.state',
      'house.verifiedOn',
      'house.verifiedMethod',
    ])
    .executeTakeFirst()
}

/** The state of a house on a day, for pages and operations that say what it may do. */
export async function findHouseState(db: Db, houseId: string, today: string): Promise<HouseState | undefined> {
  const row = await db.selectFrom('house').select(['state', 'verifiedOn']).where('organisationId', '=', houseId).executeTakeFirst()
  return row && effectiveHouseState(row, today)
}

/** Whether a house has stated a number under which its papers can be looked up. */
export async function hasRegistrationNumber(db: Db, houseId: string): Promise<boolean> {
  const row = await db.selectFrom('house').select(['secpNumber', 'ntn']).where('organisationId', '=', houseId).executeTakeFirst()
  return Boolean(row?.secpNumber ?? row?.ntn)
}

/** Which of the houses may be pointed to: those that are not suspended. */
export async function findPublicHouses(db: Db, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('house')
    .where('organisationId', 'in', [...ids])
    .where('state', '!=', 'suspended')
    .select('organisationId')
    .execute()
  return rows.map(({ organisationId }) => organisationId)
}
