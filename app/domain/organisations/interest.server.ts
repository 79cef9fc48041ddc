import type { Db } from '#db/client.server.ts'

/** Whether a person belongs to an organisation and so must not decide about it, whichever organisation they act for at the moment. */
export async function hasInterestIn(db: Db, personId: string, organisationId: string): Promise<boolean> {
  const row = await db
    .selectFrom('membership')
    .select('id')
    .where('personId', '=', personId)
    .where('organisationId', '=', organisationId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
