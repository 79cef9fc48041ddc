import { createCipheriv, createDecipheriv, createPrivateKey, createPublicKey, hkdfSync, randomBytes, sign, timingSafeEqual, type KeyObject } from 'node:crypto'
import type { Db } from '#db/client.server.ts'
import { canonicalBytes } from '#app/domain/canonical.ts'
import type { EnvelopeKind } from './custody.ts'

/** A key setting that is wrong. The message is the one line the start prints; it names the setting and never shows a value. */
export class KeysProblem extends Error {
  override name = 'KeysProblem'
}

/** Keys by id: the first of a setting is used for what is new, the others still open what they once closed. */
export type KeyRing<Key> = { current: Key; all: ReadonlyMap<string, Key> }

export type SecretKey = { id: string; bytes: Buffer }
export type SigningKey = { id: string; privateKey: KeyObject; publicKey: Uint8Array<ArrayBuffer>; publicKeyPem: string }

/** The three secrets of an installation: what wraps age identities, what signs receipts and heads, what signs session cookies. */
export type Keys = { seal: KeyRing<SecretKey>; signing: KeyRing<SigningKey>; session: KeyRing<SecretKey> }

export type KeySettings = { sealKey: string; signingKey: string; sessionSecret: string }

/** What a wrapped identity belongs to. It is bound into the wrapping, so that a wrapped identity copied to another requirement or kind does not open there. */
export type Wrapping = { requirementId: string; envelopeKind: EnvelopeKind }

const keyPattern = /^([A-Za-z0-9._-]+):([A-Za-z0-9+/]{43}=)$/
const nonceLength = 12
const tagLength = 16

/** Reads the settings SEAL_KEY, SIGNING_KEY and SESSION_SECRET. Throws `KeysProblem`. */
export function readKeys(settings: KeySettings): Keys {
  return {
    seal: readRing('SEAL_KEY', settings.sealKey, (key) => key),
    signing: readRing('SIGNING_KEY', settings.signingKey, signingKey),
    session: readRing('SESSION_SECRET', settings.sessionSecret, (key) => key),
  }
}

/** A fresh value for one of the three settings: a key id and 32 random bytes. */
export function newKeySetting(id: string): string {
  return `${id}:${randomBytes(32).toString('base64')}`
}

function readRing<Key extends { id: string }>(setting: string, text: string, make: (key: SecretKey) => Key): KeyRing<Key> {
  const all = new Map<string, Key>()
  for (const part of text.split(',')) {
    const match = keyPattern.exec(part.trim())
    if (!match) throw new KeysProblem(`${setting} must be one or more of id:base64 of 32 bytes, separated by commas, the one for new things first`)
    const id = match[1]!
    if (all.has(id)) throw new KeysProblem(`${setting} names the key id ${id} twice`)
    all.set(id, make({ id, bytes: Buffer.from(match[2]!, 'base64') }))
  }
  return { current: all.values().next().value!, all }
}

// RFC 8410: the fixed head of a PKCS #8 Ed25519 private key, which the 32-byte seed follows.
const ed25519Head = Buffer.from('302e020100300506032b657004220420', 'hex')

function signingKey({ id, bytes }: SecretKey): SigningKey {
  const privateKey = createPrivateKey({ key: Buffer.concat([ed25519Head, bytes]), format: 'der', type: 'pkcs8' })
  const publicKey = createPublicKey(privateKey)
  const raw = new Uint8Array(Buffer.from(publicKey.export({ format: 'jwk' }).x!, 'base64url'))
  return { id, privateKey, publicKey: raw, publicKeyPem: publicKey.export({ format: 'pem', type: 'spki' }).toString() }
}

/** The public halves of every signing key, the current one first: what a stranger needs to check a receipt of any age. */
export function publicKeys(keys: Keys): { keyId: string; publicKey: string; pem: string }[] {
  return [...keys.signing.all.values()].map((key) => ({ keyId: key.id, publicKey: Buffer.from(key.publicKey).toString('base64'), pem: key.publicKeyPem }))
}

/** Signs bytes with the current signing key (Ed25519, 64 bytes). The bytes should name their kind, so that one document never passes for another. */
export function signBytes(keys: Keys, bytes: Uint8Array): { signature: Uint8Array<ArrayBuffer>; keyId: string } {
  const key = keys.signing.current
  return { signature: new Uint8Array(sign(null, bytes, key.privateKey)), keyId: key.id }
}

