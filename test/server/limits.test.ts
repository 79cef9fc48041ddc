import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { bodyLimitOf } from '#app/server/limits.ts'
import { startHost } from '#test/fixtures/host.ts'

const settings = { appUrl: 'https://mutabadil.example', trustProxy: false as const }
const post = (url: string, body?: BodyInit, headers: Record<string, string> = {}) =>
  fetch(url, { method: 'POST', headers: { origin: settings.appUrl, ...headers }, body, duplex: 'half' } as RequestInit)

describe('limits', () => {
  test('a form may be long, but not without end; files have room of their own', async () => {
    const { url } = await startHost()
    const atLimit = 'x'.repeat(bodyLimitOf('/any'))
    expect((await post(`${url}/any`, atLimit)).status).toBe(200)
    const refused = await post(`${url}/any`, `${atLimit}x`)
    expect(refused.status).toBe(413)
    expect(await refused.text()).toContain('too much to send at once')
    const withFile = { 'content-type': 'multipart/form-data; boundary=x' }
    expect((await post(`${url}/house/files`, `${atLimit}x`, withFile)).status).toBe(200)
    expect((await post(`${url}/house/files`, `${atLimit}x`)).status).toBe(413)
    expect((await post(`${url}/house`, `${atLimit}x`, withFile)).status).toBe(413)
    expect((await post(`${url}/house/files`, 'x'.repeat(bodyLimitOf('/house/files', withFile['content-type']) + 1), withFile)).status).toBe(413)
  })

  test('a body that does not say how long it is is refused before it is read', async () => {
    const { url } = await startHost()
    const endless = Readable.toWeb(Readable.from(['a', 'b'])) as unknown as BodyInit
    expect((await post(url, endless)).status).toBe(411)
  })

  test('past the limit of posts in a minute the pages are told so, while reading goes on', async () => {
    const { url } = await startHost({ settings: { ...settings, rateLimit: 2 } })
    const tooFast = async (response: Promise<Response>) => ((await (await response).json()) as { tooFast?: boolean }).tooFast
    expect([await tooFast(post(url)), await tooFast(post(url)), await tooFast(post(url))]).toEqual([undefined, undefined, true])
    expect(await tooFast(fetch(url))).toBeUndefined()
  })
})
