import { createHash, createHmac, randomBytes } from 'node:crypto'
import type { Keys } from '#app/domain/sealing/keys.server.ts'

/** A new secret for a link or a session: 256 random bits as 43 characters that an address and a cookie can carry. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored of a secret. A plain hash is enough: there is nothing to guess in 256 random bits. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}

/** What is stored of something guessable (an address, an account) where it has only to be recognised: it cannot be guessed back without the key. */
export function recognisableKey(keys: Pick<Keys, 'session'>, purpose: 'account' | 'address', text: string): Buffer {
  return createHmac('sha256', keys.session.current.bytes).update(`sign-in:${purpose}:${text}`).digest()
}
