import { describe, expect, test } from 'vitest'
import { startHost } from '#test/fixtures/host.ts'

type Facts = { requestId: string; locale: string }

describe('what the host knows of a request', () => {
  test('the request id is our own, whatever comes from outside, and names answer, page and log alike', async () => {
    const { url, logged } = await startHost()
    const response = await fetch(url, { headers: { 'x-request-id': 'forged' } })
    const id = response.headers.get('x-request-id')
    expect(id).toMatch(/^[0-9a-f-]{36}$/)
    expect(((await response.json()) as Facts).requestId).toBe(id)
    expect(logged.map(({ requestId }) => requestId)).toEqual([id])
  })

  test.each([
    ['the cookie comes first', { cookie: 'lang=ur', 'accept-language': 'en' }, 'ur'],
    ['then what the browser accepts, by its own order', { 'accept-language': 'de, ur;q=0.9, en;q=0.8' }, 'ur'],
    ['a region counts as its language', { 'accept-language': 'ur-PK' }, 'ur'],
    ['a language we lack is English', { 'accept-language': 'de' }, 'en'],
    ['a cookie that names no language of ours is nothing', { cookie: 'lang=../../x', 'accept-language': 'ur' }, 'ur'],
  ])('language: %s', async (_promise, headers, locale) => {
    const { url } = await startHost()
    expect(((await (await fetch(url, { headers })).json()) as Facts).locale).toBe(locale)
  })

  test('a forwarded host is believed only when a proxy is trusted', async () => {
    const seen: (string | undefined)[] = []
    const pages = (request: { headers: Record<string, unknown> }, response: { end(): void }) => {
      seen.push(request.headers['x-forwarded-host'] as string | undefined)
      response.end()
    }
    const settings = { appUrl: 'http://localhost', rateLimit: false as const }
    for (const trustProxy of [false as const, 1]) {
      const { url } = await startHost({ pages: pages as never, settings: { ...settings, trustProxy } })
      await fetch(url, { headers: { 'x-forwarded-host': 'proxy.example:444' } })
    }
    expect(seen).toEqual([undefined, 'proxy.example:444'])
  })
})
