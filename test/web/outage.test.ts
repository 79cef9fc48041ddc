import type { ServerBuild } from '@remix-run/node'
import { sql } from 'kysely'
import { describe, expect, inject, test } from 'vitest'
import { guardPages, isOutage } from '#app/web/outage.server.ts'
import { openDatabase } from '#db/client.server.ts'
import { makeCable } from '#test/fixtures/host.ts'

const coded = (code: string) => Object.assign(new Error('x'), { code })

function guardedLoader(loader: () => unknown, context: object = {}) {
  const warned: unknown[] = []
  const build = { routes: { a: { id: 'a', module: { loader, default: () => null } }, b: undefined } } as unknown as ServerBuild
  const guarded = guardPages(build).routes.a!.module.loader as (args: object) => Promise<unknown>
  return { warned, load: () => guarded({ context: { log: { warn: (what: unknown) => warned.push(what) }, ...context } }) }
}

describe('an outage', () => {
  test.each(['ECONNREFUSED', 'ECONNRESET', '57P01', '57P03', '08006', '08P01', '53300'])('%s is one', (code) => {
    expect(isOutage(coded(code))).toBe(true)
    expect(isOutage(new Error('wrapped', { cause: coded(code) }))).toBe(true)
    expect(isOutage(new AggregateError([coded(code), coded(code)]))).toBe(true)
  })

  test.each([coded('23505'), coded('42P01'), coded('ENOENT'), new TypeError('x'), new AggregateError([]), 'ECONNREFUSED', undefined])('%s is not', (error) => {
    expect(isOutage(error)).toBe(false)
  })

  test('is seen however the driver meets it: in the middle of a query, on the next, and while none can connect', async () => {
    const address = new URL(inject('postgres').url)
    const cable = await makeCable({ host: address.hostname, port: Number(address.port) })
    address.hostname = '127.0.0.1'
    address.port = String(cable.port)
    const db = openDatabase(address.href, { applicationName: 'outage test', max: 1 })
    await sql`select 1`.execute(db)
    const inFlight = sql`select pg_sleep(30)`.execute(db).catch((error: unknown) => error)
    await new Promise((resolve) => setTimeout(resolve, 100))
    await cable.pull()
    expect(isOutage(await inFlight)).toBe(true)
    expect(isOutage(await sql`select 1`.execute(db).catch((error: unknown) => error))).toBe(true)
    await cable.putBack()
    expect((await sql<{ one: number }>`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }])
    await db.destroy()
  })
})

describe('guarded pages', () => {
  test('answer an outage with 503, when to come back, and one line in the log', async () => {
    const { load, warned } = guardedLoader(() => Promise.reject(coded('57P01')))
    const answer = (await load().catch((error: unknown) => error)) as Response
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '10'])
    expect(warned).toHaveLength(1)
  })

  test('let every other error, answer and value through as it is', async () => {
    const fault = new Error('ours')
    await expect(guardedLoader(() => Promise.reject(fault)).load()).rejects.toBe(fault)
    await expect(guardedLoader(() => ({ page: 1 })).load()).resolves.toEqual({ page: 1 })
  })

  test('ask nothing of the database for a visitor who posts too fast', async () => {
    let asked = false
    const { load } = guardedLoader(() => (asked = true), { tooFast: true })
    expect(((await load().catch((error: unknown) => error)) as Response).status).toBe(429)
    expect(asked).toBe(false)
  })
})
