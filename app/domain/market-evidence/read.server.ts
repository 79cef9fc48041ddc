import { isId } from '#app/domain/identifiers.ts'
import { hexOf } from '#app/domain/sealing/digest.ts'
import type { Locale } from '#app/messages/locale.ts'
import type { Db } from '#db/client.server.ts'

/** A paper in the list of its requirement; `ranAt` is when the run that it prints was made. */
export type PaperListed = { id: string; language: Locale; namesReplaced: boolean; by: string; madeAt: Date; ranAt: Date; bytes: number; sha256: string }

/** The papers of a requirement, the newest first. The caller has checked that it is the institution's own. */
export async function listPapers(db: Db, requirementId: string): Promise<PaperListed[]> {
  const rows = await db
    .selectFrom('marketEvidence as made')
    .innerJoin('person', 'person.id', 'made.madeBy')
    .innerJoin('matchRun as run', 'run.id', 'made.runId')
    .where('made.requirementId', '=', requirementId)
    .orderBy('made.madeAt', 'desc')
    .orderBy('made.id', 'desc')
    .select(['made.id', 'made.language', 'made.namesReplaced', 'made.madeAt', 'made.paperSha256', 'person.name as by', 'run.ranAt'])
    .select((fields) => fields.fn<number>('octet_length', ['made.paper']).as('bytes'))
    .execute()
  return rows.map(({ paperSha256, ...row }) => ({ ...row, sha256: hexOf(paperSha256) }))
}

/** The three files of a paper: the PDF, what was signed with its signature, and the content whose digest the paper names. */
export type PaperFiles = { madeAt: Date; paper: Buffer; content: Buffer; statement: Buffer; signature: Buffer; keyId: string }

/** A paper of this requirement; undefined for an id that is none, or another's. */
export async function findPaper(db: Db, requirementId: string, id: string | undefined): Promise<PaperFiles | undefined> {
  if (!isId(id)) return undefined
  return db
    .selectFrom('marketEvidence')
    .where('id', '=', id)
    .where('requirementId', '=', requirementId)
    .select(['madeAt', 'paper', 'content', 'statement', 'signature', 'keyId'])
    .executeTakeFirst()
}
