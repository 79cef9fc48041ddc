import { canonicalBytes } from '#app/domain/canonical.ts'
import { loadListed } from '#app/domain/listed-facts/load.server.ts'
import type { Db } from '#db/client.server.ts'
import { matchColumns } from './columns/match.ts'
import { newestRun } from './find-newest-run.server.ts'
import { digestOfInputs } from './inputs-digest.server.ts'
import { algorithmVersion } from './parameters.ts'
import { readRequirementFacts } from './requirement-facts.server.ts'
import type { MatchRun } from './run.ts'

/** What came of making a run again: the same bytes, other bytes on the same inputs (which must never be), or nothing to compare with: its inputs are others by now, or its rules were. */
export type Replayed = { requirementId: string; runId: string; came: 'same' | 'other' | 'inputs_changed' | 'older_rules' }

/** Makes the newest run of a requirement again from what is stored today, by the days of the run; undefined before the first. Writes nothing. */
export async function replayRun(db: Db, requirementId: string): Promise<Replayed | undefined> {
  const row = await newestRun(db, requirementId)
    .innerJoin('requirement', 'requirement.id', 'matchRun.requirementId')
    .select(['matchRun.id', 'requirement.institutionId', 'requirementVersionId', 'matchRun.algorithmVersion', 'inputsDigest', 'body'])
    .executeTakeFirst()
  if (!row) return undefined
  const replayed = { requirementId, runId: row.id }
  if (row.algorithmVersion !== algorithmVersion) return { ...replayed, came: 'older_rules' }
  const { today, closingDate } = JSON.parse(row.body.toString('utf8')) as MatchRun
  const asked = { id: requirementId, institutionId: row.institutionId, currentVersionId: row.requirementVersionId }
  const facts = await readRequirementFacts(db, asked, { today, closingDate })
  const { columns, tree } = await loadListed(db, today)
  if (!digestOfInputs(facts, columns, tree).equals(row.inputsDigest)) return { ...replayed, came: 'inputs_changed' }
  return { ...replayed, came: row.body.equals(canonicalBytes(matchColumns(facts, columns, tree))) ? 'same' : 'other' }
}

/** The requirements that have a run, in the order of their keys. */
export async function listMatchedIds(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('matchRun').select('requirementId').distinct().orderBy('requirementId').execute()
  return rows.map(({ requirementId }) => requirementId)
}
