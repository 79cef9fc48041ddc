import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eraseDetail } from '#app/domain/audit/erase-detail.server.ts'
import { readHead, readSignedHead } from '#app/domain/audit/head.server.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { verifyAudit } from '#app/domain/audit/verify.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import { appendEntry } from '#app/domain/sealing/append-entry.server.ts'
import { newKeySetting, readKeys } from '#app/domain/sealing/keys.server.ts'
import { verifySignature } from '#app/domain/sealing/receipt.ts'
import { cloneDatabase, type Clone } from '#test/fixtures/database.ts'
import { at, linkUntil, recordOne } from './linking.ts'

const requirementId = newId()
const by = { actor: { kind: 'person', personId: newId(), organisation: { id: newId(), kind: 'house', roles: ['bidder'] } } } as const
let clone: Clone
let ids: string[]

beforeAll(async () => {
  clone = await cloneDatabase({ keep: true })
  // The chain is walked without its requirement, whose many columns are no part of this.
  await sql`alter table sealed_chain_entry drop constraint sealed_chain_entry_requirement_id_fkey`.execute(clone.migrateDb)
  ids = [await recordOne(clone.db), await makeChange(), await recordOne(clone.db)]
  for (const commitment of ['a', 'b', 'c']) {
    await clone.db.transaction().execute((trx) => appendEntry(trx, { requirementId, kind: 'submitted', at, data: { commitment } }))
  }
  await linkUntil(clone.db, 3)
})
afterAll(() => clone.drop())

function makeChange(): Promise<string> {
  const subject = { kind: 'proposal', id: newId() }
  const change = { verb: 'proposal.submit', subject, at, from: 'draft', to: 'submitted', reason: 'ready', detail: { address: '203.0.113.7' } }
  return clone.db.transaction().execute((trx) => recordChange(trx, by, change))
}

/** What the walk says after a superuser, past every trigger, ran a statement; the statement is undone afterwards. */
async function reportAfter(statement: string) {
  const trx = await clone.superuserDb.startTransaction().setIsolationLevel('repeatable read').execute()
  try {
    await sql`set local session_replication_role = replica`.execute(trx)
    const { numAffectedRows } = await sql.raw(statement).execute(trx)
    if (numAffectedRows === 0n) throw new Error(`changed nothing: ${statement}`)
    return await verifyAudit(trx)
  } finally {
    await trx.rollback().execute()
  }
}

test('an untouched database verifies, with its counts', async () => {
  const report = await verifyAudit(clone.db)
  expect(report).toMatchObject({ links: 3, tail: { events: 0, since: null }, sealedChains: 1, sealedEntries: 3, firstBreak: undefined })
  expect(report.head).toEqual(await readHead(clone.db))
})

