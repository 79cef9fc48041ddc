import { expect, test } from 'vitest'
import { readCookie } from '#app/web/cookies.ts'
import { endedSessionCookie, newSessionId, readSessionId, sessionCookie } from '#app/web/session.server.ts'

test('a cookie is found by its whole name, with an equals sign in its value', () => {
  expect(readCookie('xlang=no; lang=a=b ; lang=later', 'lang')).toBe('a=b')
  expect(readCookie('language=ur', 'lang')).toBeUndefined()
  expect(readCookie(undefined, 'lang')).toBeUndefined()
})

test('a session travels as an id of 256 random bits, closed to scripts, to other sites and to plain connections', () => {
  const id = newSessionId()
  expect(Buffer.from(id, 'base64url')).toHaveLength(32)
  expect(newSessionId()).not.toBe(id)
  const cookie = sessionCookie(id, { maxAgeSeconds: 3600, secure: true })
  expect(cookie).toBe(`session=${id}; Path=/; Max-Age=3600; HttpOnly; SameSite=Lax; Secure`)
  expect(readSessionId(new Request('http://localhost', { headers: { cookie } }))).toBe(id)
  expect(endedSessionCookie({ secure: false })).toBe('session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax')
})

test('what has not the form of a session id is none', () => {
  for (const value of ['', 'short', `${newSessionId()}x`, `${newSessionId().slice(1)}%`]) {
    expect(readSessionId(new Request('http://localhost', { headers: { cookie: `session=${value}` } }))).toBeUndefined()
  }
})
