import type { Db } from '#db/client.server.ts'

/**
 * Whether a person has an interest in an organisation and so must not decide about it, whichever organisation they act for at the moment: they belong to it, or they declared an interest
 * in it that has not ended. The same for institutions, houses and the organisations of makers.
 */
export async function hasInterestIn(db: Db, personId: string, organisationId: string): Promise<boolean> {
  const belongs = await db
    .selectFrom('membership')
    .select('id')
    .where('personId', '=', personId)
    .where('organisationId', '=', organisationId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  if (belongs) return true
  const declared = await db
    .selectFrom('staffInterest')
    .select('id')
    .where('personId', '=', personId)
    .where('organisationId', '=', organisationId)
    .where('endedOn', 'is', null)
    .executeTakeFirst()
  return declared !== undefined
}
