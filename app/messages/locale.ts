/** The languages of the interface, in the order of the switch. Urdu is written from right to left. */
export const locales = ['en', 'ur'] as const
export type Locale = (typeof locales)[number]

export const defaultLocale: Locale = 'en'

/** Each language in its own words: these two names are never translated. */
export const localeNames: Record<Locale, string> = { en: 'English', ur: 'اردو' }

export function isLocale(text: unknown): text is Locale {
  return typeof text === 'string' && (locales as readonly string[]).includes(text)
}

export function directionOf(locale: Locale): 'ltr' | 'rtl' {
  return locale === 'ur' ? 'rtl' : 'ltr'
}

/**
 * Which language a page is shown in: what was chosen in this browser, then what the person keeps in their account, then the first language the browser accepts
 * that we have (already negotiated by the host), then English.
 */
export function chooseLocale(wishes: { chosen?: string; kept?: string; accepted?: string | false }): Locale {
  for (const wish of [wishes.chosen, wishes.kept, wishes.accepted]) if (isLocale(wish)) return wish
  return defaultLocale
}
