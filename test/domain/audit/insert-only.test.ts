import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import { cloneDatabase, type Clone } from '#test/fixtures/database.ts'
import { at, linkUntil } from './linking.ts'

async function makeRows(clone: Clone): Promise<void> {
  const change = { verb: 'test.move', subject: { kind: 'test', id: newId() }, at, from: 'draft', to: 'done' }
  await clone.db.transaction().execute((trx) => recordChange(trx, { actor: { kind: 'system', name: 'command' } }, change))
  await linkUntil(clone.db, 1)
}

const statements = ['update audit_event set verb = verb', 'update audit_link set hash = hash', 'update state_history set reason = reason'].flatMap((update) => {
  const table = update.split(' ')[1]!
  return [update, `delete from ${table}`, `truncate ${table} cascade`]
})

describe('rows of the audit and the history are only ever added', () => {
  test('the application may not change them', async () => {
    const clone = await cloneDatabase()
    await makeRows(clone)
    for (const statement of statements) await expect(sql.raw(statement).execute(clone.db), statement).rejects.toThrow('permission denied')
  })

  test('a trigger refuses the owner too', async () => {
    const clone = await cloneDatabase()
    await makeRows(clone)
    for (const statement of statements) {
      const asOwner = clone.migrateDb.transaction().execute(async (trx) => {
        await sql`set local role mutabadil_owner`.execute(trx)
        await sql.raw(statement).execute(trx)
      })
      await expect(asOwner, statement).rejects.toThrow('rows are only ever added')
    }
  })

  test('the application can switch no trigger off', async () => {
    const clone = await cloneDatabase()
    await expect(sql`alter table audit_event disable trigger all`.execute(clone.db)).rejects.toThrow('must be owner')
    await expect(sql`set session_replication_role = replica`.execute(clone.db)).rejects.toThrow('permission denied')
  })
})
