import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { newId } from '#app/domain/identifiers.ts'
import { sealEnvelope } from '#app/domain/sealing/envelope.ts'
import { assertSealKey, newKeySetting, readKeys } from '#app/domain/sealing/keys.server.ts'
import { createCustody, openEnvelopes, serverHeldCustody } from '#app/domain/sealing/server-held.server.ts'
import { cloneDatabase, type Clone } from '#test/fixtures/database.ts'

const rest = { signingKey: newKeySetting('g'), sessionSecret: newKeySetting('s') }
const sealKey = newKeySetting('k1')
const keys = readKeys({ sealKey, ...rest })
const at = new Date('2026-11-24T09:00:00.000Z')
const envelopeId = newId()

/** A database where keys need no requirement: its many columns are no part of this. */
async function cloneForKeys(): Promise<Clone> {
  const clone = await cloneDatabase()
  await sql`alter table requirement_key drop constraint requirement_key_requirement_id_fkey`.execute(clone.migrateDb)
  return clone
}

const create = ({ db }: Clone, requirementId: string, kind: 'technical' | 'financial' = 'technical') =>
  db.transaction().execute((trx) => createCustody(trx, keys, requirementId, kind, at))

describe('custody by the server', () => {
  test('what is sealed to the recipient opens, envelope by envelope, and one that is altered does not hold up the rest', async () => {
    const clone = await cloneForKeys()
    const requirementId = newId()
    const custody = serverHeldCustody(keys)
    const recipients = await clone.db.transaction().execute((trx) => custody.create(trx, requirementId, 'financial', at))
    const [first, second] = [await sealEnvelope(recipients, { totalMinor: 1 }), await sealEnvelope(recipients, { totalMinor: 2 })]
    const altered = first.ciphertext.with(-1, first.ciphertext.at(-1)! ^ 1)
    const envelopes = [
      { envelopeId: 'altered', ...first, ciphertext: altered },
      { envelopeId: 'whole', ...second },
    ]
    const opened = await clone.db.transaction().execute((trx) => custody.open(trx, requirementId, 'financial', envelopes, at))
    expect(opened).toMatchObject({
      ok: true,
      value: [
        { envelopeId: 'altered', result: { ok: false, refusal: { reason: 'altered' } } },
        { envelopeId: 'whole', result: { ok: true, value: { content: { totalMinor: 2 } } } },
      ],
    })
    expect(await clone.db.selectFrom('requirementKey').select('openedAt').execute()).toEqual([{ openedAt: at }])
  })

  test('the database holds no identity in the clear', async () => {
    const clone = await cloneForKeys()
    await create(clone, newId())
    const row = await clone.db.selectFrom('requirementKey').selectAll().executeTakeFirstOrThrow()
    expect(row.recipient).toMatch(/^age1[a-z0-9]{58}$/)
    expect(row.wrapped.toString('latin1')).not.toContain('AGE-SECRET-KEY')
  })

  test('a wrapped identity moved to another requirement or kind does not open there', async () => {
    const clone = await cloneForKeys()
    const [from, to] = [newId(), newId()]
    for (const id of [from, to]) await create(clone, id)
    await create(clone, from, 'financial')
    const { wrapped } = await clone.db
      .selectFrom('requirementKey')
      .select('wrapped')
      .where('requirementId', '=', from)
      .where('envelopeKind', '=', 'technical')
      .executeTakeFirstOrThrow()
    await clone.db.updateTable('requirementKey').set({ wrapped }).execute()
    const open = (requirementId: string, envelopeKind: 'technical' | 'financial') =>
      clone.db.transaction().execute((trx) => openEnvelopes(trx, keys, { requirementId, envelopeKind, envelopes: [], at }))
    expect(await open(to, 'technical')).toEqual({ ok: false, refusal: { reason: 'wrong-key' } })
    expect(await open(from, 'financial')).toEqual({ ok: false, refusal: { reason: 'wrong-key' } })
    expect(await open(from, 'technical')).toEqual({ ok: true, value: [] })
    expect(await open(newId(), 'technical')).toEqual({ ok: false, refusal: { reason: 'no-key' } })
  })

  test('a requirement gets one key a kind: a second would leave envelopes that nobody opens', async () => {
    const clone = await cloneForKeys()
    const requirementId = newId()
    await create(clone, requirementId)
    await expect(create(clone, requirementId)).rejects.toThrow('requirement_key_pkey')
  })

  test('an envelope sealed under the key of another requirement is refused by name', async () => {
    const clone = await cloneForKeys()
    const [one, other] = [newId(), newId()]
    await create(clone, one)
    const recipient = await create(clone, other)
    const sealed = { envelopeId, ...(await sealEnvelope([recipient], 'content')) }
    const opened = await clone.db
      .transaction()
      .execute((trx) => openEnvelopes(trx, keys, { requirementId: one, envelopeKind: 'technical', envelopes: [sealed], at }))
    expect(opened).toMatchObject({ ok: true, value: [{ envelopeId, result: { ok: false, refusal: { reason: 'undecryptable' } } }] })
  })
})

describe('the start', () => {
  test('accepts the key again, and a rotation that keeps the old one', async () => {
    const clone = await cloneForKeys()
    await create(clone, newId())
    await assertSealKey(clone.db, keys)
    await assertSealKey(clone.db, keys)
    await assertSealKey(clone.db, readKeys({ sealKey: `${newKeySetting('k2')},${sealKey}`, ...rest }))
  })

  test('refuses another key under a known id, in one line that names SEAL_KEY', async () => {
    const clone = await cloneForKeys()
    await assertSealKey(clone.db, keys)
    await expect(assertSealKey(clone.db, readKeys({ sealKey: newKeySetting('k1'), ...rest }))).rejects.toThrow(/^SEAL_KEY k1 is not the key [^\n]+$/)
  })

  test('refuses to go on without a key that sealed requirements still need', async () => {
    const clone = await cloneForKeys()
    const requirementId = newId()
    await create(clone, requirementId)
    const without = readKeys({ sealKey: newKeySetting('k2'), ...rest })
    await expect(assertSealKey(clone.db, without)).rejects.toThrow(/^SEAL_KEY lacks the key k1/)
    await clone.db.transaction().execute((trx) => openEnvelopes(trx, keys, { requirementId, envelopeKind: 'technical', envelopes: [], at }))
    await assertSealKey(clone.db, without)
  })
})
