import { newId } from '#app/domain/identifiers.ts'
import type { AppendedEntry } from '#app/domain/sealing/append-entry.server.ts'
import type { StoredEnvelope } from '#app/domain/sealing/custody.ts'
import type { Sealed } from '#app/domain/sealing/envelope.ts'
import type { IssuedReceipt } from '#app/domain/sealing/receipt.server.ts'
import type { Trx } from '#db/client.server.ts'

type NewEnvelope = {
  versionId: string
  kind: 'single'
  sealed: Sealed
  sealedBy: 'browser' | 'server'
  recipient: string
  ciphertextDigest: string
  entry: AppendedEntry
  receipt: IssuedReceipt
}

/** Stores an envelope with where it stands in the chain and the receipt that was given for it. */
export async function insertEnvelope(trx: Trx, envelope: NewEnvelope): Promise<void> {
  const { versionId, kind, sealed, sealedBy, recipient, ciphertextDigest, entry, receipt } = envelope
  const id = newId()
  await trx
    .insertInto('envelope')
    .values({
      id,
      proposalVersionId: versionId,
      kind,
      custody: 'server',
      sealedBy,
      recipient,
      commitment: Buffer.from(sealed.commitment, 'hex'),
      ciphertextSha256: Buffer.from(ciphertextDigest, 'hex'),
      chainPosition: entry.position,
      receipt: Buffer.from(receipt.bytes),
      receiptSignature: Buffer.from(receipt.signature),
      receiptKeyId: receipt.keyId,
    })
    .execute()
  await trx
    .insertInto('envelopePart')
    .values({ envelopeId: id, position: 0, ciphertext: Buffer.from(sealed.ciphertext) })
    .execute()
}

export type SubmittedEnvelope = StoredEnvelope & { proposalId: string; houseId: string; requirementVersionId: string }

/** The live envelopes of one kind of a requirement, in the order of their submission. For the opening operation. */
export async function listSubmittedEnvelopes(trx: Trx, requirementId: string, kind: 'single'): Promise<SubmittedEnvelope[]> {
  const rows = await trx
    .selectFrom('proposal')
    .innerJoin('envelope', 'envelope.proposalVersionId', 'proposal.currentVersionId')
    .innerJoin('proposalVersion', 'proposalVersion.id', 'proposal.currentVersionId')
    .innerJoin('envelopePart', 'envelopePart.envelopeId', 'envelope.id')
    .select(['envelope.id as envelopeId', 'envelope.commitment', 'envelopePart.ciphertext', 'envelopePart.position'])
    .select(['proposal.id as proposalId', 'proposal.houseId', 'proposalVersion.requirementVersionId', 'envelope.chainPosition'])
    .where('proposal.requirementId', '=', requirementId)
    .where('proposal.state', '=', 'submitted')
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
