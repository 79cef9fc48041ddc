import { en } from './en.ts'
import type { Locale } from './locale.ts'
import { makeTranslator, type Translate } from './translate.ts'
import { ur } from './ur.ts'

const translators = new Map<Locale, Translate>()

/** The translator of a language on the server, where both catalogues are at hand; made once for each language. The browser loads its own catalogue alone. */
export function translatorFor(locale: Locale): Translate {
  const known = translators.get(locale)
  if (known) return known
  const made = makeTranslator(locale, locale === 'ur' ? ur : en)
  translators.set(locale, made)
  return made
}
