import type { Trx } from '#db/client.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import type { Custody, CustodyRefusal, EnvelopeKind, OpenedEnvelope, StoredEnvelope } from './custody.ts'
import { newIdentity, openEnvelope } from './envelope.ts'
import { unwrap, wrap, type Keys } from './keys.server.ts'

/** Custody by the server: identities lie in the database wrapped under SEAL_KEY. */
export function serverHeldCustody(keys: Keys): Custody<Trx> {
  return {
    kind: 'server',
    create: async (trx, requirementId, envelopeKind, at) => [await createCustody(trx, keys, requirementId, envelopeKind, at)],
    open: (trx, requirementId, envelopeKind, envelopes, at) => openEnvelopes(trx, keys, { requirementId, envelopeKind, envelopes, at }),
  }
}

/** Makes a fresh age identity for one kind of envelope of a requirement, stores it wrapped and answers its recipient. Throws when there is one already. */
export async function createCustody(trx: Trx, keys: Keys, requirementId: string, envelopeKind: EnvelopeKind, at: Date): Promise<string> {
  const { identity, recipient } = await newIdentity()
  const { wrapped, keyId } = wrap(keys, Buffer.from(identity, 'utf8'), { requirementId, envelopeKind })
  await trx.insertInto('requirementKey').values({ requirementId, envelopeKind, recipient, wrapped, keyId, createdAt: at, openedAt: null }).execute()
  return recipient
}

export type Opening = { requirementId: string; envelopeKind: EnvelopeKind; envelopes: readonly StoredEnvelope[]; at: Date }

/**
 * Opens every envelope of one kind. The identity exists in memory for the length of this call and is neither stored nor returned. Only the opening operation
 * calls it, in its transaction and under the requirement's lock.
 */
export async function openEnvelopes(trx: Trx, keys: Keys, opening: Opening): Promise<Result<OpenedEnvelope[], CustodyRefusal>> {
  const { requirementId, envelopeKind, envelopes, at } = opening
  const held = await trx
    .selectFrom('requirementKey')
    .select(['wrapped', 'keyId'])
    .where('requirementId', '=', requirementId)
    .where('envelopeKind', '=', envelopeKind)
    .executeTakeFirst()
  if (!held) return refuse({ reason: 'no-key' })
  const identity = unwrap(keys, held.wrapped, held.keyId, { requirementId, envelopeKind })
  if (!identity) return refuse({ reason: 'wrong-key' })
  const opened: OpenedEnvelope[] = []
  for (const { envelopeId, ciphertext, commitment } of envelopes) {
    opened.push({ envelopeId, result: await openEnvelope(identity.toString('utf8'), ciphertext, commitment) })
  }
  await trx
    .updateTable('requirementKey')
    .set({ openedAt: at })
    .where('requirementId', '=', requirementId)
    .where('envelopeKind', '=', envelopeKind)
    .where('openedAt', 'is', null)
    .execute()
  return ok(opened)
}
