import type { Trx } from '#db/client.server.ts'

/** Says in the change log that the evidence of an offering is another: indexes read it again, and matching runs again. */
export async function touchOffering(trx: Trx, offeringId: string): Promise<void> {
  await trx.insertInto('searchChange').values({ kind: 'offering', subjectId: offeringId }).execute()
}

/** The same for every offering of a house of which an institution has confirmed a reference: a relation between the two has begun or ended. */
export async function touchReferenced(trx: Trx, { institutionId, houseId }: { institutionId: string; houseId: string }): Promise<void> {
  const rows = await trx
    .selectFrom('reference')
    .select('offeringId')
    .where('institutionId', '=', institutionId)
    .where('houseId', '=', houseId)
    .where('state', '=', 'confirmed')
    .execute()
  for (const { offeringId } of rows) await touchOffering(trx, offeringId)
}
