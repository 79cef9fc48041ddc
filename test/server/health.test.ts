import { describe, expect, inject, test } from 'vitest'
import { databaseChecks } from '#app/server/main.ts'
import { openDatabase } from '#db/client.server.ts'
import { makeCable, startHost } from '#test/fixtures/host.ts'

const ask = async (url: string) => {
  const response = await fetch(url)
  return { status: response.status, body: await response.json() }
}

describe('health', () => {
  test('the process answers though a part is not well, and readiness names the part', async () => {
    const checks = { search: async () => 'index is being built', mail: async () => undefined, files: async () => Promise.reject(new Error('s3cret')) }
    const { url } = await startHost({ checks })
    expect(await ask(`${url}/healthz`)).toEqual({ status: 200, body: { status: 'ok' } })
    expect(await ask(`${url}/readyz`)).toEqual({
      status: 503,
      body: { status: 'not ready', parts: { search: 'index is being built', mail: 'ok', files: 'away' } },
    })
  })

  test('a part that never answers does not hang the question', async () => {
    const { url } = await startHost({ checks: { slow: () => new Promise(() => undefined) } })
    expect(await ask(`${url}/readyz`)).toEqual({ status: 503, body: { status: 'not ready', parts: { slow: 'no answer' } } })
  })

  test('with PostgreSQL away it is not ready, and ready again by itself when PostgreSQL is back', async () => {
    const address = new URL(inject('postgres').url)
    const cable = await makeCable({ host: address.hostname, port: Number(address.port) })
    address.hostname = '127.0.0.1'
    address.port = String(cable.port)
    const db = openDatabase(address.href, { applicationName: 'health test', max: 2 })
    const { url } = await startHost({ checks: databaseChecks(db) })
    const well = { status: 200, body: { status: 'ok', parts: { database: 'ok', migrations: 'ok' } } }
    expect(await ask(`${url}/readyz`)).toEqual(well)
    await cable.pull()
    expect(await ask(`${url}/readyz`)).toEqual({ status: 503, body: { status: 'not ready', parts: { database: 'away', migrations: 'away' } } })
    expect((await ask(`${url}/healthz`)).status).toBe(200)
    await cable.putBack()
    expect(await ask(`${url}/readyz`)).toEqual(well)
    await db.destroy()
  })
})
