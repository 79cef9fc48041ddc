import { sql } from 'kysely'
import { insertOnlyTables } from '#db/roles.server.ts'
import { expect } from 'vitest'
import { cloneDatabase, test } from '#test/fixtures/database.ts'
import { runLine } from '#test/domain/requirements/whole-line.ts'
import { makeWorld } from '#test/fixtures/make-world.ts'

/** Each table that is only added to, with a column that somebody might want to change. */
const columnOf: Record<string, string> = {
  audit_event: 'body',
  audit_link: 'hash',
  state_history: 'reason',
  sealed_chain_entry: 'body',
  envelope: 'commitment',
  submission_receipt: 'receipt',
  carbon_copy: 'ciphertext',
  envelope_destruction: 'reason',
  responsiveness_decision: 'reason',
  evaluation_report: 'issued_at',
  technical_result: 'passed',
  few_proposals_decision: 'reason',
  answer_addition: 'body',
  closing_move: 'reason',
  requirement_band: 'band',
  award_intention: 'reason',
  award_fall: 'reason',
  opened_envelope: 'content',
  opening_approval: 'approved_at',
  interest_declaration: 'conflict',
  evaluation_result: 'rank',
  award: 'reason',
  debrief: 'reason',
  advisory_withdrawal: 'reason',
  registry_reply: 'body',
  registry_contest: 'grounds',
  registry_contest_decision: 'decision',
  registry_review: 'reason',
  registry_reply_reading: 'read_at',
  institution_change: 'said_after',
  statement_ask: 'ref',
  statement_ask_decline: 'declined_at',
  statement_ask_told: 'answered',
  market_evidence: 'statement',
}
const kept: string[] = [...insertOnlyTables]

test('after a whole line the application can change, delete or empty none of what is only added, and the owner meets the trigger', async ({ queue }) => {
  const { db, migrateDb } = await cloneDatabase()
  await runLine(await makeWorld(db, queue))
  const statements = kept.flatMap((table) => [
    `update ${table} set ${columnOf[table]} = ${columnOf[table]}`,
    `delete from ${table}`,
    `truncate ${table} cascade`,
  ])
  for (const statement of statements) await expect(sql.raw(statement).execute(db), statement).rejects.toThrow('permission denied')
  const { rows } = await sql<{ table: string; may: boolean }>`
    select t as table, has_table_privilege('mutabadil_app', t, 'update, delete, truncate') as may from unnest(${kept}::text[]) t`.execute(db)
  expect(rows).toEqual(kept.map((table) => ({ table, may: false })))
  for (const table of kept) {
    const asOwner = migrateDb.transaction().execute(async (trx) => {
      await sql`set local role mutabadil_owner`.execute(trx)
      await sql.raw(`truncate ${table} cascade`).execute(trx)
    })
    await expect(asOwner).rejects.toThrow('rows are only ever added')
  }
})

test('a detail beside the audit can be erased but not removed', async ({ queue }) => {
  const { db } = await cloneDatabase()
  await runLine(await makeWorld(db, queue))
  await expect(sql`delete from audit_detail`.execute(db)).rejects.toThrow('permission denied')
  await expect(sql`truncate audit_detail`.execute(db)).rejects.toThrow('permission denied')
  const { numAffectedRows } = await sql`update audit_detail set erased_at = clock_timestamp()`.execute(db)
  expect(numAffectedRows).toBeGreaterThan(0n)
})
