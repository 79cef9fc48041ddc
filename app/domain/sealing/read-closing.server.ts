import type { Db } from '#db/client.server.ts'
import { bodyOf } from './chain.ts'
import { hexOf } from './digest.ts'

/** What was published at closing: how many envelopes stood sealed, and the head of the chain with the closing in it, as hexadecimal digits. */
export type ClosingEntry = { envelopes: number; position: number; head: string }

/**
 * The last closing of a requirement as its sealed chain has it; undefined before closing, and until the clock's job has recorded it. One that was opened again for more proposals closes
 * more than once.
 */
export async function findClosingEntry(db: Db, requirementId: string): Promise<ClosingEntry | undefined> {
  const entry = await db
    .selectFrom('sealedChainEntry')
    .select(['position', 'hash', 'body'])
    .where('requirementId', '=', requirementId)
    .where('kind', '=', 'closed')
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!entry) return undefined
  const data = bodyOf(entry.body)!['data'] as { envelopes: number }
  return { envelopes: data.envelopes, position: entry.position, head: hexOf(entry.hash) }
}
