import type { Act } from '#app/domain/act.server.ts'
import type { Trx } from '#db/client.server.ts'

/**
 * Asks for a new run of every open requirement, after something that matching reads has changed: an offering, an attestation, the standing of a house. One job waits for each
 * requirement however often this is called, and a run on unchanged inputs stores nothing.
 */
export async function requestRuns(trx: Trx, act: Act): Promise<void> {
  const open = await trx.selectFrom('requirementEffective').select('id').where('effectiveState', '=', 'published').orderBy('id').execute()
  for (const { id } of open) await act.queue.send(trx, 'matching.run', { requirementId: id }, { singletonKey: id })
}
