import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from 'pino'
import { migrate, pendingMigrations } from '#db/migrate.server.ts'
import { hasQueueSchema } from '#db/probe.server.ts'
import { findWorld } from '#db/world.server.ts'
import { assertSealKey, readKeys } from '#app/domain/sealing/keys.server.ts'
import { addProfiles } from './add-profiles.server.ts'
import { openQueue } from '#app/jobs/queue.server.ts'
import { startJobs } from '#app/jobs/start-jobs.server.ts'
import { startSyncingSearch } from '#app/jobs/sync-search.ts'
import { openBuiltin } from '#search/builtin/engine.ts'
import type { Search } from '#search/port.ts'
import { fileParts } from './file-parts.server.ts'
import { jobParts } from './job-parts.ts'
import { makeLog } from './logs.ts'
import { open, say, type Opened } from './open.server.ts'
import { SettingsProblem } from './settings.ts'

export type Serving = { url: string; stop(): Promise<void> }

/**
 * Runs the web server, and the jobs unless WORKER is off, on what `open` gave, which it closes in the end and also when it fails.
 * With the embedded database nobody else could migrate, so it is done here; an external one is only looked at.
 */
export async function serve(opened: Opened, mode: 'production' | 'development'): Promise<Serving> {
  // Ended from the last to the first: requests, then jobs, then the queue, then the database.
  const endings: (() => Promise<void>)[] = [() => opened.close()]
  const stop = async () => {
    for (let ending = endings.pop(); ending; ending = endings.pop()) await ending()
  }
  try {
    return { url: await begin(opened, mode, endings), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function begin(opened: Opened, mode: 'production' | 'development', endings: (() => Promise<void>)[]): Promise<string> {
  const { settings, db, appUrl } = opened
  const log = makeLog(settings.logLevel)
  const onError = (error: unknown) => log.error({ err: error }, 'the job queue has trouble')
  const working = settings.worker === 'on'
  await prepareSchema(opened)
  const running = await openQueue({ connectionString: appUrl, applicationName: 'mutabadil queue', worker: working, onError })
  endings.push(running.stop)
  const keys = readKeys(settings)
  await assertSealKey(db, keys)
  if (working) endings.push((await startJobs(jobParts(opened, running), onError)).stop)
  const search = await openSearch(opened, log, endings)
  // React and Remix look at it when they are first imported.
  process.env.NODE_ENV = mode
  const { startServer } = await import('./main.ts')
  const demo = (await findWorld(db)) === 'demo'
  const server = await startServer({ settings, db, queue: running.queue, keys, search, files: fileParts(settings), mode, demo, log }).catch(explainPort)
  endings.push(() => server.stop())
  return server.url
}

const searchPatienceMs = 5000

/** This machine's search index. A first one that takes long is built while the pages already answer. */
async function openSearch({ settings, db }: Opened, log: Logger, endings: (() => Promise<void>)[]): Promise<Search> {
  const search = openBuiltin(settings.dataDir)
  endings.push(() => search.close())
  const syncing = startSyncingSearch(db, search, { onError: (error) => log.error({ err: error }, 'the search index has trouble') })
  endings.push(() => syncing.stop())
  const waited = new AbortController()
  await Promise.race([syncing.first, wait(searchPatienceMs, undefined, { signal: waited.signal }).catch(() => undefined)])
  waited.abort()
  return search
}

/** `npm start`, `npm run dev`: opens everything and serves until the process is told to end. */
export async function serveUntilStopped(mode: 'production' | 'development'): Promise<void> {
  const starting = open({ applicationName: 'mutabadil', say }).then((opened) => serve(opened, mode))
  // From the first moment, so that an impatient Ctrl-C does not leave the embedded database running.
  stopOnSignal(async () => (await starting).stop())
  say(`Mutabadil answers on ${(await starting).url}`)
}

/**
 * Stops once, at the first SIGTERM or SIGINT. More of them change nothing: Ctrl-C under npm arrives twice, from the terminal and from npm.
 * What has not ended after 30 s is cut off.
 */
export function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false
  const end = () => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), 30_000).unref()
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        say(`Stopping failed: ${error instanceof Error ? error.message : String(error)}`)
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', end).on('SIGINT', end)
}

async function prepareSchema({ db, embedded, migrateUrl, appUrl }: Opened): Promise<void> {
  if (embedded) {
    await migrate({ migrateUrl, appUrl })
    return addProfiles({ migrateUrl })
  }
  if (!(await hasQueueSchema(db))) throw new SettingsProblem('DATABASE_URL has no schema yet: run npm run migrate')
  const pending = await pendingMigrations(db)
  if (pending.length > 0) say(`Not ready until npm run migrate has applied ${pending.join(', ')}`)
}

function explainPort(error: NodeJS.ErrnoException & { port?: number }): never {
  if (error.code === 'EADDRINUSE') throw new SettingsProblem(`PORT ${error.port} is in use: stop what listens there, or set another PORT`)
  throw error
}
