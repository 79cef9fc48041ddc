import type { Db } from '#db/client.server.ts'

/** What notices call a requirement: its reference, and the title of its current version. */
export async function readNaming(db: Db, row: { reference: string; currentVersionId: string | null }): Promise<{ reference: string; title: string }> {
  if (row.currentVersionId === null) return { reference: row.reference, title: row.reference }
  const { title } = await db.selectFrom('requirementVersion').select('title').where('id', '=', row.currentVersionId).executeTakeFirstOrThrow()
  return { reference: row.reference, title }
}
