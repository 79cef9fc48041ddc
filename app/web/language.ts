import type { Locale } from '#app/messages/locale.ts'
import { writeCookie } from './cookies.ts'

/** Remembers the language chosen in this browser, for a year. */
export const languageCookieName = 'lang'
const oneYearSeconds = 365 * 24 * 3600

/** The `Set-Cookie` value that keeps a language. */
export function languageCookie(locale: Locale, options: { secure: boolean }): string {
  return writeCookie(languageCookieName, locale, { maxAgeSeconds: oneYearSeconds, secure: options.secure })
}
