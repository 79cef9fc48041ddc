import { newId } from '#app/domain/identifiers.ts'
import type { EnvelopeKind, StoredEnvelope } from '#app/domain/sealing/custody.ts'
import type { Trx } from '#db/client.server.ts'
import type { SealedEnvelope } from './seal.ts'

type NewEnvelope = {
  versionId: string
  sealed: SealedEnvelope
  sealedBy: 'browser' | 'server'
  recipient: string
  ciphertextDigest: string
  chainPosition: number
}

/** Stores an envelope with where it stands in the chain. */
export async function insertEnvelope(trx: Trx, envelope: NewEnvelope): Promise<void> {
  const { versionId, sealed, sealedBy, recipient, ciphertextDigest, chainPosition } = envelope
  const id = newId()
  await trx
    .insertInto('envelope')
    .values({
      id,
      proposalVersionId: versionId,
      kind: sealed.kind,
      custody: 'server',
      sealedBy,
      recipient,
      commitment: Buffer.from(sealed.commitment, 'hex'),
      ciphertextSha256: Buffer.from(ciphertextDigest, 'hex'),
      chainPosition,
    })
    .execute()
  await trx
    .insertInto('envelopePart')
    .values({ envelopeId: id, position: 0, ciphertext: Buffer.from(sealed.ciphertext) })
    .execute()
}

export type SubmittedEnvelope = StoredEnvelope & { proposalId: string; houseId: string; requirementVersionId: string }

/**
 * The live envelopes of one kind of a requirement, in the order of their submission: of every submitted proposal, or, for prices that stand apart, of those that passed. For the opening
 * operation.
 */
export async function listSubmittedEnvelopes(trx: Trx, requirementId: string, kind: EnvelopeKind): Promise<SubmittedEnvelope[]> {
  const rows = await trx
    .selectFrom('proposal')
    .innerJoin('envelope', 'envelope.proposalVersionId', 'proposal.currentVersionId')
    .innerJoin('proposalVersion', 'proposalVersion.id', 'proposal.currentVersionId')
    .innerJoin('envelopePart', 'envelopePart.envelopeId', 'envelope.id')
    .select(['envelope.id as envelopeId', 'envelope.commitment', 'envelopePart.ciphertext', 'envelopePart.position'])
    .select(['proposal.id as proposalId', 'proposal.houseId', 'proposalVersion.requirementVersionId', 'envelope.chainPosition'])
    .where('proposal.requirementId', '=', requirementId)
    .where('proposal.state', 'in', kind === 'financial' ? ['responsive'] : ['submitted'])
    .where('envelope.kind', '=', kind)
    .orderBy('envelope.chainPosition')
    .orderBy('envelopePart.position')
    .execute()
  const byEnvelope = new Map<string, SubmittedEnvelope>()
  for (const row of rows) {
    const { envelopeId, proposalId, houseId, requirementVersionId } = row
    const before = byEnvelope.get(envelopeId)?.ciphertext ?? new Uint8Array()
    byEnvelope.set(envelopeId, {
      envelopeId,
      proposalId,
      houseId,
      requirementVersionId,
      commitment: row.commitment.toString('hex'),
      ciphertext: Buffer.concat([before, row.ciphertext]),
    })
  }
  return [...byEnvelope.values()]
}
