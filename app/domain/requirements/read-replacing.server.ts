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