describe('a change by a superuser is named', () => {
  const flipped = (column: string) => `set ${column} = set_byte(${column}, 5, get_byte(${column}, 5) # 1)`
  const event = () => `where id = '${ids[1]}'`
  test.each<[table: string, column: string, statement: () => string]>([
    ['audit_event', 'body', () => `update audit_event ${flipped('body')} ${event()}`],
    ['audit_event', 'verb', () => `update audit_event set verb = 'proposal.withdraw' ${event()}`],
    ['audit_event', 'happened_at', () => `update audit_event set happened_at = happened_at - interval '1 ms' ${event()}`],
    ['audit_event', 'actor_kind', () => `update audit_event set actor_kind = 'system' ${event()}`],
    ['audit_event', 'actor_id', () => `update audit_event set actor_id = '${newId()}' ${event()}`],
    ['audit_event', 'organisation_id', () => `update audit_event set organisation_id = null ${event()}`],
    ['audit_event', 'subject_kind', () => `update audit_event set subject_kind = 'award' ${event()}`],
    ['audit_event', 'subject_id', () => `update audit_event set subject_id = '${newId()}' ${event()}`],
    ['audit_link', 'txid', () => `update audit_event set txid = '5' ${event()}`],
    ['audit_link', 'hash', () => `update audit_link ${flipped('hash')} where position = 2`],
    ['audit_link', 'linked_at', () => `update audit_link set linked_at = linked_at + interval '1 s' where position = 2`],
    ['audit_link', 'previous', () => `update audit_link ${flipped('previous')} where position = 2`],
    ['audit_detail', 'not what was digested', () => `update audit_detail set detail = '{"reason": "late"}' where event_id = '${ids[1]}'`],
    ['audit_detail', 'not what was digested', () => `update audit_detail ${flipped('salt')} where event_id = '${ids[1]}'`],
    ['audit_detail', 'missing', () => `delete from audit_detail where event_id = '${ids[1]}'`],
    ['state_history', 'to_state', () => `update state_history set to_state = 'withdrawn' ${event()}`],
    ['state_history', 'happened_at', () => `update state_history set happened_at = now() ${event()}`],
    ['state_history', 'reason', () => `update state_history set reason = 'late' ${event()}`],
    ['state_history', 'no row', () => `delete from state_history ${event()}`],
  ])('%s: %s', async (table, column, statement) => {
    const { firstBreak } = await reportAfter(statement())
    expect(firstBreak).toMatchObject({ chain: 'audit', position: 2, id: ids[1] })
    expect(firstBreak?.what).toContain(table)
    expect(firstBreak?.what).toContain(column)
  })

  test('an event taken out, with or without its link', async () => {
    expect((await reportAfter(`delete from audit_event ${event()}`)).firstBreak).toMatchObject({ position: 2, what: expect.stringContaining('missing') })
    expect((await reportAfter(`delete from audit_link where position = 2`)).firstBreak).toMatchObject({ what: expect.stringContaining('link 2 is missing') })
  })

  test('a history row that no event recorded', async () => {
    const statement = `insert into state_history select '${newId()}', subject_kind, subject_id, from_state, 'won', actor_kind, actor_id, organisation_id, happened_at from state_history`
    expect((await reportAfter(statement)).firstBreak?.what).toContain('state_history has a row')
  })

  test.each([
    ['body', flipped('body')],
    ['hash', flipped('hash')],
    ['previous', flipped('previous')],
    ['kind', `set kind = 'withdrawn'`],
    ['happened_at', `set happened_at = happened_at - interval '1 ms'`],
  ])('sealed_chain_entry: %s', async (column, change) => {
    const { firstBreak } = await reportAfter(`update sealed_chain_entry ${change} where position = 2`)
    expect(firstBreak).toMatchObject({ chain: 'sealed', position: 2, id: requirementId })
    expect(firstBreak?.what).toContain(column)
  })
})

test('a chain cut at its end, or replaced as a whole, does not verify against a head that was given out', async () => {
  const head = await readHead(clone.db)
  expect((await verifyAudit(clone.db, { held: [head] })).firstBreak).toBeUndefined()
  const longer = { position: 4, hash: 'a'.repeat(64) }
  expect((await verifyAudit(clone.db, { held: [head, longer] })).firstBreak).toMatchObject({ position: 4, what: expect.stringContaining('shorter') })
  const other = { position: 2, hash: 'b'.repeat(64) }
  expect((await verifyAudit(clone.db, { held: [other] })).firstBreak).toMatchObject({ position: 2, what: expect.stringContaining('given out') })
})

test('the head is signed with the key of the installation', async () => {
  const keys = readKeys({ sealKey: newKeySetting('k'), signingKey: newKeySetting('g'), sessionSecret: newKeySetting('s') })
  const signed = await readSignedHead(clone.db, keys, at)
  expect(JSON.parse(new TextDecoder().decode(signed.bytes))).toMatchObject({ ...signed.head, keyId: 'g', document: 'mutabadil.audit-head' })
  expect(await verifySignature(signed.bytes, signed.signature, keys.signing.current.publicKey)).toBe(true)
})

test('a detail can be erased, is gone with its salt, and the chain still verifies', async () => {
  const { db } = await cloneDatabase()
  const change = { verb: 'person.invite', subject: { kind: 'person', id: newId() }, at, detail: { email: 'ayesha@example.pk' } }
  const id = await db.transaction().execute((trx) => recordChange(trx, by, change))
  expect(await db.transaction().execute((trx) => eraseDetail(trx, [id], at))).toBe(1)
  expect(await db.selectFrom('auditDetail').selectAll().execute()).toEqual([{ eventId: id, salt: Buffer.alloc(0), detail: null, erasedAt: at }])
  await linkUntil(db, 1)
  expect((await verifyAudit(db)).firstBreak).toBeUndefined()
})

test('what is not linked yet is reported as the tail, and walked too', async () => {
  const { db, superuserDb } = await cloneDatabase()
  const id = await recordOne(db)
  expect(await verifyAudit(db)).toMatchObject({ links: 0, tail: { events: 1, since: at }, firstBreak: undefined })
  await sql`set session_replication_role = replica; update audit_event set verb = 'test.other'; set session_replication_role = origin`.execute(superuserDb)
  expect((await verifyAudit(db)).firstBreak).toMatchObject({ position: null, id, what: expect.stringContaining('audit_event.verb') })
})