/** Wraps an identity under the current seal key, with requirement id and kind of envelope bound in. */
export function wrap(keys: Keys, secret: Uint8Array, wrapping: Wrapping): { wrapped: Buffer; keyId: string } {
  return wrapFor(keys, secret, { ...wrapping, use: 'mutabadil.wrapped-identity' })
}

/** Unwraps what `wrap` made. Undefined when the key is not in the ring, or when bytes, key id, requirement or kind are not those of the wrapping. */
export function unwrap(keys: Keys, wrapped: Uint8Array, keyId: string, wrapping: Wrapping): Buffer | undefined {
  return unwrapFor(keys, wrapped, keyId, { ...wrapping, use: 'mutabadil.wrapped-identity' })
}

/** What a wrapped secret is for: bound in as associated data, so that it opens nowhere else. */
export type Use = { use: string } & Readonly<Record<string, string>>

/** Wraps a secret under the current seal key: AES-256-GCM, nonce ‖ tag ‖ ciphertext, with key id and use as associated data. */
export function wrapFor(keys: Keys, secret: Uint8Array, use: Use): { wrapped: Buffer; keyId: string } {
  const key = keys.seal.current
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', key.bytes, nonce, { authTagLength: tagLength })
  cipher.setAAD(associatedData(key.id, use))
  const ciphertext = Buffer.concat([cipher.update(secret), cipher.final()])
  return { wrapped: Buffer.concat([nonce, cipher.getAuthTag(), ciphertext]), keyId: key.id }
}

/** Unwraps what `wrapFor` made. Undefined when the key is not in the ring, or when bytes, key id or use are not those of the wrapping. */
export function unwrapFor(keys: Keys, wrapped: Uint8Array, keyId: string, use: Use): Buffer | undefined {
  const key = keys.seal.all.get(keyId)
  if (!key || wrapped.length < nonceLength + tagLength) return undefined
  const decipher = createDecipheriv('aes-256-gcm', key.bytes, wrapped.subarray(0, nonceLength), { authTagLength: tagLength })
  decipher.setAAD(associatedData(key.id, use))
  decipher.setAuthTag(wrapped.subarray(nonceLength, nonceLength + tagLength))
  try {
    return Buffer.concat([decipher.update(wrapped.subarray(nonceLength + tagLength)), decipher.final()])
  } catch {
    return undefined
  }
}

function associatedData(keyId: string, use: Use): Uint8Array {
  return canonicalBytes({ ...use, keyId })
}

/** A value that only the holder of a seal key can compute and that tells nothing about the key: stored once, compared at every start. */
export function sealCheck(key: SecretKey): Buffer {
  return Buffer.from(hkdfSync('sha256', key.bytes, '', 'mutabadil.seal-check', 32))
}

/**
 * Refuses to start on a wrong SEAL_KEY: sealing on under it would make proposals that nobody can open. Stores the check value of a key seen for the first
 * time; throws one line when a known id comes with another key, or when a requirement that is still sealed needs a key that the setting no longer has.
 */
export async function assertSealKey(db: Db, keys: Keys): Promise<void> {
  const needed = await db.selectFrom('requirementKey').select('keyId').distinct().where('openedAt', 'is', null).execute()
  const missing = needed.map((row) => row.keyId).filter((id) => !keys.seal.all.has(id))
  if (missing.length > 0)
    throw new KeysProblem(`SEAL_KEY lacks the key ${missing.join(', ')}, under which requirements are still sealed; restore it from the backup`)
  for (const key of keys.seal.all.values()) {
    const checkValue = sealCheck(key)
    await db
      .insertInto('sealCheck')
      .values({ keyId: key.id, checkValue })
      .onConflict((conflict) => conflict.column('keyId').doNothing())
      .execute()
    const stored = await db.selectFrom('sealCheck').select('checkValue').where('keyId', '=', key.id).executeTakeFirstOrThrow()
    if (!sameSecret(stored.checkValue, checkValue))
      throw new KeysProblem(`SEAL_KEY ${key.id} is not the key this database was sealed under; restore it from the backup`)
  }
}

function sameSecret(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b)
}
