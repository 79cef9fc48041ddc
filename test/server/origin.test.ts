import { describe, expect, test } from 'vitest'
import { isFromOurPages } from '#app/server/origin.ts'
import { startHost } from '#test/fixtures/host.ts'

const appUrl = 'https://mutabadil.example'
const host = 'inner:3000'

describe('the check of origins', () => {
  test.each([
    ['our own page, by both headers', { origin: appUrl, 'sec-fetch-site': 'same-origin' }, true],
    ['our own page, by Origin alone', { origin: appUrl }, true],
    ['the address the browser really asked', { origin: 'http://inner:3000' }, true],
    ['a page whose Origin is hidden but is stated to be ours', { origin: 'null', 'sec-fetch-site': 'same-origin' }, true],
    ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, false],
    ['another site in an old browser', { origin: 'https://evil.example' }, false],
    ['a neighbour under the same domain', { origin: appUrl, 'sec-fetch-site': 'same-site' }, false],
    ['our name in front of theirs', { origin: 'https://mutabadil.example.evil.example' }, false],
    ['our name on a lesser scheme', { origin: 'http://mutabadil.example' }, false],
    ['a sandboxed frame', { origin: 'null' }, false],
    ['no word about it at all', {}, false],
    ['contradicting words', { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }, false],
  ])('%s', (_who, headers, allowed) => {
    expect(isFromOurPages({ protocol: 'http', headers: { host, ...headers } }, appUrl)).toBe(allowed)
  })

  test('a post from elsewhere meets a page that says so; reading stays free; the API, which believes no cookie, is not asked', async () => {
    const api = (request: { path: string }, response: { json(value: object): void }, next: () => void) =>
      request.path === '/api' ? response.json({ api: true }) : next()
    const { url } = await startHost({ appUrl, api: api as never })
    const forged = await fetch(url, { method: 'POST', headers: { origin: 'https://evil.example' } })
    expect(forged.status).toBe(403)
    expect(await forged.text()).toContain('The form came from another site')
    expect((await fetch(url, { method: 'DELETE' })).status).toBe(403)
    expect((await fetch(url, { headers: { origin: 'https://evil.example' } })).status).toBe(200)
    expect((await fetch(url, { method: 'POST', headers: { origin: url } })).status).toBe(200)
    expect((await fetch(`${url}/api`, { method: 'POST' })).status).toBe(200)
  })
})
