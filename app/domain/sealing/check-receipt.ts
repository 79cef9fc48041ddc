import { refuse, type Result } from '#app/domain/result.ts'
import { bodyOf } from './chain.ts'
import { verifyReceipt, type Receipt, type ReceiptRefusal } from './receipt.ts'

/** A public signing key as the site hands it out: its id, and its 32 bytes in base64. */
export type PublicKey = { keyId: string; publicKey: string }

/** Why a receipt does not hold: no receipt at all, a key that is not ours, an altered one, or a signed document of another kind. */
export type CheckReceiptRefusal = ReceiptRefusal | { reason: 'unreadable' | 'unknown-key' }

/**
 * Checks the text of a receipt and its signature, in base64, against the keys of the site: in the browser and on the server alike. White space around either is a
 * matter of pasting and is left out; a receipt itself begins and ends with a brace.
 */
export async function checkReceipt(receipt: string, signature: string, keys: readonly PublicKey[]): Promise<Result<Receipt, CheckReceiptRefusal>> {
  const bytes = new TextEncoder().encode(receipt.trim())
  const body = bodyOf(bytes)
  if (!body || typeof body['keyId'] !== 'string') return refuse({ reason: 'unreadable' })
  const key = keys.find(({ keyId }) => keyId === body['keyId'])
  if (!key) return refuse({ reason: 'unknown-key' })
  const given = bytesOf(signature.replace(/\s+/g, ''))
  if (!given) return refuse({ reason: 'signature' })
  return verifyReceipt(bytes, given, bytesOf(key.publicKey)!)
}

function bytesOf(base64: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  } catch {
    return undefined
  }
}
