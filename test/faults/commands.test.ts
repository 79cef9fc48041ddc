import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openEmbedded } from '#db/embedded.server.ts'
import { associationSlug } from '#seeds/ground.ts'
import { runProgram, startServerProcess, type Ended } from '#test/fixtures/server-process.ts'

const sara = ['create', '--email', 'sara@association.example', '--name', 'Sara', '--organisation', associationSlug, '--roles', 'admin'] as const

describe('commands on the embedded database', { timeout: 90_000 }, () => {
  test('run without a server, one after the other, and a second time change nothing', async () => {
    const { run } = makePlace()
    expect(await run('migrate')).toMatchObject({ code: 0, stderr: expect.stringMatching(/^Applied .*0001/) })
    expect(await run('migrate')).toMatchObject({ code: 0, stderr: 'The schema is up to date\n' })
    expect(await run('seed', 'empty')).toMatchObject({ code: 0, stderr: 'Loaded the world "empty"\n' })
    expect(await run('seed', 'empty')).toMatchObject({ code: 1, stderr: 'The database already holds the world "empty"; nothing was changed\n' })
    expect(await run('user', ...sara)).toMatchObject({ code: 0, stdout: expect.stringContaining('/reset/') })
    expect(await run('user', ...sara)).toMatchObject({ code: 1, stdout: '', stderr: 'Somebody has this address already: use grant\n' })
    await expectWhole(run)
    await expectWhole(run)
  })

  test('run beside a server, which they neither stop nor disturb; killed, it starts again on the same folder', async () => {
    const { env, run } = makePlace()
    const server = await startServerProcess(env)
    expect(await run('migrate')).toMatchObject({ code: 0, stderr: 'The schema is up to date\n' })
    expect(await run('seed', 'empty')).toMatchObject({ code: 0 })
    expect(await run('user', ...sara)).toMatchObject({ code: 0 })
    await expectWhole(run)
    await expectReady(server.url)
    await server.kill()
    const next = await startServerProcess(env)
    await expectReady(next.url)
    // What the killed one's visitors and operators did is there.
    expect(await run('user', ...sara)).toMatchObject({ code: 1, stderr: 'Somebody has this address already: use grant\n' })
    expect(await next.stop()).toMatchObject({ code: 0, signal: null })
    await expectNoPostgres(env.DATA_DIR)
  })

  test('two servers with a port and a folder each stand side by side, and one stays when the other goes', async () => {
    const [one, other] = await Promise.all([makePlace(), makePlace()].map(({ env }) => startServerProcess(env)))
    await Promise.all([expectReady(one!.url), expectReady(other!.url)])
    expect(one!.url).not.toBe(other!.url)
    expect(await one!.stop()).toMatchObject({ code: 0 })
    await expectReady(other!.url)
    expect(await other!.stop()).toMatchObject({ code: 0 })
  })
})

type Run = (command: string, ...args: string[]) => Promise<Ended>

/** A folder of its own for one installation. Whatever happens, no PostgreSQL is left running on it. */
function makePlace(): { env: { DATA_DIR: string }; run: Run } {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'mutabadil-commands-'))
  // Started by root, the database runs as another user, who must get through.
  chmodSync(dataDir, 0o711)
  onTestFinished(async () => {
    await (await openEmbedded({ dataDir })).close()
    rmSync(dataDir, { recursive: true, force: true })
  })
  const env = { DATA_DIR: dataDir }
  return { env, run: (command, ...args) => runProgram(`app/commands/${command}.ts`, args, env) }
}

async function expectWhole(run: Run): Promise<void> {
  expect(await run('audit-verify')).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Links in the audit chain: [1-9]/) })
}

async function expectReady(url: string): Promise<void> {
  const answers = await Promise.all(['/readyz', '/'].map(async (page) => (await fetch(url + page)).status))
  expect(answers).toEqual([200, 200])
}

/** The last one out has stopped the database. */
async function expectNoPostgres(dataDir: string): Promise<void> {
  const embedded = await openEmbedded({ dataDir })
  expect(embedded.attached).toBe(false)
  const client = new pg.Client({ connectionString: embedded.url })
  await client.connect()
  expect((await client.query('select count(*)::int as people from person')).rows).toEqual([{ people: 1 }])
  await client.end()
  await embedded.close()
}
