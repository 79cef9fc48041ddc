import type { Db } from '#db/client.server.ts'

/** The houses with a listed offering that states that it can replace a product. */
export async function listHousesReplacing(db: Db, productId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('offering')
    .innerJoin('offeringReplaces', 'offeringReplaces.versionId', 'offering.listedVersionId')
    .where('offeringReplaces.productId', '=', productId)
    .where('offering.state', '=', 'listed')
    .select('offering.houseId')
    .distinct()
    .orderBy('offering.houseId')
    .execute()
  return rows.map(({ houseId }) => houseId)
}
