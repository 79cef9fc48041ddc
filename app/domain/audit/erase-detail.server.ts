import { sql } from 'kysely'
import type { Trx } from '#db/client.server.ts'

/**
 * Erases what stands beside the chain for some events, with the salt: what stays in the chain is a digest that nobody can guess back. The chain still
 * verifies. Answers how many details were erased.
 */
export async function eraseDetail(trx: Trx, eventIds: readonly string[], at: Date): Promise<number> {
  if (eventIds.length === 0) return 0
  const result = await trx
    .updateTable('auditDetail')
    .set({ salt: Buffer.alloc(0), detail: sql<string>`null`, erasedAt: at })
    .where('eventId', 'in', eventIds)
    .where('erasedAt', 'is', null)
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}
