import { createServer, type AddressInfo } from 'node:net'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, onTestFinished } from 'vitest'
import { assertSealKey, newKeySetting } from '#app/domain/sealing/keys.server.ts'
import { databaseClock } from '#db/clock.server.ts'
import { cloneDatabase, test, type Clone } from '#test/fixtures/database.ts'
import { makePublishedRequirement } from '#test/fixtures/make-requirement.ts'
import { makeWorld, testKeys, testKeySettings } from '#test/fixtures/make-world.ts'
import { freePort, runProgram } from '#test/fixtures/server-process.ts'

describe('a start that cannot go well ends with 1 and one line that names the setting', { timeout: 60_000 }, () => {
  test('PORT that is no port', async () => {
    await expectRefusal({ PORT: 'eighty' }, 'PORT must be a port from 1 to 65535')
  })

  test('SEAL_KEY missing beside DATABASE_URL', async () => {
    const clone = await cloneDatabase()
    const line = await expectRefusal({ ...databaseOf(clone), SEAL_KEY: undefined }, 'SEAL_KEY is required with DATABASE_URL')
    expect(line).toContain('without them sealed proposals can never be opened')
  })

  test('SEAL_KEY that is another than the one proposals were sealed under, by its id or by its bytes', async ({ queue }) => {
    const clone = await cloneDatabase()
    const world = await makeWorld(clone.db, queue, { houses: 0 })
    world.time.moveTo(await databaseClock(clone.db))
    await makePublishedRequirement(world)
    const other = newKeySetting('other')
    const line = await expectRefusal({ ...databaseOf(clone), SEAL_KEY: other }, 'SEAL_KEY lacks the key test')
    expect(line).not.toContain(other.split(':')[1])
    // What every start leaves behind: a value that only the key gives.
    await assertSealKey(clone.db, testKeys)
    await expectRefusal({ ...databaseOf(clone), SEAL_KEY: newKeySetting('test') }, 'SEAL_KEY test is not the key this database was sealed under')
  })

  test('PORT that somebody listens on', async () => {
    const clone = await cloneDatabase()
    const taken = createServer()
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void taken.close())
    const { port } = taken.address() as AddressInfo
    await expectRefusal({ ...databaseOf(clone), PORT: String(port) }, `PORT ${port} is in use`)
  })

  test('DATABASE_URL at which nobody answers', async () => {
    const nowhere = `postgresql://a:b@127.0.0.1:${await freePort()}/c`
    await expectRefusal({ ...keySettings(), DATABASE_URL: nowhere, DATABASE_MIGRATE_URL: nowhere.replace('a:b', 'd:e') }, 'DATABASE_URL does not answer')
  })

  test('DATABASE_URL of a database without a schema', async () => {
    const empty = await cloneDatabase({ template: 'template1' })
    await expectRefusal(databaseOf(empty), 'DATABASE_URL has no schema yet: run npm run migrate')
  })
})

/** Starts the server, and answers the one line with which it ended. */
async function expectRefusal(env: Record<string, string | undefined>, beginning: string): Promise<string> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'mutabadil-faults-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const ended = await runProgram('app/server/start.ts', [], { PORT: String(await freePort()), DATA_DIR: dataDir, LOG_LEVEL: 'fatal', ...env })
  expect(ended).toMatchObject({ code: 1, signal: null, stdout: '' })
  const [line, ...more] = ended.stderr.split('\n')
  expect(line!.startsWith(beginning), ended.stderr).toBe(true)
  expect(more).toEqual([''])
  return line!
}

function keySettings(): Record<string, string> {
  return { SEAL_KEY: testKeySettings.sealKey, SIGNING_KEY: testKeySettings.signingKey, SESSION_SECRET: testKeySettings.sessionSecret }
}

function databaseOf({ url, migrateUrl }: Clone): Record<string, string> {
  return { ...keySettings(), DATABASE_URL: url, DATABASE_MIGRATE_URL: migrateUrl }
}
