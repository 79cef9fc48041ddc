import { sql } from 'kysely'
import type { Act } from '#app/domain/act.server.ts'
import { transact, type Db } from '#db/client.server.ts'

/**
 * The newest entry of the change log that matching may have to answer: an offering, an attestation, the standing of a house, a registry entry. It stops at the oldest running
 * transaction, so that none that commits late is passed over. Undefined while there is none.
 */
export async function findNewestFactsChange(db: Db): Promise<string | undefined> {
  const { id } = await db
    .selectFrom('searchChange')
    .select((eb) => eb.fn.max('id').as('id'))
    .where('kind', '!=', 'requirement')
    .where(sql<boolean>`txid < pg_snapshot_xmin(pg_current_snapshot())`)
    .executeTakeFirstOrThrow()
  return id ?? undefined
}

/** Asks for a new run of every open requirement. One job waits for each however often this is called, and a run on unchanged inputs stores nothing. Answers how many. */
export function requestRuns(act: Act): Promise<number> {
  return transact(act.db, async (trx) => {
    const open = await trx.selectFrom('requirementEffective').select('id').where('effectiveState', '=', 'published').orderBy('id').execute()
    for (const { id } of open) await act.queue.send(trx, 'matching.run', { requirementId: id }, { singletonKey: id })
    return open.length
  })
}
