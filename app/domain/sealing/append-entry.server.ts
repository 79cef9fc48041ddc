import type { Trx } from '#db/client.server.ts'
import { canonicalBytes, type Canonical } from '#app/domain/canonical.ts'
import { chainStart, entryBody, entryHash, type ChainEntryKind } from './chain.ts'

/** Where an entry came to stand. Hashes are 32 bytes. */
export type AppendedEntry = { position: number; previous: Uint8Array; head: Uint8Array }

/**
 * Appends an entry to the requirement's sealed chain. The caller holds the lock on the requirement's row and read `at` under it; without the lock two
 * entries would claim one position, and the key of the table would fail the second. `data` holds ids and digests only.
 */
export async function appendEntry(trx: Trx, entry: { requirementId: string; kind: ChainEntryKind; at: Date; data: Canonical }): Promise<AppendedEntry> {
  const { requirementId, kind, at, data } = entry
  const last = await findChainHead(trx, requirementId)
  const position = last.position + 1
  const body = canonicalBytes(entryBody({ requirementId, position, kind, happenedAt: at, data }))
  const head = await entryHash(last.head, body)
  await trx
    .insertInto('sealedChainEntry')
    .values({ requirementId, position, previous: Buffer.from(last.head), hash: Buffer.from(head), kind, body: Buffer.from(body), happenedAt: at })
    .execute()
  return { position, previous: last.head, head }
}

/** The head of a requirement's chain and how many entries it has; position 0 and the start of all chains when there is none. */
export async function findChainHead(trx: Trx, requirementId: string): Promise<{ position: number; head: Uint8Array }> {
  const last = await trx
    .selectFrom('sealedChainEntry')
    .select(['position', 'hash'])
    .where('requirementId', '=', requirementId)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last ? { position: last.position, head: last.hash } : { position: 0, head: chainStart }
}
