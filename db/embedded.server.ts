import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { serverAccount, type Account } from './embedded/account.server.ts'
import { underLock } from './embedded/lock.server.ts'
import { dataFolder, findPostmaster, initialise, startPostmaster, stopPostmaster, type Postmaster } from './embedded/postmaster.server.ts'
import { EmbeddedProblem } from './embedded/problem.ts'
import { findPrograms } from './embedded/programs.server.ts'
import { makeDataDir, readOrMakeState, writeState, type State } from './embedded/state.server.ts'
import { appRole, createDatabase, createRoles, migrateRole } from './roles.server.ts'

export type EmbeddedPostgres = {
  /** As the application role. */
  url: string
  /** As the migration role. */
  migrateUrl: string
  /** As the superuser; for making and dropping databases, never for the application. */
  superuserUrl: string
  /** Folder of the data, the log and, under a closed home folder, the programs. */
  home: string
  port: number
  /** Whether a server was already running and is shared. */
  attached: boolean
  /** Gives up our part; the server stops when nobody else has one. */
  close(): Promise<void>
}

export type EmbeddedOptions = {
  dataDir: string
  /** Told in one line where the data went, when that is not under DATA_DIR. */
  say?: (line: string) => void
  /** False leaves writes to the operating system's good will: for tests, whose data nobody misses. */
  durable?: boolean
}

const database = 'mutabadil'
const presenceName = 'mutabadil presence'
const lockTimeoutMs = 120_000

/**
 * The embedded PostgreSQL of this DATA_DIR: attaches to the one that runs, or starts it, and makes roles and database the first time.
 * Several processes may call it at once. Each holds one connection for as long as it is in, which is how the last one knows to stop the server.
 * Throws `EmbeddedProblem` with one line when it cannot.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const dataDir = path.resolve(options.dataDir)
  const lockFile = makeDataDir(dataDir)
  const opened = await underLock(lockFile, lockTimeoutMs, () => enter(dataDir, options))
  return { ...opened.embedded, close: () => underLock(lockFile, lockTimeoutMs, () => leave(opened.presence, opened.embedded.home)) }
}

async function enter(dataDir: string, { say = () => undefined, durable = true }: EmbeddedOptions) {
  const state = readOrMakeState(dataDir)
  const { home } = state
  const account = serverAccount(dataFolder(home))
  if (!path.resolve(home).startsWith(dataDir)) say(`The embedded PostgreSQL keeps its data in ${home}, since its user cannot reach ${dataDir}`)
  const { postmaster, presence, attached } = await reach(state, account, durable)
  await furnish(presence, state)
  writeState(dataDir, { ...state, ...postmaster })
  const address = (role: string, secret: string) => `postgresql://${role}:${secret}@127.0.0.1:${postmaster.port}/${database}`
  const embedded = {
    url: address(appRole, state.appPassword),
    migrateUrl: address(migrateRole, state.migratePassword),
    superuserUrl: address('postgres', state.superuserPassword),
    home,
    port: postmaster.port,
    attached,
  }
  return { embedded, presence }
}

/** Attaches to the server that runs, or starts one. A server that was just killed may still look alive; it is gone at the next look. */
async function reach({ home, port, superuserPassword }: State, account: Account, durable: boolean) {
  for (let turn = 1; ; turn += 1) {
    const running = await findPostmaster(home)
    const postmaster = running ?? (await begin())
    try {
      return { postmaster, presence: await join(postmaster, superuserPassword), attached: running !== undefined }
    } catch (error) {
      if (turn === 5 || !isLost(error))
        throw new EmbeddedProblem(`The embedded PostgreSQL on port ${postmaster.port} does not let us in: ${(error as Error).message}`)
      await wait(200)
    }
  }

  async function begin(): Promise<Postmaster> {
    const programs = findPrograms(home, account).folder
    await initialise({ programs, home, account, superuserPassword, durable })
    return startPostmaster({ programs, home, account, preferredPort: port, durable })
  }
}

/** Whether the connection broke, as against being refused by a server that lives: PostgreSQL's own refusals carry a severity. */
function isLost(error: unknown): boolean {
  return !(error instanceof pg.DatabaseError) || error.code?.startsWith('57P') === true
}

/** The connection that says "somebody is in". It is made under the lock, so the last to leave cannot overlook one who has just come. */
async function join({ port }: Postmaster, secret: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: `postgresql://postgres:${secret}@127.0.0.1:${port}/postgres`,
    application_name: `${presenceName} ${process.pid}`,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  })
  // When the server goes, the pools notice and say so; this connection has nothing to add.
  client.on('error', () => undefined)
  await client.connect()
  return client
}

/** Roles and database, when a first start did not come so far. */
async function furnish(superuser: pg.Client, state: State): Promise<void> {
  const { rowCount } = await superuser.query('select 1 from pg_database where datname = $1', [database])
  if (rowCount) return
  await createRoles(superuser, state)
  await createDatabase(superuser, database)
}

async function leave(presence: pg.Client, home: string): Promise<void> {
  const alone = await isLastOne(presence)
  await presence.end().catch(() => undefined)
  if (!alone) return
  const running = await findPostmaster(home)
  if (running) await stopPostmaster(home, running.pid)
}

/**
 * Whether nobody else is in. The presence of a process that lives says no at once. Other sessions get a moment: those that our own pools have just closed are
 * still listed, and so is the presence of a process that was just killed; a tool that stays connected keeps the server. A broken connection says that the server
 * is gone or going, and nothing is left to stop.
 */
async function isLastOne(presence: pg.Client): Promise<boolean> {
  const others = `select application_name as name from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`
  try {
    for (let turn = 0; turn < 40; turn += 1) {
      const { rows } = await presence.query<{ name: string }>(others)
      if (rows.length === 0) return true
      if (rows.some(({ name }) => isLivingPresence(name))) return false
      await wait(50)
    }
  } catch {
    return false
  }
  return false
}

function isLivingPresence(name: string): boolean {
  const pid = Number(name.startsWith(`${presenceName} `) && name.slice(presenceName.length + 1))
  if (!pid) return false
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // Another user's process lives too.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Drops the product's database and makes it anew, empty. Throws `EmbeddedProblem` while a server or command is at work in it. */
export async function recreateDatabase({ superuserUrl }: Pick<EmbeddedPostgres, 'superuserUrl'>): Promise<void> {
  const superuser = new pg.Client({ connectionString: inDatabase(superuserUrl, 'postgres'), application_name: 'mutabadil recreate' })
  await superuser.connect()
  try {
    await superuser.query(`drop database if exists ${database}`)
    await createDatabase(superuser, database)
  } catch (error) {
    const inUse = (error as pg.DatabaseError).code === '55006'
    throw inUse ? new EmbeddedProblem('Something still uses the embedded database: stop the running server first') : error
  } finally {
    await superuser.end()
  }
}

/** The same server and role, in another of its databases. */
export function inDatabase(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}
