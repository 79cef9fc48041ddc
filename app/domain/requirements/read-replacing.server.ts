import type { Db } from '#db/client.server.ts'

/** The institutions that have a requirement, whatever its state, which replaces one of the products. For telling them alone: nothing of it is ever shown to anybody. */
export async function listInstitutionsReplacing(db: Db, productIds: readonly string[]): Promise<string[]> {
  if (productIds.length === 0) return []
  const rows = await db
    .selectFrom('requirementReplaces')
    .innerJoin('requirement', 'requirement.id', 'requirementReplaces.requirementId')
    .where('requirementReplaces.productId', 'in', [...productIds])
    .select('requirement.institutionId')
    .distinct()
    .execute()
  return rows.map(({ institutionId }) => institutionId)
}

/**
 * The products that a requirement replaces, for its institution's own matches: the institution's secret. What was chosen from the own list by name alone is the product that has come to
 * bear that name, and the maker's where one was given.
 */
export async function listReplacedIds(db: Db, requirementId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('requirementReplaces')
    .leftJoin('ownListEntry as own', 'own.id', 'requirementReplaces.ownListEntryId')
    .leftJoin('product as named', (join) => join.on((on) => on(on.fn<string>('lower', ['named.name']), '=', on.fn<string>('lower', ['own.productName']))))
    .leftJoin('maker', 'maker.id', 'named.makerId')
    .where('requirementReplaces.requirementId', '=', requirementId)
    .where((where) =>
      where.or([
        where('requirementReplaces.productId', 'is not', null),
        where('own.makerName', '=', ''),
        where(where.fn<string>('lower', ['maker.name']), '=', where.fn<string>('lower', ['own.makerName'])),
      ]),
    )
    .select((fields) => fields.fn.coalesce('requirementReplaces.productId', 'own.productId', 'named.id').as('id'))
    .distinct()
    .orderBy('id')
    .execute()
  return rows.flatMap(({ id }) => id ?? [])
}

export type ReplacedProduct = { requirementId: string; reference: string; title: string; productId: string; product: string }

/** What of the registry the requirements of an institution replace; for its own members: the caller has checked that the actor is one. */
export function listReplacedProducts(db: Db, institutionId: string): Promise<ReplacedProduct[]> {
  return db
    .selectFrom('requirementReplaces')
    .innerJoin('requirement', 'requirement.id', 'requirementReplaces.requirementId')
    .innerJoin('requirementVersion', 'requirementVersion.id', 'requirement.currentVersionId')
    .innerJoin('product', 'product.id', 'requirementReplaces.productId')
    .where('requirement.institutionId', '=', institutionId)
    .orderBy('product.name')
    .orderBy('requirement.reference')
    .select(['requirement.id as requirementId', 'requirement.reference', 'requirementVersion.title', 'product.id as productId', 'product.name as product'])
    .execute()
}
