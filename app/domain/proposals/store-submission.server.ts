import { newId } from '#app/domain/identifiers.ts'
import type { IssuedReceipt } from '#app/domain/sealing/receipt.server.ts'
import type { Trx } from '#db/client.server.ts'
import type { PreparedSubmission } from './prepare-submission.server.ts'

type Stored = {
  version: { id: string; number: number }
  personId: string
  at: Date
  chainPosition: number
  /** The exact bytes that were signed. One receipt covers all the envelopes. */
  receipt: IssuedReceipt
  /** The revision that the proposal has afterwards. */
  revision: number
}

/**
 * Stores a submission in one statement, since others wait for the lock meanwhile: its version, envelopes and receipt, the draft under the seal key, and the
 * proposal's new state. The draft of its price goes.
 */
export async function storeSubmission(trx: Trx, submission: PreparedSubmission, stored: Stored): Promise<void> {
  const { proposalId, carbonCopy, read } = submission
  const { version, receipt, chainPosition, revision } = stored
  const envelopes = envelopeRows(submission, stored)
  await trx
    .with('version', (db) => db.insertInto('proposalVersion').values(versionRow(submission, stored)))
    .with('envelopes', (db) => db.insertInto('envelope').values(envelopes.map(({ row }) => row)))
    .with('parts', (db) => db.insertInto('envelopePart').values(envelopes.map(({ part }) => part)))
    .with('receipt', (db) =>
      db.insertInto('submissionReceipt').values({
        proposalVersionId: version.id,
        chainPosition,
        receipt: Buffer.from(receipt.bytes),
        signature: Buffer.from(receipt.signature),
        keyId: receipt.keyId,
      }),
    )
    .with('draft', (db) =>
      db
        .updateTable('proposalDraft')
        .set({ body: null, ...read.draft })
        .where('proposalId', '=', proposalId),
    )
    .with('price', (db) => db.deleteFrom('financialDraft').where('proposalId', '=', proposalId))
    .updateTable('proposal')
    .set({ state: 'submitted', currentVersionId: version.id, revision })
    .where('id', '=', proposalId)
    .execute()
  if (carbonCopy === undefined) return
  await trx
    .insertInto('carbonCopy')
    .values({ proposalVersionId: version.id, ciphertext: Buffer.from(carbonCopy) })
    .execute()
}

function versionRow({ proposalId, requirementVersionId, read }: PreparedSubmission, { version, personId, at }: Stored) {
  return {
    id: version.id,
    proposalId,
    number: version.number,
    requirementVersionId,
    confirmedVersionId: requirementVersionId,
    offeringVersionIds: [...read.offeringVersionIds],
    submittedBy: personId,
    submittedAt: at,
    withdrawnAt: null,
  }
}

function envelopeRows({ sealed, sealedBy, envelopes, read }: PreparedSubmission, { version, chainPosition }: Stored) {
  return sealed.map(({ kind, commitment, ciphertext }, index) => {
    const id = newId()
    const row = {
      id,
      proposalVersionId: version.id,
      kind,
      custody: 'server' as const,
      sealedBy,
      recipient: read.recipients.find(({ envelopeKind }) => envelopeKind === kind)!.recipient,
      commitment: Buffer.from(commitment, 'hex'),
      ciphertextSha256: Buffer.from(envelopes[index]!.ciphertextDigest, 'hex'),
      chainPosition,
    }
    return { row, part: { envelopeId: id, position: 0, ciphertext: Buffer.from(ciphertext) } }
  })
}
