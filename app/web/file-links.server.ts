import { createHmac, timingSafeEqual } from 'node:crypto'

const ttlSeconds = 300

/** Addresses under which files are handed out, each for five minutes: one that is copied out of a page, a log or a history opens nothing later. Who asks is looked at besides. */
export type FileLinks = {
  /** The address of a file, good from now on for five minutes. */
  to(fileId: string): string
  /** What the query of such an address is worth. */
  check(fileId: string, query: URLSearchParams): 'good' | 'expired' | 'forged'
}

/**
 * Makes the links from `SESSION_SECRET` (`id:base64`, several separated by commas): the first key signs, all of them are accepted. `now` in milliseconds is handed in by tests.
 */
export function makeFileLinks(options: { secret: string; now?: () => number }): FileLinks {
  const now = options.now ?? Date.now
  const keys = options.secret.split(',').map((entry) => Buffer.from(entry.slice(entry.indexOf(':') + 1), 'base64'))
  const sign = (fileId: string, until: string, key: Buffer) => createHmac('sha256', key).update(`file:${fileId}:${until}`).digest()
  return {
    to(fileId) {
      const until = String(Math.floor(now() / 1000) + ttlSeconds)
      return `/files/${fileId}?until=${until}&sig=${sign(fileId, until, keys[0]!).toString('base64url')}`
    },
    check(fileId, query) {
      const until = query.get('until') ?? ''
      const given = Buffer.from(query.get('sig') ?? '', 'base64url')
      const signed = keys.some((key) => {
        const expected = sign(fileId, until, key)
        return given.length === expected.length && timingSafeEqual(given, expected)
      })
      if (!signed) return 'forged'
      return Number(until) * 1000 < now() ? 'expired' : 'good'
    },
  }
}
