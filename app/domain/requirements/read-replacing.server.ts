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
