import { describe, expect, test } from 'vitest'
import { makeToastCookie } from '#app/web/toast.server.ts'

const key = (id: string, byte: number) => `${id}:${Buffer.alloc(32, byte).toString('base64')}`
const carrying = (setCookie: string) => new Request('http://localhost', { headers: { cookie: `a=b; ${setCookie.split(';')[0]}` } })
const toast = { key: 'shell.languageChosen', values: { count: 2 }, tone: 'done', undo: { action: '/undo', fields: { id: '1' } } } as const

describe('the toast cookie', () => {
  test('brings one sentence to the next page, once, out of the reach of scripts', () => {
    const toasts = makeToastCookie({ secret: key('a', 1), secure: true })
    const written = toasts.write(toast)
    expect(written).toMatch(/; Path=\/; Max-Age=60; HttpOnly; SameSite=Lax; Secure$/)
    const read = toasts.read(carrying(written))
    expect(read?.toast).toEqual(toast)
    expect(read?.spent).toMatch(/^toast=; Path=\/; Max-Age=0;/)
  })

  test('believes no words it did not write', () => {
    const toasts = makeToastCookie({ secret: key('a', 1), secure: false })
    const forged = makeToastCookie({ secret: key('a', 2), secure: false }).write(toast)
    const [text, signature] = toasts.write(toast).split(';')[0]!.slice('toast='.length).split('.') as [string, string]
    const altered = Buffer.from(Buffer.from(text, 'base64url').toString().replace('"count":2', '"count":9')).toString('base64url')
    for (const cookie of [forged, `toast=${altered}.${signature}`, `toast=${text}.`, `toast=${text}`, 'toast=.', 'toast=']) {
      expect(toasts.read(carrying(cookie))).toBeUndefined()
    }
    expect(toasts.read(new Request('http://localhost'))).toBeUndefined()
  })

  test('is stale after a minute, and outlives a change of keys', () => {
    let now = 1_000_000
    const before = makeToastCookie({ secret: key('old', 1), secure: false, now: () => now })
    const after = makeToastCookie({ secret: `${key('new', 2)},${key('old', 1)}`, secure: false, now: () => now })
    const written = before.write(toast)
    expect(after.read(carrying(written))?.toast.key).toBe(toast.key)
    expect(before.read(carrying(after.write(toast)))).toBeUndefined()
    now += 60_001
    expect(after.read(carrying(written))).toBeUndefined()
  })
})
