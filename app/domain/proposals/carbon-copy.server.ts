import type { Db } from '#db/client.server.ts'

/** The plaintexts of one submission, by its number, as the house encrypted them under its own recovery code. Nobody here can open them. The caller has checked that the proposal is the house's own. */
export async function findCarbonCopy(db: Db, proposalId: string, version: number): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('carbonCopy')
    .innerJoin('proposalVersion', 'proposalVersion.id', 'carbonCopy.proposalVersionId')
    .select('carbonCopy.ciphertext')
    .where('proposalVersion.proposalId', '=', proposalId)
    .where('proposalVersion.number', '=', version)
    .executeTakeFirst()
  return row?.ciphertext
}
