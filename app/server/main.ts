import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { RequestHandler } from 'express'
import type { Logger } from 'pino'
import type { Db, Trx } from '#db/client.server.ts'
import { databaseClock } from '#db/clock.server.ts'
import { pendingMigrations } from '#db/migrate.server.ts'
import { probe } from '#db/probe.server.ts'
import type { Queue } from '#app/domain/queue.ts'
import { markets } from '#app/domain/market.ts'
import type { Keys } from '#app/domain/sealing/keys.server.ts'
import type { Search } from '#search/port.ts'
import type { FileParts } from '#app/domain/files/keep-upload.server.ts'
import { makeFileLinks } from '#app/web/file-links.server.ts'
import { makeToastCookie } from '#app/web/toast.server.ts'
import { demoAccounts } from '#seeds/demo/accounts.ts'
import { startVite } from './development.ts'
import type { Check } from './health.ts'
import { makeHost } from './host.ts'
import { makeLog } from './logs.ts'
import { listPacked } from './packed.ts'
import { pagesHandler, readBuild, stylesheetOf, type SharedContext } from './pages.ts'
import type { Settings } from './settings.ts'
import { staticFiles } from './static.ts'
import { makeStop } from './stop.ts'

export type ServerParts = {
  /** With the session secret filled in. Port 0 takes a free one. */
  settings: Pick<Settings, 'port' | 'listenAddress' | 'appUrl' | 'trustProxy' | 'rateLimit' | 'logLevel' | 'undoSeconds' | 'market'> & { sessionSecret: string }
  db: Db
  queue: Queue<Trx>
  keys: Keys
  search: Search
  files: FileParts
  mode: 'production' | 'development'
  /** Whether the data is the demo world. */
  demo?: boolean
  /** The public API, feeds and incoming webhooks. */
  api?: RequestHandler
  /** More parts that `/readyz` asks, beside the database and its migrations. */
  checks?: Record<string, Check>
  /** The process's log; made from the settings when not given. */
  log?: Logger
}

/** Starts the web server on what it is handed, and answers when it listens. `stop` lets every request end; closing the database is the caller's. */
export async function startServer(parts: ServerParts): Promise<{ url: string; stop(): Promise<void> }> {
  const { settings, mode } = parts
  const log = parts.log ?? makeLog(settings.logLevel)
  const server = createServer()
  const stop = makeStop(server)
  const development = mode === 'development' ? await startVite(server) : undefined
  const build = development ? development.build : await readBuild('build')
  const stylesheet = typeof build === 'function' ? undefined : stylesheetOf(build)
  const host = makeHost({
    settings,
    log,
    checks: { ...databaseChecks(parts.db), ...parts.checks },
    files: development ? development.files : staticFiles('build/client', await listPacked('build/client')),
    api: parts.api,
    pages: pagesHandler({ build, shared: sharedContext(parts), log, mode }),
    stylesheet: () => stylesheet,
    development: mode === 'development',
  })
  server.on('request', host)
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(settings.port, settings.listenAddress, resolve))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    async stop() {
      await development?.close()
      await stop()
    },
  }
}

function sharedContext({ settings, db, queue, keys, search, files, demo }: ServerParts): SharedContext {
  const secure = settings.appUrl.startsWith('https:')
  return {
    db,
    queue,
    keys,
    search,
    clock: databaseClock,
    settings: {
      ...{ appUrl: settings.appUrl, secure, undoSeconds: settings.undoSeconds, market: markets[settings.market] },
      ...{ demo: demo ?? false, demoAccounts: demo ? demoAccounts : [] },
    },
    toasts: makeToastCookie({ secret: settings.sessionSecret, secure }),
    files: { ...files, links: makeFileLinks({ secret: settings.sessionSecret }) },
  }
}

/** The database answers, and has the shape this release expects. */
export function databaseChecks(db: Db): Record<string, Check> {
  return {
    database: async () => {
      await probe(db)
      return undefined
    },
    migrations: async () => ((await pendingMigrations(db)).length > 0 ? 'pending' : undefined),
  }
}
