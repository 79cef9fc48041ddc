import type { Db } from '#db/client.server.ts'

/** The organisations that a person has an interest in, by the same rule as `hasInterestIn`: those they belong to, and those in which they declared one that has not ended. */
export async function listInterests(db: Db, personId: string): Promise<Set<string>> {
  const belongs = await db.selectFrom('membership').where('personId', '=', personId).where('endedAt', 'is', null).select('organisationId').execute()
  const declared = await db
    .selectFrom('staffInterest')
    .where('personId', '=', personId)
    .where('endedOn', 'is', null)
    .where('organisationId', 'is not', null)
    .select('organisationId')
    .execute()
  return new Set([...belongs, ...declared].map(({ organisationId }) => organisationId!))
}
