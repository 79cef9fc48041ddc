import { labelsOf } from '#app/domain/capabilities/read.server.ts'
import { countryLabels } from '#app/domain/countries.ts'
import type { Locale } from '#app/messages/locale.ts'
import type { Db } from '#db/client.server.ts'
import type { Part } from './contributions.ts'
import type { GateReason, Notice } from './gates.ts'

/** An offering by its names; `slug` is its public address. */
export type OfferingNamed = { name: string; slug: string; house: string; city: string }

/** Names that sentences speak of: capabilities by code and countries by theirs, products by id. */
export type SpokenNames = { labels: Record<string, string>; products: Record<string, string> }

type Spoken = { parts: readonly Part[]; reasons: readonly GateReason[]; notices: readonly Notice[] }

/** The names of the versions of offerings that a run speaks of. */
export async function nameOfferings(db: Db, versionIds: readonly string[]): Promise<Map<string, OfferingNamed>> {
  if (versionIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('offeringVersion')
    .innerJoin('offering', 'offering.id', 'offeringVersion.offeringId')
    .innerJoin('organisation', 'organisation.id', 'offering.houseId')
    .innerJoin('house', 'house.organisationId', 'offering.houseId')
    .select(['offeringVersion.id', 'offeringVersion.name', 'offering.slug', 'organisation.name as house', 'house.city'])
    .where('offeringVersion.id', 'in', [...new Set(versionIds)])
    .execute()
  return new Map(rows.map(({ id, ...names }) => [id, names]))
}

/** The names that the sentences of parts, reasons and notices need. */
export async function nameSpoken(db: Db, { parts, reasons, notices }: Spoken, locale: Locale): Promise<SpokenNames> {
  const said = [...parts, ...parts.map(({ reason }) => reason), ...reasons, ...notices]
  const codes = said.flatMap((one) => [
    ...('kind' in one && one.kind === 'capability' ? [one.ref] : []),
    ...('stated' in one && typeof one.stated === 'string' ? [one.stated] : []),
  ])
  const places = said.flatMap((one) => [...('kind' in one && one.kind === 'residency' ? [one.ref] : []), ...('place' in one ? [one.place] : [])])
  const products = said.flatMap((one) => ('productId' in one && one.productId ? [one.productId] : []))
  return {
    labels: { ...(await labelsOf(db, codes, locale)), ...countryLabels(places, locale) },
    products: await nameProducts(db, [...new Set(products)]),
  }
}

async function nameProducts(db: Db, ids: readonly string[]): Promise<Record<string, string>> {
  if (ids.length === 0) return {}
  const rows = await db
    .selectFrom('product')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute()
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}
