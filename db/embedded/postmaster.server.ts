import { execFileSync, spawn, type SpawnOptions } from 'node:child_process'
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Account } from './account.server.ts'
import { EmbeddedProblem } from './problem.ts'

export type Postmaster = { pid: number; port: number }

const logLimitBytes = 10 * 1024 * 1024

/** Makes the data folder when it is not there yet. `durable: false` leaves out the flush to disk, for tests. */
export async function initialise(options: { programs: string; home: string; account: Account; superuserPassword: string; durable: boolean }): Promise<void> {
  const data = dataFolder(options.home)
  if (existsSync(path.join(data, 'PG_VERSION'))) return
  // What an interrupted first start left has no PG_VERSION, and initdb refuses a folder with anything in it.
  rmSync(data, { recursive: true, force: true })
  mkdirSync(data, { mode: 0o700 })
  if (options.account) chownSync(data, options.account.uid, options.account.gid)
  // On the command line every user of the machine would read it.
  const passwordFile = path.join(options.home, 'initdb-password')
  writeFileSync(passwordFile, options.superuserPassword, { mode: 0o600 })
  if (options.account) chownSync(passwordFile, options.account.uid, options.account.gid)
  const args = ['-D', data, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8', '--no-instructions']
  // Built into PostgreSQL, so that the order of an index does not change with the machine's own library.
  args.push('--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8')
  if (!options.durable) args.push('--no-sync')
  const complaint = await runToEnd(path.join(options.programs, 'bin', 'initdb'), args, { ...options.account, cwd: data, env: environment(options.programs) })
  rmSync(passwordFile)
  if (complaint === undefined) return
  rmSync(data, { recursive: true, force: true })
  throw new EmbeddedProblem(`initdb could not make ${data}: ${lastLine(complaint) ?? 'it says nothing'}`)
}

/** Undefined when the program ended well, otherwise what it complained of. */
function runToEnd(program: string, args: string[], options: SpawnOptions): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] })
    let complaint = ''
    child.stderr!.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
    child.on('error', (error) => resolve(error.message)).on('close', (code) => resolve(code === 0 ? undefined : complaint))
  })
}

/** The server that lives on this data folder, or undefined when there is none; waits for one that is just starting or stopping. */
export async function findPostmaster(home: string): Promise<Postmaster | undefined> {
  const data = dataFolder(home)
  const file = path.join(data, 'postmaster.pid')
  for (let turn = 0; turn < 1200; turn += 1) {
    const lines = readLines(file)
    if (!lines) return undefined
    const pid = Number(lines[0])
    if (!isPostmaster(pid, data)) {
      disownPidFile(file, lines)
      return undefined
    }
    if (lines[7]?.trim() === 'ready') return { pid, port: Number(lines[3]) }
    // Starting, recovering or stopping: it says so in its own time.
    await wait(50)
  }
  throw new EmbeddedProblem(`The embedded PostgreSQL is neither ready nor gone after 60 s; see ${logFile(home)}`)
}

/**
 * A stale pid file stays: the new server checks in it that no orphan of the old one still uses the shared memory. But it would refuse a pid that lives on as
 * something else, so ours is written there, which as its parent's it knows to ignore.
 */
function disownPidFile(file: string, lines: string[]): void {
  writeFileSync(file, [String(process.pid), ...lines.slice(1)].join('\n'))
}

/** Starts a server on loopback, by preference on `preferredPort`, apart from our process group so that it outlives a kill and a Ctrl-C. */
export async function startPostmaster(options: {
  programs: string
  home: string
  account: Account
  preferredPort: number
  durable: boolean
}): Promise<Postmaster> {
  let port = (await isFree(options.preferredPort)) ? options.preferredPort : await freePort()
  for (let turn = 0; turn < 40; turn += 1) {
    const complaint = await launch(options, port)
    if (complaint === undefined) return { pid: Number(readLines(path.join(dataFolder(options.home), 'postmaster.pid'))![0]), port }
    if (/could not bind|address already in use/i.test(complaint)) port = await freePort()
    // The children of a killed server take a moment to notice; until then its shared memory is in use.
    else if (/shared memory block|lock file .* already exists/i.test(complaint)) await wait(250)
    else break
  }
  throw new EmbeddedProblem(`The embedded PostgreSQL does not start: ${lastLine(logTail(options.home)) ?? 'it says nothing'} (see ${logFile(options.home)})`)
}

