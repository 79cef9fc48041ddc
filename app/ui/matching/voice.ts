import type { Voice } from '#app/domain/matching/explain.ts'
import { formatDate } from '#app/messages/format.ts'
import { useLocale, useTranslate } from '#app/messages/language.ts'

/** Speaks the reasons of a match in the page's language, with the names that came along with it. */
export function useVoice(names: { labels: Readonly<Record<string, string>>; products: Readonly<Record<string, string>> }): Voice {
  const t = useTranslate()
  const locale = useLocale()
  return {
    translate: t,
    capabilityLabel: (code) => names.labels[code] ?? code,
    productName: (id) => names.products[id] ?? id,
    formatDate: (date) => formatDate(date, locale),
  }
}
