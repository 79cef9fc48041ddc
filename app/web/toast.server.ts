import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { MessageKey } from '#app/messages/translate.ts'
import { readCookie, writeCookie } from './cookies.ts'

const name = 'toast'
const maxAgeSeconds = 60

/** A sentence shown once on the next page: a key and its values, so that it appears in the language of that page. */
export type Toast = {
  key: MessageKey
  values?: Record<string, string | number>
  tone: 'done' | 'refused'
  /** A form that takes the act back: where it posts, and what. */
  undo?: { action: string; fields: Record<string, string> }
}

const SignedToast = z.object({
  key: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  tone: z.enum(['done', 'refused']),
  undo: z.object({ action: z.string(), fields: z.record(z.string(), z.string()) }).optional(),
  until: z.number(),
})

/** Reads and writes the toast cookie. Signed, so that another site that can set a cookie cannot put words into our page; short-lived, so that it never surprises. */
export type ToastCookie = {
  /** The `Set-Cookie` value that shows `toast` on the next page. */
  write(toast: Toast): string
  /** The toast a request brings, with the `Set-Cookie` value that spends it. */
  read(request: Request): { toast: Toast; spent: string } | undefined
}

/**
 * Makes the toast cookie from `SESSION_SECRET` (`id:base64`, several separated by commas): the first key signs, all of them are accepted, so that keys can be
 * changed without a break. `now` in milliseconds is handed in by tests.
 */
export function makeToastCookie(options: { secret: string; secure: boolean; now?: () => number }): ToastCookie {
  const now = options.now ?? Date.now
  const [signingKey, ...olderKeys] = options.secret.split(',').map((entry) => Buffer.from(entry.slice(entry.indexOf(':') + 1), 'base64'))
  const sign = (text: string, key: Buffer) => createHmac('sha256', key).update(`toast:${text}`).digest()
  return {
    write(toast) {
      const text = Buffer.from(JSON.stringify({ ...toast, until: now() + maxAgeSeconds * 1000 })).toString('base64url')
      return writeCookie(name, `${text}.${sign(text, signingKey!).toString('base64url')}`, { maxAgeSeconds, secure: options.secure })
    },
    read(request) {
      const [text, signature] = readCookie(request.headers.get('cookie'), name)?.split('.') ?? []
      if (!text || !signature) return undefined
      const given = Buffer.from(signature, 'base64url')
      const signed = [signingKey!, ...olderKeys].some((key) => {
        const expected = sign(text, key)
        return given.length === expected.length && timingSafeEqual(given, expected)
      })
      if (!signed) return undefined
      const { until, ...toast } = SignedToast.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
      if (until < now()) return undefined
      return { toast: toast as Toast, spent: writeCookie(name, '', { maxAgeSeconds: 0, secure: options.secure }) }
    },
  }
}
