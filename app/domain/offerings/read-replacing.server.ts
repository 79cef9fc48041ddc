import type { Db } from '#db/client.server.ts'
import { isPublicOffering } from '../hiding/shown.server.ts'

/** The houses with an offering in the public's sight that states that it can replace a product. */
export async function listHousesReplacing(db: Db, productId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('offering')
    .innerJoin('offeringReplaces', 'offeringReplaces.versionId', 'offering.listedVersionId')
    .where('offeringReplaces.productId', '=', productId)
    .where(isPublicOffering('offering.id'))
    .select('offering.houseId')
    .distinct()
    .orderBy('offering.houseId')
    .execute()
  return rows.map(({ houseId }) => houseId)
}
