import type { Trx } from '#db/client.server.ts'
import { readHead } from '#app/domain/audit/head.server.ts'
import { canonicalBytes } from '#app/domain/canonical.ts'
import type { AppendedEntry } from './append-entry.server.ts'
import { hexOf } from './digest.ts'
import { signBytes, type Keys } from './keys.server.ts'
import type { Receipt, ReceiptEnvelope } from './receipt.ts'

/** A receipt as it is stored and handed out: the signed bytes, never a reformatted copy of them. */
export type IssuedReceipt = { receipt: Receipt; bytes: Uint8Array; signature: Uint8Array; keyId: string }

/** Signs the receipt of a submission, in its transaction, with the entry it appended and the instant read under the requirement's lock. */
export async function issueReceipt(
  trx: Trx,
  keys: Keys,
  submission: {
    requirementId: string
    requirementVersion?: { id: string; number: number }
    proposalId: string
    version: number
    envelopes: readonly ReceiptEnvelope[]
    entry: AppendedEntry
    at: Date
  },
): Promise<IssuedReceipt> {
  const { requirementId, requirementVersion, proposalId, version, envelopes, entry, at } = submission
  const receipt: Receipt = {
    document: 'mutabadil.receipt',
    proposal: proposalId,
    version,
    ...(requirementVersion && { requirementVersion }),
    envelopes: envelopes.map(({ kind, commitment, ciphertextDigest }) => ({ kind, commitment, ciphertextDigest })),
    requirement: requirementId,
    position: entry.position,
    previousHead: hexOf(entry.previous),
    head: hexOf(entry.head),
    at: at.toISOString(),
    auditHead: await readHead(trx),
    keyId: keys.signing.current.id,
  }
  const bytes = canonicalBytes(receipt)
  return { receipt, bytes, ...signBytes(keys, bytes) }
}
