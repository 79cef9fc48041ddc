import type { Voice } from '#app/domain/matching/explain.ts'
import { formatDate } from '#app/messages/format.ts'
import type { Locale } from '#app/messages/locale.ts'
import { useLocale, useTranslate } from '#app/messages/language.ts'

/** The names that came along with what is spoken of: capabilities and countries by their codes, products by id. */
type Names = { labels: Readonly<Record<string, string>>; products: Readonly<Record<string, string>> }

/** Speaks the reasons of a match in the page's language, with the names that came along with it. */
export function useVoice(names: Names): Voice {
  return makeVoice(useTranslate(), useLocale(), names)
}

/** The same in any language, for what is no page. */
export function makeVoice(translate: Voice['translate'], locale: Locale, names: Names): Voice {
  return {
    translate,
    capabilityLabel: (code) => names.labels[code] ?? code,
    placeName: (ref) => placeName(ref, names.labels, locale),
    productName: (id) => names.products[id] ?? id,
    formatDate: (date) => formatDate(date, locale),
  }
}

/** A place as people write it: a country by its name in the page's language, and before it the city as the author wrote it. */
function placeName(ref: string, labels: Readonly<Record<string, string>>, locale: Locale): string {
  const [country = '', ...city] = ref.split(':')
  return [...city, labels[country] ?? country].join(locale === 'ur' ? '، ' : ', ')
}
