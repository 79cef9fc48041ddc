import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newKeySetting } from '#app/domain/sealing/keys.server.ts'
import { linkUntil, recordOne } from '#test/domain/audit/linking.ts'
import { cloneDatabase, type Clone } from '#test/fixtures/database.ts'

type Ended = { code: number; stdout: string; stderr: string }

/** Runs the command as a person would, on a cloned database. */
async function auditVerify(clone: Clone, ...args: string[]): Promise<Ended> {
  const env = {
    ...process.env,
    DATABASE_URL: clone.url,
    DATABASE_MIGRATE_URL: clone.migrateUrl,
    SESSION_SECRET: newKeySetting('s'),
    SEAL_KEY: newKeySetting('k'),
    SIGNING_KEY: newKeySetting('g'),
  }
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ['app/commands/run.js', 'app/commands/audit-verify.ts', ...args], { env })
    return { code: 0, stdout, stderr }
  } catch (error) {
    return error as Ended
  }
}

test('a whole chain ends with 0 and its counts, a broken one with 1 and the name of the first break', async () => {
  const clone = await cloneDatabase()
  const id = await recordOne(clone.db)
  await linkUntil(clone.db, 1)
  const whole = await auditVerify(clone)
  expect(whole).toMatchObject({ code: 0, stdout: expect.stringContaining('Links in the audit chain: 1;') })
  await sql`set session_replication_role = replica; update audit_event set verb = 'test.other'; set session_replication_role = origin`.execute(
    clone.superuserDb,
  )
  const broken = await auditVerify(clone)
  expect(broken).toMatchObject({ code: 1, stderr: `The audit chain breaks at position 1, event ${id}: audit_event.verb is not what the event's bytes say\n` })
  expect(broken.stdout).not.toContain('agrees')
  const json = await auditVerify(clone, '--json')
  expect(json.code).toBe(1)
  expect(JSON.parse(json.stdout)).toMatchObject({ links: 0, firstBreak: { chain: 'audit', position: 1, id } })
})

test('a head that was given out is held against the chain, and a misspelt one is wrong use', async () => {
  const clone = await cloneDatabase()
  expect(await auditVerify(clone, '--head', `5:${'a'.repeat(64)}`)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('at position 5: the chain is shorter'),
  })
  expect(await auditVerify(clone, '--head', '5')).toMatchObject({ code: 2, stderr: expect.stringContaining('--head 5 is not POSITION:HASH') })
})
