import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { canonicalBytes, type Canonical } from '#app/domain/canonical.ts'
import { refuse, ok, type Result } from '#app/domain/result.ts'
import { hexOf, sha256Hex } from './digest.ts'

/** What leaves the bidder's browser: a standard age file, and the SHA-256 of its plaintext in the spelling of `sha256sum`. */
export type Sealed = { ciphertext: Uint8Array; commitment: string }

/**
 * Why one envelope does not open: `undecryptable` (not an age file, or not for this identity), `altered` (its seal is broken), `mismatch` (the plaintext is
 * not what was committed to), `malformed` (committed to, but no content of ours). The rest go on.
 */
export type EnvelopeRefusal = { reason: 'undecryptable' | 'altered' | 'mismatch' | 'malformed' }

/** What was in an envelope, and the exact bytes of its plaintext: `sha256sum` over them gives the commitment. */
export type EnvelopeContent = { content: Canonical; plaintext: Uint8Array }

const saltLength = 32

/** What an envelope holds: canonical JSON of `{ content, salt }`. The salt keeps a guessed price from being checked against the commitment. Throws NotCanonical. */
export function plaintextOf(content: Canonical): Uint8Array {
  return canonicalBytes({ content, salt: hexOf(crypto.getRandomValues(new Uint8Array(saltLength))) })
}

/** Seals a plaintext for the holders of the recipients, any one of whom opens it, as an age file. Runs in the browser and in Node alike. */
export async function sealPlaintext(recipients: readonly string[], plaintext: Uint8Array): Promise<Sealed> {
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  return { ciphertext: await encrypter.encrypt(plaintext), commitment: await sha256Hex(plaintext) }
}

/** Both in one, for whoever keeps no copy of the plaintext. */
export function sealEnvelope(recipients: readonly string[], content: Canonical): Promise<Sealed> {
  return sealPlaintext(recipients, plaintextOf(content))
}

/** Opens an envelope with an identity and holds it against its commitment; answers the content or the reason by name, and never throws for bad bytes. */
export async function openEnvelope(identity: string, ciphertext: Uint8Array, commitment: string): Promise<Result<EnvelopeContent, EnvelopeRefusal>> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  let plaintext: Uint8Array
  try {
    plaintext = await decrypter.decrypt(ciphertext)
  } catch {
    return refuse({ reason: (await hasKeyFor(decrypter, ciphertext)) ? 'altered' : 'undecryptable' })
  }
  if ((await sha256Hex(plaintext)) !== commitment) return refuse({ reason: 'mismatch' })
  const content = contentOf(plaintext)
  return content === undefined ? refuse({ reason: 'malformed' }) : ok({ content, plaintext })
}

/** Whether the identity reaches the file key, whatever became of the rest of the file. */
async function hasKeyFor(decrypter: Decrypter, ciphertext: Uint8Array): Promise<boolean> {
  try {
    await decrypter.decryptHeader(ciphertext)
    return true
  } catch (error) {
    // The library has no error types: it reaches the header's MAC only with the file key in hand.
    return error instanceof Error && error.message === 'invalid header HMAC'
  }
}

function contentOf(plaintext: Uint8Array): Canonical | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plaintext))
    return typeof value === 'object' && value !== null && 'content' in value && 'salt' in value ? (value.content as Canonical) : undefined
  } catch {
    return undefined
  }
}

/** A fresh X25519 identity (`AGE-SECRET-KEY-1…`) and its recipient (`age1…`), the kind every age program understands. */
export async function newIdentity(): Promise<{ identity: string; recipient: string }> {
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}
