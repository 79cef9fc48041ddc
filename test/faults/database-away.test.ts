import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { translatorFor } from '#app/messages/translator.server.ts'
import { openQueue } from '#app/jobs/queue.server.ts'
import { startSyncingSearch } from '#app/jobs/sync-search.ts'
import { makeLog } from '#app/server/logs.ts'
import { startServer } from '#app/server/main.ts'
import { openDatabase } from '#db/client.server.ts'
import { openBuiltin } from '#search/builtin/engine.ts'
import { cloneDatabase, test } from '#test/fixtures/database.ts'
import { makeFiles } from '#test/fixtures/make-files.ts'
import { makeCable } from '#test/fixtures/host.ts'
import { testKeys, testKeySettings } from '#test/fixtures/make-world.ts'

test(
  'with PostgreSQL away every page says so with 503 in its language, and is back by itself when PostgreSQL is, without a restart',
  { timeout: 90_000 },
  async () => {
    const { url, cable, logged } = await startServerOnCable()
    await expectWell(url)

    await cable.pull()
    const away = await ask(`${url}/readyz`)
    expect([away.status, JSON.parse(away.text)]).toEqual([503, { status: 'not ready', parts: { database: 'away', migrations: 'away' } }])
    expect((await ask(`${url}/healthz`)).status).toBe(200)
    for (const locale of ['en', 'ur'] as const) {
      const t = translatorFor(locale)
      for (const page of ['/', '/directory', '/requirements', '/account', '/no-such-page']) {
        const answer = await ask(url + page, { locale })
        expect([page, answer.status, answer.retryAfter]).toEqual([page, 503, '10'])
        expect(answer.text).toContain(`<html lang="${locale}"`)
        expect(answer.text).toContain(t('errors.away.title'))
        expect(answer.text).toContain(t('errors.away.text'))
      }
    }
    const posted = await ask(`${url}/sign-in`, { body: new URLSearchParams({ email: 'a@b.example', password: 'a long enough one' }) })
    expect([posted.status, posted.retryAfter]).toEqual([503, '10'])
    expect(posted.text).not.toContain('a long enough one')
    const asData = await ask(`${url}/requirements.data`)
    expect(asData.status).toBe(503)

    await cable.putBack()
    await expectWell(url)
    expect((await ask(`${url}/sign-in`, { body: new URLSearchParams({ email: 'a@b.example', password: 'a long enough one' }) })).status).toBe(400)
    // An outage is not our fault, so it is a warning and no error.
    expect(logged.filter(({ level }) => level === 'error')).toEqual([])
    expect(logged.some(({ msg }) => msg === 'the database cannot be reached')).toBe(true)
  },
)

async function expectWell(url: string): Promise<void> {
  await expect.poll(async () => (await ask(`${url}/readyz`)).status, { timeout: 10_000 }).toBe(200)
  for (const page of ['/', '/directory', '/requirements']) await expect.poll(async () => (await ask(url + page)).status, { timeout: 10_000 }).toBe(200)
}

async function ask(address: string, { locale = 'en', body }: { locale?: string; body?: URLSearchParams } = {}) {
  // A session that is looked for, so that every page needs the database.
  const headers = { Cookie: `lang=${locale}; session=${'a'.repeat(43)}`, ...(body && { Origin: new URL(address).origin }) }
  const response = await fetch(address, { headers, redirect: 'manual', ...(body && { method: 'POST', body }) })
  return { status: response.status, retryAfter: response.headers.get('retry-after'), text: await response.text() }
}

/** The web server with queue and search, all of whose connections go through one cable. */
async function startServerOnCable() {
  const clone = await cloneDatabase()
  const address = new URL(clone.url)
  const cable = await makeCable({ host: address.hostname, port: Number(address.port) })
  address.hostname = '127.0.0.1'
  address.port = String(cable.port)
  const folder = mkdtempSync(path.join(tmpdir(), 'mutabadil-faults-'))
  const logged: Record<string, unknown>[] = []
  const log = makeLog('warn', { write: (line) => void logged.push(JSON.parse(line) as Record<string, unknown>) })
  const db = openDatabase(address.href, { applicationName: 'away test', max: 5 })
  const running = await openQueue({ connectionString: address.href, applicationName: 'away test queue', worker: false, onError: () => undefined })
  const search = openBuiltin(folder)
  const syncing = startSyncingSearch(db, search, { onError: () => undefined, everyMs: 200 })
  await syncing.first
  const settings = {
    port: 0,
    listenAddress: '127.0.0.1',
    appUrl: 'http://localhost',
    trustProxy: false,
    rateLimit: false,
    logLevel: 'warn',
    market: 'pk',
    undoSeconds: 0,
  } as const
  const server = await startServer({
    settings: { ...settings, sessionSecret: testKeySettings.sessionSecret },
    db,
    queue: running.queue,
    keys: testKeys,
    search,
    files: makeFiles(),
    mode: 'production',
    log,
  })
  onTestFinished(async () => {
    await server.stop()
    await syncing.stop()
    await search.close()
    await running.stop()
    await db.destroy()
    rmSync(folder, { recursive: true, force: true })
  })
  return { url: server.url, cable, logged }
}
