import type { Trx } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { recordChange } from '../audit/record.server.ts'
import { addDays, marketDay } from '../market-day.ts'
import { reviewAfterAmendmentDays } from './limits.ts'
import { listOutdatedQuotations } from './outdated.server.ts'
import { recordDueLapses } from './record-lapses.server.ts'

/**
 * Brings the review of entries forward whose words an advisory no longer says: thirty days from its amendment, never later than it was due. Called within the amendment, once the new
 * version is there; `quoted` are the entries whose words stood before it. Answers how many are reviewed sooner or as soon.
 */
export async function reviewSooner(trx: Trx, act: Act, { advisoryId, quoted }: { advisoryId: string; quoted: readonly string[] }, at: Date): Promise<number> {
  const lost = await listOutdatedQuotations(trx, quoted)
  const ids = [...new Set(lost.filter((one) => one.advisoryId === advisoryId).map(({ entryId }) => entryId))]
  if (ids.length === 0) return 0
  const entries = await trx.selectFrom('registryEntry').where('id', 'in', ids).orderBy('id').select(['id', 'reviewDueOn', 'revision']).forUpdate().execute()
  const soon = addDays(marketDay(at), reviewAfterAmendmentDays)
  for (const { id, reviewDueOn: due, revision } of entries) {
    const reviewDueOn = due !== null && due < soon ? due : soon
    await trx
      .updateTable('registryEntry')
      .set({ reviewDueOn, revision: revision + 1 })
      .where('id', '=', id)
      .execute()
    const subject = { kind: 'registry_entry', id }
    await recordChange(trx, act, { verb: 'registry_entry.review_sooner', subject, at, data: { advisory: advisoryId, reviewDueOn } })
  }
  return entries.length
}

/** The entries that hold and whose words an advisory says as it stands now, after what has lapsed was recorded. To be asked before it changes. */
export async function listQuoting(trx: Trx, act: Act, advisoryId: string): Promise<string[]> {
  await recordDueLapses(trx, act)
  const rows = await trx
    .selectFrom('registryEntry')
    .innerJoin('registryCitation as citation', 'citation.entryId', 'registryEntry.id')
    .innerJoin('advisoryClause as clause', 'clause.id', 'citation.clauseId')
    .innerJoin('advisoryVersion as version', 'version.id', 'clause.advisoryVersionId')
    .where('version.advisoryId', '=', advisoryId)
    .where('registryEntry.state', 'in', ['listed', 'contested', 'upheld'])
    .select('registryEntry.id')
    .distinct()
    .execute()
  const ids = rows.map(({ id }) => id)
  const lost = await listOutdatedQuotations(trx, ids)
  return ids.filter((id) => !lost.some((one) => one.entryId === id && one.advisoryId === advisoryId))
}
