import { canonicalText, type Canonical } from '#app/domain/canonical.ts'
import { sameBytes, sha256 } from './digest.ts'

/** What a requirement's sealed chain records, in the order in which it happened. */
export const chainEntryKinds = ['submitted', 'withdrawn', 'confirmed', 'amended', 'closing_moved', 'closed', 'opened', 'destroyed'] as const
export type ChainEntryKind = (typeof chainEntryKinds)[number]

/** An entry as it is stored: the bytes that were hashed, beside the columns that say the same. */
export type ChainEntry = {
  requirementId: string
  position: number
  previous: Uint8Array
  hash: Uint8Array
  kind: string
  body: Uint8Array
  happenedAt: Date
}

/** The first thing that is wrong with a chain: at which position, and what, in words. */
export type ChainBreak = { position: number; what: string }

/** Before the first entry there is nothing: 32 zero bytes. */
export const chainStart = new Uint8Array(32)

/** The hash of an entry: SHA-256 of the previous entry's hash followed by the body, which `sha256sum` confirms. */
export function entryHash(previous: Uint8Array, body: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const joined = new Uint8Array(previous.length + body.length)
  joined.set(previous)
  joined.set(body, previous.length)
  return sha256(joined)
}

/** What an entry's body says: the columns again, so that an entry cannot be moved or relabelled, and the data (ids and digests). */
export function entryBody(entry: { requirementId: string; position: number; kind: string; happenedAt: Date; data: Canonical }): Canonical {
  return { at: entry.happenedAt.toISOString(), data: entry.data, kind: entry.kind, position: entry.position, requirement: entry.requirementId }
}

/** Walks a requirement's entries in order of position and answers the first break, or undefined when the chain is whole. */
export async function findBreak(entries: readonly ChainEntry[]): Promise<ChainBreak | undefined> {
  let previous: Uint8Array = chainStart
  for (const [index, entry] of entries.entries()) {
    const position = index + 1
    if (entry.position !== position) return { position, what: `entry ${position} is missing; the next is ${entry.position}` }
    if (!sameBytes(entry.previous, previous)) return { position, what: 'previous is not the hash of the entry before' }
    if (!sameBytes(await entryHash(previous, entry.body), entry.hash)) return { position, what: 'hash is not that of the previous hash and the body' }
    const differs = differingColumn(entry)
    if (differs) return { position, what: `${differs} is not what the body says` }
    previous = entry.hash
  }
  return undefined
}

function differingColumn(entry: ChainEntry): string | undefined {
  const body = bodyOf(entry.body)
  if (!body) return 'the body'
  if (body['requirement'] !== entry.requirementId) return 'requirement_id'
  if (body['position'] !== entry.position) return 'position'
  if (body['kind'] !== entry.kind) return 'kind'
  if (body['at'] !== entry.happenedAt.toISOString()) return 'happened_at'
  return undefined
}

/** A stored canonical body as an object; undefined when the bytes are not the canonical form of one. */
export function bodyOf(bytes: Uint8Array): Record<string, unknown> | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || Array.isArray(value) || canonicalText(value) !== text) return undefined
    return value as Record<string, unknown>
  } catch {
    return undefined
  }
}
