import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { linkAudit } from '#app/domain/audit/linker.server.ts'
import { recordEvent } from '#app/domain/audit/record.server.ts'
import { verifyAudit } from '#app/domain/audit/verify.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import type { Db } from '#db/client.server.ts'
import { cloneDatabase } from '#test/fixtures/database.ts'
import { at, linkUntil, listLinked, recordOne } from './linking.ts'

const command = { actor: { kind: 'system', name: 'command' } } as const
const someEvent = () => ({ verb: 'test.act', subject: { kind: 'test', id: newId() }, at })

/** A transaction that has written and stays open until it is told to end, or the test ends. */
async function openWriter(db: Db) {
  const trx = await db.startTransaction().execute()
  const rollback = async () => {
    if (!trx.isCommitted && !trx.isRolledBack) await trx.rollback().execute()
  }
  onTestFinished(rollback)
  const id = await recordEvent(trx, command, someEvent())
  return { id, commit: () => trx.commit().execute(), rollback }
}

test('linking again links nothing, and batches give the same chain', async () => {
  const { db } = await cloneDatabase()
  const ids: string[] = []
  for (let index = 0; index < 7; index++) ids.push(await recordOne(db))
  await linkUntil(db, 7)
  expect(await listLinked(db)).toEqual(ids)
  expect(await linkAudit(db)).toBe(0)
  expect(await linkAudit(db, { everything: true })).toBe(0)
  for (let index = 0; index < 5; index++) ids.push(await recordOne(db))
  while ((await listLinked(db)).length < 12) await linkAudit(db, { batch: 2 })
  expect(await listLinked(db)).toEqual(ids)
  expect((await verifyAudit(db)).firstBreak).toBeUndefined()
})

test('an event committed after a younger transaction waits for nobody to skip it', async () => {
  const { db } = await cloneDatabase()
  const older = await openWriter(db)
  const younger = await recordOne(db)
  await linkAudit(db)
  expect(await listLinked(db)).toEqual([])
  await older.commit()
  await linkUntil(db, 2)
  expect(await listLinked(db)).toEqual([older.id, younger])
})

test('what was rolled back leaves no gap', async () => {
  const { db } = await cloneDatabase()
  const first = await recordOne(db)
  const older = await openWriter(db)
  const last = await recordOne(db)
  await older.rollback()
  await linkUntil(db, 2)
  expect(await listLinked(db)).toEqual([first, last])
})

test('two linkers at once make one chain', async () => {
  const { db } = await cloneDatabase()
  for (let index = 0; index < 30; index++) await recordOne(db)
  await Promise.all(Array.from({ length: 4 }, () => linkAudit(db, { batch: 3 })))
  await linkUntil(db, 30)
  expect((await verifyAudit(db)).firstBreak).toBeUndefined()
})

test('concurrent writers, slow ones among them, never make the linker skip an event', { timeout: 60_000 }, async () => {
  const { db } = await cloneDatabase()
  const written: string[] = []
  for (let round = 0; round < 15; round++) {
    const slow = await openWriter(db)
    const writers = Array.from({ length: 5 }, async (_, writer) => {
      await new Promise((resolve) => setTimeout(resolve, (writer * 7 + round) % 11))
      written.push(await recordOne(db))
    })
    const linkers = Array.from({ length: 3 }, () => linkAudit(db, { batch: 2 }))
    await Promise.all([...writers, ...linkers])
    // Every third one never happened.
    if (round % 3 === 0) await slow.rollback()
    else await slow.commit().then(() => written.push(slow.id))
    await linkAudit(db)
  }
  await linkUntil(db, written.length)
  expect((await listLinked(db)).toSorted()).toEqual(written.toSorted())
  const report = await verifyAudit(db)
  expect(report.firstBreak).toBeUndefined()
  expect(report.tail.events).toBe(0)
})

test('a database restored into a new server, whose transaction ids begin again, goes on with its chain', async () => {
  const { db, superuserDb } = await cloneDatabase()
  const linkedBefore = await recordOne(db)
  const tailBefore = await recordOne(db)
  await superuserDb.connection().execute(async (connection) => {
    await sql`set session_replication_role = replica`.execute(connection)
    await sql`update audit_event set txid = '9000000000000' where id = ${linkedBefore}`.execute(connection)
    await sql`update audit_event set txid = '9000000000001' where id = ${tailBefore}`.execute(connection)
    await sql`set session_replication_role = origin`.execute(connection)
  })
  await linkAudit(db, { batch: 1 })
  const after = await recordOne(db)
  await linkUntil(db, 3)
  const last = await recordOne(db)
  await linkUntil(db, 4)
  expect(await listLinked(db)).toEqual([linkedBefore, tailBefore, after, last])
  expect((await verifyAudit(db)).firstBreak).toBeUndefined()
})
