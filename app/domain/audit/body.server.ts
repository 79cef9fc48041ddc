import { createHash, randomBytes } from 'node:crypto'
import type { Actor, Visitor } from '#app/domain/actor.ts'
import { canonicalBytes, type Canonical } from '#app/domain/canonical.ts'

/** Details beside the chain: names, addresses, user agents, free text. They can be erased without breaking it. */
export type Detail = { readonly [name: string]: Canonical }

/** An audit event's own words, as they are hashed. Ids and digests only: nothing in it ever has to be erased. */
export type AuditBody = {
  id: string
  at: string
  actor: { kind: Actor['kind'] | Visitor['kind']; id: string | null; name?: string }
  organisation: string | null
  verb: string
  subject: { kind: string; id: string | null }
  from?: string | null
  to?: string
  data: Canonical
  request?: string
  detailDigest: string | null
}

/** The actor as an event names it: a person by id and organisation, the system by the name of its part, a visitor by nothing. */
export function namedActor(actor: Actor | Visitor): Pick<AuditBody, 'actor' | 'organisation'> {
  if (actor.kind === 'person') return { actor: { kind: 'person', id: actor.personId }, organisation: actor.organisation?.id ?? null }
  if (actor.kind === 'system') return { actor: { kind: 'system', id: null, name: actor.name }, organisation: null }
  return { actor: { kind: 'visitor', id: null }, organisation: null }
}

/**
 * What a link's hash covers: the previous hash, the link's own place and time, the event's transaction and the event's bytes, so that no column of either
 * table can change unseen. SHA-256 of previous ‖ position ‖ txid ‖ linkedAt (milliseconds) ‖ body, the three numbers as 8 bytes, big-endian.
 */
export function linkHash(link: { previous: Uint8Array; position: bigint; txid: bigint; linkedAt: Date; body: Uint8Array }): Buffer {
  const numbers = Buffer.alloc(24)
  numbers.writeBigUInt64BE(link.position, 0)
  numbers.writeBigUInt64BE(link.txid, 8)
  numbers.writeBigUInt64BE(BigInt(link.linkedAt.getTime()), 16)
  return createHash('sha256').update(link.previous).update(numbers).update(link.body).digest()
}

/** Before the first link there is nothing: 32 zero bytes. */
export const auditStart = Buffer.alloc(32)

/** A fresh salt for a detail: without it a short detail (an address, a name) could be guessed back from its digest after it was erased. */
export function newSalt(): Buffer {
  return randomBytes(32)
}

/** The salted digest that stands in the chain for a detail: SHA-256 of salt ‖ canonical bytes, in hexadecimal. */
export function detailDigest(salt: Uint8Array, detail: unknown): string {
  return createHash('sha256').update(salt).update(canonicalBytes(detail)).digest('hex')
}

/**
 * Text that PostgreSQL can keep as it is hashed: a NUL or half a character, which a stranger may well send in a form, becomes the replacement character.
 * Refusing instead would let a stranger keep an event out of the log.
 */
export function storable(value: Canonical): Canonical {
  if (typeof value === 'string') return value.replace(/\p{Surrogate}|\0/gu, '\uFFFD')
  if (Array.isArray(value)) return value.map(storable)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [storable(name) as string, storable(item)]))
}
