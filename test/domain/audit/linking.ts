import { expect, vi } from 'vitest'
import { linkAudit } from '#app/domain/audit/linker.server.ts'
import { recordEvent } from '#app/domain/audit/record.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import type { Db } from '#db/client.server.ts'

export const at = new Date('2026-11-24T09:00:00.123Z')

/** Records an event in a transaction of its own and answers its id. */
export function recordOne(db: Db, verb = 'test.act'): Promise<string> {
  return db
    .transaction()
    .execute((trx) => recordEvent(trx, { actor: { kind: 'system', name: 'command' } }, { verb, subject: { kind: 'test', id: newId() }, at }))
}

/** The linked events in the order of the chain. */
export async function listLinked(db: Db): Promise<string[]> {
  const links = await db.selectFrom('auditLink').select('eventId').orderBy('position').execute()
  return links.map((link) => link.eventId)
}

/** Links until the chain has `count` links. Transactions of other test files, in other databases of the same server, hold the linker back for a while. */
export async function linkUntil(db: Db, count: number): Promise<void> {
  await vi.waitFor(
    async () => {
      await linkAudit(db)
      expect(await listLinked(db)).toHaveLength(count)
    },
    { timeout: 20_000, interval: 20 },
  )
}
