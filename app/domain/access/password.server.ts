import { hash, verify } from '@node-rs/argon2'
import { randomBytes } from 'node:crypto'

// OWASP Password Storage Cheat Sheet: argon2id (the library's default kind), 19 MiB, two passes, one lane.
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The argon2id hash of a password, in the standard text form with its salt and parameters. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), options)
}

let nobodysHash: Promise<string> | undefined

/**
 * Whether the password is the one that was hashed. Without a hash (an unknown account) the same work is done against a hash of random bytes and the answer is no, so that
 * the time taken does not tell whether an account exists.
 */
export async function passwordMatches(passwordHash: string | undefined, password: string): Promise<boolean> {
  nobodysHash ??= hashPassword(randomBytes(32).toString('base64url'))
  const matches = await verify(passwordHash ?? (await nobodysHash), password.normalize('NFKC'))
  return matches && passwordHash !== undefined
}

/** The hash of a password that nobody knows: for an account that an operator makes and whose owner chooses a password by a link. */
export function unknowablePasswordHash(): Promise<string> {
  return hashPassword(randomBytes(32).toString('base64url'))
}
