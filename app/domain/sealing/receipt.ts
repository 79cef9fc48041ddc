import { ok, refuse, type Result } from '#app/domain/result.ts'
import { bodyOf } from './chain.ts'

/** One envelope in a receipt; both digests are SHA-256 in the spelling of `sha256sum`. */
export type ReceiptEnvelope = { kind: string; commitment: string; ciphertextDigest: string }

/** What the bidder holds against us: what was handed in, where it stands in the requirement's chain, when, and the audit head at that moment. */
export type Receipt = {
  document: 'mutabadil.receipt'
  proposal: string
  version: number
  /** The version of the requirement that it answers. Receipts of before amendments do not name it. */
  requirementVersion?: { id: string; number: number }
  envelopes: ReceiptEnvelope[]
  requirement: string
  position: number
  previousHead: string
  head: string
  /** The instant read under the requirement's lock, ISO 8601 in UTC. */
  at: string
  auditHead: { position: number; hash: string }
  keyId: string
}

export type ReceiptRefusal = { reason: 'signature' | 'malformed' }

/** Verifies an Ed25519 signature with a raw 32-byte public key. WebCrypto, so that a page can do it without asking the server. */
export async function verifySignature(bytes: Uint8Array, signature: Uint8Array, publicKey: Uint8Array): Promise<boolean> {
  const key = await crypto.subtle.importKey('raw', new Uint8Array(publicKey), { name: 'Ed25519' }, false, ['verify'])
  return crypto.subtle.verify({ name: 'Ed25519' }, key, new Uint8Array(signature), new Uint8Array(bytes))
}

/** Checks the exact bytes of a receipt against its signature and answers what they say; refuses an altered one, and a signed document of another kind. */
export async function verifyReceipt(bytes: Uint8Array, signature: Uint8Array, publicKey: Uint8Array): Promise<Result<Receipt, ReceiptRefusal>> {
  if (!(await verifySignature(bytes, signature, publicKey))) return refuse({ reason: 'signature' })
  const body = bodyOf(bytes)
  return body?.['document'] === 'mutabadil.receipt' ? ok(body as Receipt) : refuse({ reason: 'malformed' })
}
