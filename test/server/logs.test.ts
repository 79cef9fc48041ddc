import { describe, expect, test } from 'vitest'
import { loggablePath } from '#app/server/logs.ts'
import { startHost } from '#test/fixtures/host.ts'

describe('logs', () => {
  test.each([
    ['/requirements/012?q=secret+product', '/requirements/012'],
    ['/confirm/tok3n', '/confirm/[cut]'],
    ['/invitation/tok3n/accept', '/invitation/[cut]/accept'],
    ['/account/reset/tok3n.data?x=1', '/account/reset/[cut]'],
    ['/reset', '/reset'],
    ['/presets/a', '/presets/a'],
  ])('%s is logged as %s', (url, path) => {
    expect(loggablePath(url)).toBe(path)
  })

  test('a request leaves one line with method, path, status and time, and neither headers nor query', async () => {
    const { url, logged } = await startHost()
    await fetch(`${url}/reset/tok3n?email=a%40b.example`, { headers: { cookie: 'session=s3cret', authorization: 'Bearer s3cret' } })
    expect(logged).toHaveLength(1)
    expect(logged[0]).toMatchObject({ req: { method: 'GET', path: '/reset/[cut]' }, res: { status: 200 }, msg: 'request ended' })
    expect(JSON.stringify(logged)).not.toMatch(/s3cret|tok3n|b\.example|127\.0\.0\.1/)
  })

  test('what could hold a secret is censored where a caller logs it by mistake', async () => {
    const { log, logged } = await startHost()
    log.info({ cookie: 's3cret', req: { headers: { a: 's3cret' }, body: 's3cret' }, reply: { 'set-cookie': 's3cret' }, form: { password: 's3cret' } }, 'oops')
    expect(JSON.stringify(logged)).not.toContain('s3cret')
  })

  test('an error of the database keeps its code and constraint and loses the row it quotes', async () => {
    const { log, logged } = await startHost()
    const error = Object.assign(new Error('duplicate key'), {
      code: '23505',
      constraint: 'people_email',
      detail: 'Key (email)=(a@b.example)',
      parameters: ['a@b.example'],
    })
    log.error({ err: error }, 'failed')
    expect(logged[0]).toMatchObject({ err: { code: '23505', constraint: 'people_email', message: 'duplicate key' } })
    expect(JSON.stringify(logged)).not.toContain('b.example')
  })

  test('a fault of ours is logged once with its stack and answered with the id to quote', async () => {
    const { url, logged } = await startHost({
      pages: () => {
        throw new Error('broken <here>')
      },
    })
    const response = await fetch(url, { headers: { 'accept-language': 'ur' } })
    const page = await response.text()
    expect(response.status).toBe(500)
    expect(page).toContain(response.headers.get('x-request-id'))
    expect(page).toContain('dir="rtl"')
    expect(page).not.toContain('broken')
    const errors = logged.filter((line) => 'err' in line)
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatchObject({ requestId: response.headers.get('x-request-id'), err: { message: 'broken <here>' } })
  })
})
