import type { Db } from '#db/client.server.ts'
import type { EnvelopeKind } from './custody.ts'

/** Recipients by kind of envelope: what the bidder's browser seals to. */
export async function listRecipients(db: Db, requirementId: string): Promise<{ envelopeKind: EnvelopeKind; recipient: string }[]> {
  return db.selectFrom('requirementKey').select(['envelopeKind', 'recipient']).where('requirementId', '=', requirementId).orderBy('envelopeKind').execute()
}
