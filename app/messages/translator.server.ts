import { catalogues } from './catalogue.server.ts'
import type { Locale } from './locale.ts'
import { makeTranslator, type MessageKey, type ServerKey, type Translate } from './translate.ts'

/** The translator on the server: it also speaks what no page may ask for. */
export type ServerTranslate = Translate<MessageKey | ServerKey>

const translators = new Map<Locale, ServerTranslate>()

/** The translator of a language on the server, where both catalogues are at hand; made once for each language. The browser loads its own catalogue alone. */
export function translatorFor(locale: Locale): ServerTranslate {
  const known = translators.get(locale)
  if (known) return known
  const made = makeTranslator(locale, catalogues[locale])
  translators.set(locale, made)
  return made
}
