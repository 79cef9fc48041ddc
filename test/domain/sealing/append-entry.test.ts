import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '#app/domain/identifiers.ts'
import { appendEntry } from '#app/domain/sealing/append-entry.server.ts'
import { findBreak } from '#app/domain/sealing/chain.ts'
import { hexOf } from '#app/domain/sealing/digest.ts'
import { newKeySetting, readKeys } from '#app/domain/sealing/keys.server.ts'
import { issueReceipt } from '#app/domain/sealing/receipt.server.ts'
import { verifyReceipt } from '#app/domain/sealing/receipt.ts'
import { cloneDatabase, type Clone } from '#test/fixtures/database.ts'

const keys = readKeys({ sealKey: newKeySetting('k'), signingKey: newKeySetting('g'), sessionSecret: newKeySetting('s') })
const at = new Date('2026-11-24T09:00:00.123Z')

/** A database where chains need no requirement: its many columns are no part of this. */
async function cloneForChains(): Promise<Clone> {
  const clone = await cloneDatabase()
  await sql`alter table sealed_chain_entry drop constraint sealed_chain_entry_requirement_id_fkey`.execute(clone.migrateDb)
  return clone
}

const listEntries = ({ db }: Clone, requirementId: string) =>
  db.selectFrom('sealedChainEntry').selectAll().where('requirementId', '=', requirementId).orderBy('position').execute()

test('each requirement has a chain of its own, and each is whole', async () => {
  const clone = await cloneForChains()
  const [one, other] = [newId(), newId()]
  for (const requirementId of [one, other, one, one]) {
    await clone.db.transaction().execute((trx) => appendEntry(trx, { requirementId, kind: 'submitted', at, data: { commitment: newId() } }))
  }
  expect((await listEntries(clone, one)).map((entry) => entry.position)).toEqual([1, 2, 3])
  for (const requirementId of [one, other]) expect(await findBreak(await listEntries(clone, requirementId))).toBeUndefined()
})

test('two that append without the lock cannot share a position', async () => {
  const clone = await cloneForChains()
  const requirementId = newId()
  const append = (commitment: string) =>
    clone.db.transaction().execute((trx) => appendEntry(trx, { requirementId, kind: 'submitted', at, data: { commitment } }))
  const outcomes = await Promise.allSettled(['a', 'b', 'c', 'd'].map(append))
  const entries = await listEntries(clone, requirementId)
  expect(entries).toHaveLength(outcomes.filter((outcome) => outcome.status === 'fulfilled').length)
  expect(await findBreak(entries)).toBeUndefined()
})

test('an entry cannot be changed or taken out', async () => {
  const clone = await cloneForChains()
  await clone.db.transaction().execute((trx) => appendEntry(trx, { requirementId: newId(), kind: 'closed', at, data: {} }))
  for (const db of [clone.db, clone.migrateDb]) {
    await expect(db.updateTable('sealedChainEntry').set({ kind: 'opened' }).execute()).rejects.toThrow()
    await expect(db.deleteFrom('sealedChainEntry').execute()).rejects.toThrow()
    await expect(sql`truncate sealed_chain_entry`.execute(db)).rejects.toThrow()
  }
})

test('the receipt of a submission names its entry and verifies with the public key alone', async () => {
  const clone = await cloneForChains()
  const submission = { requirementId: newId(), proposalId: newId(), version: 2, envelopes: [{ kind: 'single', commitment: 'c', ciphertextDigest: 'd' }], at }
  const issued = await clone.db.transaction().execute(async (trx) => {
    await appendEntry(trx, { requirementId: submission.requirementId, kind: 'submitted', at, data: {} })
    const entry = await appendEntry(trx, { requirementId: submission.requirementId, kind: 'submitted', at, data: {} })
    return issueReceipt(trx, keys, { ...submission, entry })
  })
  const [first, second] = await listEntries(clone, submission.requirementId)
  const verified = await verifyReceipt(issued.bytes, issued.signature, keys.signing.current.publicKey)
  expect(verified).toMatchObject({
    ok: true,
    value: {
      proposal: submission.proposalId,
      version: 2,
      position: 2,
      previousHead: hexOf(first!.hash),
      head: hexOf(second!.hash),
      at: '2026-11-24T09:00:00.123Z',
      auditHead: { position: 0, hash: '0'.repeat(64) },
      keyId: 'g',
    },
  })
})