/** Answers when the server is ready (undefined) or has given up (what it wrote). */
async function launch({ programs, home, account, durable }: Parameters<typeof startPostmaster>[0], port: number): Promise<string | undefined> {
  const data = dataFolder(home)
  if (existsSync(logFile(home)) && statSync(logFile(home)).size > logLimitBytes) truncateSync(logFile(home))
  const before = existsSync(logFile(home)) ? statSync(logFile(home)).size : 0
  const log = openSync(logFile(home), 'a', 0o600)
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
    'log_checkpoints=off',
    'max_connections=200',
  ]
  if (!durable) settings.push('fsync=off', 'full_page_writes=off')
  const child = spawn(path.join(programs, 'bin', 'postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
    ...account,
    cwd: data,
    env: environment(programs),
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  let failure: string | undefined
  child.once('error', (error) => (failure = error.message)).once('exit', () => (failure ??= 'it ended'))
  child.unref()
  for (let turn = 0; turn < 2400 && failure === undefined; turn += 1) {
    const lines = readLines(path.join(data, 'postmaster.pid'))
    if (lines && Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return undefined
    await wait(25)
  }
  return `${failure ?? 'it was not ready after 60 s'} ${readFileSync(logFile(home), 'utf8').slice(before)}`
}

/** Ends the server: sessions are cut, what is committed stays. Answers when its pid file is gone. */
export async function stopPostmaster(home: string, pid: number): Promise<void> {
  const file = path.join(dataFolder(home), 'postmaster.pid')
  if (!isPostmaster(pid, dataFolder(home))) return
  process.kill(pid, 'SIGINT')
  for (let turn = 0; turn < 1200 && existsSync(file) && isPostmaster(pid, dataFolder(home)); turn += 1) await wait(25)
}

export function dataFolder(home: string): string {
  return path.join(home, 'data')
}

export function logFile(home: string): string {
  return path.join(home, 'server.log')
}

/** Whether the pid is alive and is a PostgreSQL on this folder: after a restart of the machine the number may belong to anything. */
function isPostmaster(pid: number, data: string): boolean {
  if (!Number.isInteger(pid) || pid <= 1) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const command = commandOf(pid)
  return command.includes('postgres') && command.includes(data)
}

function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return ''
  }
}

/** Our own variables must not reach the server: `PG…` ones change what it does, and it needs no secrets of ours. */
function environment(programs: string): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC', LD_LIBRARY_PATH: path.join(programs, 'lib'), NODE_ENV: process.env.NODE_ENV }
}

function readLines(file: string): string[] | undefined {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function logTail(home: string): string {
  return existsSync(logFile(home)) ? readFileSync(logFile(home), 'utf8').slice(-4000) : ''
}

function lastLine(text: string): string | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.findLast((line) => /FATAL|PANIC|error/i.test(line)) ?? lines.at(-1)
}

async function isFree(port: number): Promise<boolean> {
  return port > 0 && (await listenOnce(port)) !== undefined
}

async function freePort(): Promise<number> {
  const port = await listenOnce(0)
  if (port === undefined) throw new EmbeddedProblem('No free port on 127.0.0.1 for the embedded PostgreSQL')
  return port
}

/** The port that could be listened on, closed again at once. */
function listenOnce(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(undefined))
    probe.listen(port, '127.0.0.1', () => {
      const found = (probe.address() as { port: number }).port
      probe.close(() => resolve(found))
    })
  })
}
