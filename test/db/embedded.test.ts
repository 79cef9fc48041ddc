import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, lstatSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openEmbedded, recreateDatabase, type EmbeddedPostgres } from '#db/embedded.server.ts'
import { reaches } from '#db/embedded/account.server.ts'
import { dataFolder } from '#db/embedded/postmaster.server.ts'
import { findPrograms } from '#db/embedded/programs.server.ts'

const account = { uid: 4242, gid: 4242 }

describe('the embedded database, on loopback and behind passwords', { timeout: 60_000 }, () => {
  test('starts, keeps what was written over a stop, and stops when the last one leaves', async () => {
    const dataDir = makeDataDir()
    const first = await open(dataDir)
    expect(await ask(first.superuserUrl, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }])
    expect(statSync(path.join(dataDir, 'embedded.json')).mode & 0o777).toBe(0o600)
    await expect(ask(first.url.replace(/:[^:@]+@/, ':guess@'), 'select 1')).rejects.toThrow(/password authentication failed/)
    await ask(first.migrateUrl, "create table public.kept (word text); insert into public.kept values ('still here')")
    await first.close()
    await expect(ask(first.url, 'select 1')).rejects.toThrow(/ECONNREFUSED/)
    const second = await open(dataDir)
    expect(second.attached).toBe(false)
    expect(await ask(second.migrateUrl, 'select word from public.kept')).toEqual([{ word: 'still here' }])
    await second.close()
  })

  test('a second one shares the running server, which outlives the first that leaves', async () => {
    const dataDir = makeDataDir()
    const first = await open(dataDir)
    const second = await open(dataDir)
    expect(second).toMatchObject({ attached: true, port: first.port })
    await first.close()
    expect(await ask(second.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await second.close()
    await expect(ask(second.url, 'select 1')).rejects.toThrow(/ECONNREFUSED/)
  })

  test('processes that start at once make one server', async () => {
    const dataDir = makeDataDir()
    const holders = await Promise.all([1, 2, 3].map(() => hold(dataDir)))
    expect(new Set(holders.map(({ opened }) => opened.port)).size).toBe(1)
    expect(holders.filter(({ opened }) => !opened.attached)).toHaveLength(1)
    await Promise.all(holders.map(({ child }) => end(child)))
    await expect(ask(holders[0]!.opened.url, 'select 1')).rejects.toThrow(/ECONNREFUSED/)
  })

  test('a killed process leaves the server for the next one, who attaches and then stops it', async () => {
    const dataDir = makeDataDir()
    const { child, opened } = await hold(dataDir)
    const [presence] = (await ask(opened.superuserUrl, "select pid from pg_stat_activity where application_name like '%presence%'")) as [{ pid: number }]
    // On a busy machine the server notices late that a killed one's connection is gone.
    process.kill(presence.pid, 'SIGSTOP')
    child.kill('SIGKILL')
    await once(child, 'exit')
    const next = await open(dataDir)
    expect(next).toMatchObject({ attached: true, port: opened.port })
    setTimeout(() => process.kill(presence.pid, 'SIGCONT'), 300)
    await next.close()
    await expect(ask(next.url, 'select 1')).rejects.toThrow(/ECONNREFUSED/)
  })

  test('a killed server is started again on the same data', async () => {
    const dataDir = makeDataDir()
    const first = await open(dataDir)
    await ask(first.migrateUrl, 'create table public.kept (n int)')
    process.kill(postmasterPid(first), 'SIGKILL')
    const second = await open(dataDir)
    expect(await ask(second.migrateUrl, 'select count(*)::int as n from public.kept')).toEqual([{ n: 0 }])
    await first.close()
    expect(await ask(second.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await second.close()
  })

  test('a stale pid file whose pid lives on as another program does not stop the start', async () => {
    const dataDir = makeDataDir()
    const first = await open(dataDir)
    const file = path.join(dataFolder(first.home), 'postmaster.pid')
    const lines = readFileSync(file, 'utf8').split('\n')
    await first.close()
    // Of the server's own user: PostgreSQL ignores the processes of others by itself.
    const { uid, gid } = statSync(dataFolder(first.home))
    const stranger = spawn('sleep', ['60'], process.getuid?.() === 0 ? { uid, gid } : {})
    onTestFinished(() => void stranger.kill('SIGKILL'))
    writeFileSync(file, [String(stranger.pid), ...lines.slice(1)].join('\n'))
    const second = await open(dataDir)
    expect(await ask(second.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await second.close()
  })

  test('two folders run side by side', async () => {
    const [one, other] = await Promise.all([open(makeDataDir()), open(makeDataDir())])
    expect(one.port).not.toBe(other.port)
    await one.close()
    expect(await ask(other.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await other.close()
  })

  test('in a closed folder root puts data and programs outside and says where; others stay inside', async () => {
    const dataDir = makeDataDir(0o700)
    const said: string[] = []
    const embedded = await openEmbedded({ dataDir, durable: false, say: (line) => said.push(line) })
    onTestFinished(() => rmSync(embedded.home, { recursive: true, force: true }))
    expect(await ask(embedded.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await embedded.close()
    const isRoot = process.getuid?.() === 0
    expect(embedded.home.startsWith(dataDir)).toBe(!isRoot)
    expect(said.join('\n')).toBe(isRoot ? `The embedded PostgreSQL keeps its data in ${embedded.home}, since its user cannot reach ${dataDir}` : '')
  })

  test('the database is made anew only when nobody uses it', async () => {
    const embedded = await open(makeDataDir())
    const client = new pg.Client({ connectionString: embedded.url })
    await client.connect()
    await expect(recreateDatabase(embedded)).rejects.toThrow('stop the running server first')
    await client.end()
    await ask(embedded.migrateUrl, 'create table public.gone (n int)')
    await expect.poll(() => recreateDatabase(embedded)).toBeUndefined()
    await expect(ask(embedded.migrateUrl, 'select from public.gone')).rejects.toThrow(/does not exist/)
    await embedded.close()
  })
})

describe('programs and reach', () => {
  test('a folder is reached when every folder above it lets the account through', () => {
    const open = makeDataDir()
    expect(reaches(account, path.join(open, 'not', 'there', 'yet'))).toBe(true)
    expect(reaches(account, path.join(makeDataDir(0o700), 'data'))).toBe(false)
    expect(reaches(undefined, path.join(makeDataDir(0o700), 'data'))).toBe(true)
  })

  test('programs without the links between their libraries, or out of reach, are copied whole and work', () => {
    const bare = path.join(makeDataDir(), 'native')
    cpSync(findPrograms(makeDataDir(), undefined).folder, bare, { recursive: true, filter: (file) => !lstatSync(file).isSymbolicLink() })
    const { folder, copied } = findPrograms(makeDataDir(), undefined, { folder: bare, version: '1' })
    expect(copied).toBe(true)
    expect(execFileSync(path.join(folder, 'bin', 'postgres'), ['--version'], { encoding: 'utf8', env: { NODE_ENV: 'test' } })).toMatch(
      /^postgres \(PostgreSQL\) 18/,
    )
    chmodSync(path.dirname(bare), 0o700)
    expect(findPrograms(makeDataDir(), account, { folder: bare, version: '1' }).copied).toBe(true)
  })
})

function makeDataDir(mode = 0o711): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'mutabadil-embedded-'))
  chmodSync(folder, mode)
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function open(dataDir: string): Promise<EmbeddedPostgres> {
  const embedded = await openEmbedded({ dataDir, durable: false })
  let closing: Promise<void> | undefined
  const close = () => (closing ??= embedded.close())
  onTestFinished(close)
  return { ...embedded, close }
}

async function hold(dataDir: string): Promise<{ child: ChildProcess; opened: EmbeddedPostgres }> {
  const child = spawn(process.execPath, ['test/fixtures/embedded-holder.ts', dataDir], { stdio: ['pipe', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  return { child, opened: JSON.parse(line) as EmbeddedPostgres }
}

async function end(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit')
  child.stdin!.end()
  await exited
}

async function ask(url: string, question: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(question)).rows as unknown[]
  } finally {
    await client.end()
  }
}

function postmasterPid({ home }: EmbeddedPostgres): number {
  return Number(readFileSync(path.join(dataFolder(home), 'postmaster.pid'), 'utf8').split('\n')[0])
}
