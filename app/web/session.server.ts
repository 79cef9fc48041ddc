import { randomBytes } from 'node:crypto'
import { readCookie, writeCookie } from './cookies.ts'

const name = 'session'
const idPattern = /^[A-Za-z0-9_-]{43}$/

/** A new session id: 256 random bits. Only its hash is kept in the database. */
export function newSessionId(): string {
  return randomBytes(32).toString('base64url')
}

/** The session id a request carries, when it has the form of one; whether it is alive is for `app/domain/access` to say. */
export function readSessionId(request: Request): string | undefined {
  const id = readCookie(request.headers.get('cookie'), name)
  return id !== undefined && idPattern.test(id) ? id : undefined
}

/** The `Set-Cookie` value that gives the browser its session. */
export function sessionCookie(id: string, options: { maxAgeSeconds: number; secure: boolean }): string {
  return writeCookie(name, id, options)
}

/** The `Set-Cookie` value that takes the session away. */
export function endedSessionCookie(options: { secure: boolean }): string {
  return writeCookie(name, '', { maxAgeSeconds: 0, secure: options.secure })
}
