import type { Db } from '#db/client.server.ts'
import { isQuotedFrom } from './quotation.ts'

/** Words that an entry quotes and that the advisory in its current version does not say. */
export type OutdatedQuotation = { entryId: string; advisoryId: string; quotation: string }

/** Of the entries, the quotations that no clause of the current version of their advisory has; for staff and for the maker. */
export async function listOutdatedQuotations(db: Db, entryIds: readonly string[]): Promise<OutdatedQuotation[]> {
  if (entryIds.length === 0) return []
  const cited = await db
    .selectFrom('registryCitation as citation')
    .innerJoin('advisoryClause as clause', 'clause.id', 'citation.clauseId')
    .innerJoin('advisoryVersion as version', 'version.id', 'clause.advisoryVersionId')
    .where('citation.entryId', 'in', [...entryIds])
    .orderBy('citation.id')
    .select(['citation.entryId', 'citation.quotation', 'version.advisoryId'])
    .execute()
  const words = await readCurrentClauses(db, [...new Set(cited.map(({ advisoryId }) => advisoryId))])
  return cited.filter(({ advisoryId, quotation }) => !words.get(advisoryId)!.some((body) => isQuotedFrom(quotation, body)))
}

async function readCurrentClauses(db: Db, advisoryIds: readonly string[]): Promise<Map<string, string[]>> {
  const bodies = new Map<string, string[]>(advisoryIds.map((id) => [id, []]))
  if (advisoryIds.length === 0) return bodies
  const rows = await db
    .selectFrom('advisoryClause as clause')
    .innerJoin('advisoryVersion as version', 'version.id', 'clause.advisoryVersionId')
    .where('version.advisoryId', 'in', [...advisoryIds])
    .where('version.number', '=', (newest) =>
      newest
        .selectFrom('advisoryVersion as later')
        .whereRef('later.advisoryId', '=', 'version.advisoryId')
        .select((fields) => fields.fn.max('later.number').as('number')),
    )
    .select(['version.advisoryId', 'clause.body'])
    .execute()
  for (const { advisoryId, body } of rows) bodies.get(advisoryId)!.push(body)
  return bodies
}
