import type { Trx } from '#db/client.server.ts'
import { newId } from '../identifiers.ts'
import type { RecordedAdvisory } from './schema.ts'

type NewVersion = { advisoryId: string; number: number; words: Omit<RecordedAdvisory, 'invented'>; personId: string; at: Date }

/** Adds a version of an advisory with its clauses. Answers their keys, the clauses' in their order. */
export async function insertAdvisoryVersion(trx: Trx, version: NewVersion): Promise<{ versionId: string; clauseIds: string[] }> {
  const { advisoryId, number, words, personId, at } = version
  const { clauses, consultBody = null, sourceUrl = null, ...texts } = words
  const versionId = newId()
  await trx
    .insertInto('advisoryVersion')
    .values({ id: versionId, advisoryId, number, ...texts, consultBody, sourceUrl, recordedBy: personId, recordedAt: at })
    .execute()
  const rows = clauses.map((clause, position) => ({ id: newId(), advisoryVersionId: versionId, position, ...clause }))
  await trx.insertInto('advisoryClause').values(rows).execute()
  return { versionId, clauseIds: rows.map(({ id }) => id) }
}
