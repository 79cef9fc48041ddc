import type { Trx } from '#db/client.server.ts'

/** Says in the change log that the evidence of an offering is another: indexes read it again, and matching runs again. */
export async function touchOffering(trx: Trx, offeringId: string): Promise<void> {
  await trx.insertInto('searchChange').values({ kind: 'offering', subjectId: offeringId }).execute()
}

/** The same for every offering of a house: what institutions said of it counts otherwise now, as when a relation has begun or ended or marks were given. */
export async function touchHouse(trx: Trx, houseId: string): Promise<void> {
  await trx.insertInto('searchChange').values({ kind: 'house', subjectId: houseId }).execute()
}
