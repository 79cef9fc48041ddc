import { describe, expect, test } from 'vitest'
import { startHost } from '#test/fixtures/host.ts'

const noncePattern = /'nonce-([^']+)'/

describe('security headers', () => {
  test('scripts run by a nonce that is new for every answer and told to the page', async () => {
    const { url } = await startHost()
    const seen = new Set<string>()
    for (let round = 0; round < 3; round++) {
      const response = await fetch(url)
      const nonce = noncePattern.exec(response.headers.get('content-security-policy')!)![1]!
      expect(((await response.json()) as { nonce: string }).nonce).toBe(nonce)
      expect(Buffer.from(nonce, 'base64')).toHaveLength(16)
      seen.add(nonce)
    }
    expect(seen.size).toBe(3)
  })

  test('nothing inline without the nonce, nothing from another host, no frame around us', async () => {
    const { url } = await startHost()
    const policy = (await fetch(url)).headers.get('content-security-policy')!
    expect(policy).not.toMatch(/unsafe|https?:|\*|ws:/)
    for (const part of [
      "default-src 'none'",
      "style-src 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "script-src-attr 'none'",
    ]) {
      expect(policy.split(';')).toContain(part)
    }
  })

  test('the other policies stand on every answer, a failure included', async () => {
    const { url } = await startHost({
      pages: () => {
        throw new Error('broken')
      },
    })
    for (const path of ['/', '/healthz']) {
      const { headers } = await fetch(url + path)
      expect(headers.get('referrer-policy')).toBe('same-origin')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
      expect(headers.get('x-frame-options')).toBe('DENY')
      expect(headers.get('permissions-policy')).toContain('camera=()')
      expect(headers.get('x-powered-by')).toBeNull()
    }
  })

  test('TLS is made binding only where the site has it', async () => {
    const secure = await startHost({ appUrl: 'https://mutabadil.example' })
    expect((await fetch(secure.url)).headers.get('strict-transport-security')).toContain('max-age=63072000')
    const plain = await startHost({ appUrl: 'http://localhost:3000' })
    const { headers } = await fetch(plain.url)
    expect(headers.get('strict-transport-security')).toBeNull()
    expect(headers.get('content-security-policy')).not.toContain('upgrade-insecure-requests')
  })

  test('development opens the socket of hot updates and injected styles, and nothing more', async () => {
    const { url } = await startHost({ development: true, appUrl: 'http://localhost:3000' })
    const policy = (await fetch(url)).headers.get('content-security-policy')!
    expect(policy).toContain("connect-src 'self' ws:")
    expect(policy).toContain("style-src 'self' 'unsafe-inline'")
    expect(/script-src [^;]*/.exec(policy)![0]).not.toContain('unsafe')
  })
})
