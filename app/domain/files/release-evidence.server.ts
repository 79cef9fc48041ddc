import type { Trx } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { markRemoved } from './mark-removed.server.ts'

/** Takes the evidence of an attestation that was withdrawn from its place; what staff had checked is kept for five years. */
export async function releaseEvidence(trx: Trx, act: Act, { attestationId, checked }: { attestationId: string; checked: boolean }): Promise<void> {
  const files = await trx.selectFrom('file').where('attestationId', '=', attestationId).where('removedAt', 'is', null).select('id').forUpdate().execute()
  for (const { id } of files) await markRemoved(trx, act, { id, keep: checked })
}
