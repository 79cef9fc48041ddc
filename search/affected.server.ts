import { sql } from 'kysely'
import type { Db } from '#db/client.server.ts'
import { leavesListBefore } from '#app/domain/offerings/status.ts'

/** Subjects whose documents have to be looked at again. */
export type Affected = { offering: Set<string>; house: Set<string>; product: Set<string> }

type Change = { kind: string; subjectId: string }

export function noneAffected(): Affected {
  return { offering: new Set(), house: new Set(), product: new Set() }
}

/**
 * Whose documents a change of each kind touches: a house carries all its offerings, an attestation those of its subject, a registry entry its product and whatever says that it
 * replaces it, an advisory the products of the entries that cite it. Kinds that no document is made of touch none.
 */
export async function findAffected(db: Db, changes: readonly Change[]): Promise<Affected> {
  const affected = noneAffected()
  const idsOf = (kind: string) => [...new Set(changes.filter((change) => change.kind === kind).map(({ subjectId }) => subjectId))]
  idsOf('offering').forEach((id) => affected.offering.add(id))
  const houses = new Set(idsOf('house'))
  for (const { houseId, offeringId } of await subjectsOf(db, idsOf('attestation'))) {
    if (offeringId !== null) affected.offering.add(offeringId)
    if (houseId !== null) houses.add(houseId)
  }
  for (const id of await houseOf(db, [...affected.offering])) affected.house.add(id)
  for (const id of houses) affected.house.add(id)
  for (const id of await offeringsOf(db, [...houses])) affected.offering.add(id)
  for (const id of await productsOfEntries(db, idsOf('registry_entry'))) affected.product.add(id)
  for (const id of await productsOfAdvisories(db, idsOf('advisory'))) affected.product.add(id)
  for (const id of await replacing(db, [...affected.product])) affected.offering.add(id)
  return affected
}

async function subjectsOf(db: Db, ids: readonly string[]): Promise<{ houseId: string | null; offeringId: string | null }[]> {
  return ids.length === 0
    ? []
    : db
        .selectFrom('attestation')
        .where('id', 'in', [...ids])
        .select(['houseId', 'offeringId'])
        .execute()
}

/** A house appears with its first listed offering. */
async function houseOf(db: Db, offerings: readonly string[]): Promise<string[]> {
  if (offerings.length === 0) return []
  return (
    await db
      .selectFrom('offering')
      .where('id', 'in', [...offerings])
      .select('houseId')
      .distinct()
      .execute()
  ).map(({ houseId }) => houseId)
}

async function offeringsOf(db: Db, houses: readonly string[]): Promise<string[]> {
  if (houses.length === 0) return []
  return (
    await db
      .selectFrom('offering')
      .where('houseId', 'in', [...houses])
      .where('listedVersionId', 'is not', null)
      .select('id')
      .execute()
  ).map(({ id }) => id)
}

async function productsOfEntries(db: Db, entries: readonly string[]): Promise<string[]> {
  if (entries.length === 0) return []
  return (
    await db
      .selectFrom('registryEntry')
      .where('id', 'in', [...entries])
      .select('productId')
      .distinct()
      .execute()
  ).map(({ productId }) => productId)
}

async function productsOfAdvisories(db: Db, advisories: readonly string[]): Promise<string[]> {
  if (advisories.length === 0) return []
  const rows = await db
    .selectFrom('registryEntry')
    .innerJoin('registryCitation', 'registryCitation.entryId', 'registryEntry.id')
    .innerJoin('advisoryClause', 'advisoryClause.id', 'registryCitation.clauseId')
    .innerJoin('advisoryVersion', 'advisoryVersion.id', 'advisoryClause.advisoryVersionId')
    .where('advisoryVersion.advisoryId', 'in', [...advisories])
    .select('registryEntry.productId')
    .distinct()
    .execute()
  return rows.map(({ productId }) => productId)
}

async function replacing(db: Db, products: readonly string[]): Promise<string[]> {
  if (products.length === 0) return []
  const rows = await db
    .selectFrom('offering')
    .innerJoin('offeringReplaces', 'offeringReplaces.versionId', 'offering.listedVersionId')
    .where('offeringReplaces.productId', 'in', [...products])
    .select('offering.id')
    .distinct()
    .execute()
  return rows.map(({ id }) => id)
}

/** What the calendar alone changed between two days: attestations that began or ended, listings that left the list, entries past their review or shown for the first time. */
export async function findAffectedByDays(db: Db, from: string, to: string): Promise<Affected> {
  const attestations = await db
    .selectFrom('attestation')
    .where('withdrawnAt', 'is', null)
    .where((where) =>
      where.or([
        where.and([where('validUntil', '>=', from), where('validUntil', '<', to)]),
        where.and([where('issuedOn', '>', from), where('issuedOn', '<=', to)]),
      ]),
    )
    .select('id')
    .execute()
  const stale = await db
    .selectFrom('offering')
    .where('state', '=', 'listed')
    .where('confirmedOn', '>', leavesListBefore(from))
    .where('confirmedOn', '<=', leavesListBefore(to))
    .select('id')
    .execute()
  const entries = await db
    .selectFrom('registryEntry')
    .where((where) =>
      where.or([
        where.and([where('reviewDueOn', '>=', from), where('reviewDueOn', '<', to)]),
        // One that waited for its maker to be told is shown from its day on.
        where.and([where('showsOn', '>', from), where('showsOn', '<=', to)]),
      ]),
    )
    .select(['id', sql<string>`'registry_entry'`.as('kind')])
    .execute()
  return findAffected(db, [
    ...attestations.map(({ id }) => ({ kind: 'attestation', subjectId: id })),
    ...stale.map(({ id }) => ({ kind: 'offering', subjectId: id })),
    ...entries.map(({ id }) => ({ kind: 'registry_entry', subjectId: id })),
  ])
}
