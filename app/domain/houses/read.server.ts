import type { Db } from '#db/client.server.ts'
import type { Locale } from '#app/messages/locale.ts'
import { countryName } from '../countries.ts'
import type { Seer } from '../hiding/seer.ts'
import { isPublicHouse, isSeen } from '../hiding/shown.server.ts'
import type { RefusalGround } from '../organisations/refusal-grounds.ts'
import type { Sector } from '../organisations/sectors.ts'
import { effectiveHouseState, verificationEnd, type HouseState } from '../organisations/status.ts'
import type { OwnerForm } from './ownership.ts'
import type { HouseProfileForm } from './profile.ts'

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
  /** The last day on which the check counts. */
  verifiedUntil: string | null
  cities: string[]
  sectors: Sector[]
  ownershipDeclaredOn: string | null
  /** Legal entities with the names of their countries of registration. */
  owners: Owner[]
}

/**
 * A software house's public page: what it says of itself, and on what day its papers were checked by which method. One that is suspended or hidden is found by staff and its own members
 * alone.
 */
export async function findHousePage(
  db: Db,
  slug: string,
  { today, locale, seer }: { today: string; locale: Locale; seer?: Seer },
): Promise<HousePage | undefined> {
  const house = await db
    .selectFrom('house')
    .innerJoin('organisation', 'organisation.id', 'house.organisationId')
    .where('organisation.slug', '=', slug)
    .where(isSeen(seer, isPublicHouse('house.organisationId'), 'house.organisationId'))
    .select([
      'organisation.id',
      'organisation.name',
      'organisation.slug',
      'house.legalName',
      'house.city',
      'house.cities',
      'house.sectors',
      'house.website',
      'house.summary',
      'house.foundedYear',
      'house.teamSize',
      'house.ownershipDeclaredOn',
      'house.state',
      'house.verifiedOn',
      'house.verifiedMethod',
    ])
    .executeTakeFirst()
  if (!house) return undefined
  const owners = (await listOwners(db, house.id)).map((owner) => ({ ...owner, country: countryName(owner.country, locale) }))
  return { ...house, sectors: house.sectors as Sector[], state: effectiveHouseState(house, today), verifiedUntil: verificationEnd(house.verifiedOn), owners }
}

type Owner = { name: string; form: OwnerForm; country: string }

/** The legal entities that a house declared as its owners, in their order. */
export function listOwners(db: Db, houseId: string): Promise<Owner[]> {
  return db.selectFrom('houseOwner').where('houseId', '=', houseId).orderBy('position').select(['name', 'form', 'country']).execute()
}

export type OwnHouse = {
  profile: HouseProfileForm & { legalName: string }
  revision: number
  slug: string
  state: HouseState
  verifiedOn: string | null
  verifiedUntil: string | null
  /** Why two people refused to verify it, when that is the last that was decided. */
  refused: { ground: RefusalGround | null; note: string } | null
}

/** A house as its owner edits it. */
export async function findOwnHouse(db: Db, id: string, today: string): Promise<OwnHouse | undefined> {
  const house = await db
    .selectFrom('house')
    .innerJoin('organisation', 'organisation.id', 'house.organisationId')
    .where('house.organisationId', '=', id)
    .selectAll('house')
    .select('organisation.slug')
    .executeTakeFirst()
  if (!house) return undefined
  const last = await db
    .selectFrom('organisationDecision')
    .where('organisationId', '=', id)
    .where('decision', '!=', 'refusal_proposed')
    .orderBy('decidedAt', 'desc')
    .select(['decision', 'ground', 'reason'])
    .executeTakeFirst()
  const { revision, slug, verifiedOn, legalName, city, summary } = house
  return {
    profile: {
      ...{ legalName, city, summary, sectors: house.sectors as Sector[], ownershipDeclared: house.ownershipDeclaredOn !== null },
      secpNumber: house.secpNumber ?? undefined,
      ntn: house.ntn ?? undefined,
      psebNumber: house.psebNumber ?? undefined,
      website: house.website ?? undefined,
      foundedYear: house.foundedYear ?? undefined,
      teamSize: house.teamSize ?? undefined,
      cities: house.cities.map((one) => ({ city: one })),
      owners: await listOwners(db, id),
    },
    ...{ revision, slug, verifiedOn, state: effectiveHouseState(house, today), verifiedUntil: verificationEnd(verifiedOn) },
    refused: last?.decision === 'refused' && house.state === 'unverified' ? { ground: last.ground as RefusalGround | null, note: last.reason } : null,
  }
}

export type WaitingClaim = { id: string; createdAt: Date; house: string; slug: string; website: string; person: string; email: string }

/** Claims that staff have not decided on, oldest first, with the address that has to fit the site. */
export async function unscopedListClaims(db: Db): Promise<WaitingClaim[]> {
  const rows = await db
    .selectFrom('houseClaim')
    .innerJoin('organisation', 'organisation.id', 'houseClaim.houseId')
    .innerJoin('house', 'house.organisationId', 'houseClaim.houseId')
    .innerJoin('person', 'person.id', 'houseClaim.personId')
    .where('houseClaim.state', '=', 'waiting')
    .orderBy('houseClaim.createdAt')
    .select([
      'houseClaim.id',
      'houseClaim.createdAt',
      'organisation.name as house',
      'organisation.slug',
      'house.website',
      'person.name as person',
      'person.email',
    ])
    .execute()
  return rows.map((row) => ({ ...row, website: row.website ?? '' }))
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

/** Which of the houses may be pointed to: those that the public may see. */
export async function findPublicHouses(db: Db, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('house')
    .where('organisationId', 'in', [...ids])
    .where(isPublicHouse('house.organisationId'))
    .select('organisationId')
    .execute()
  return rows.map(({ organisationId }) => organisationId)
}
