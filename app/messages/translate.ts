import { createInstance } from 'i18next'
import type { en } from './en.ts'
import { formatNumber } from './format.ts'
import type { Locale } from './locale.ts'

/** One language's texts; both languages have exactly the same keys. */
export type Catalogue = Record<keyof typeof en, string>

type WithoutPlural<Key> = Key extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : Key

/** A key that can be asked for: plurals are asked for by their stem, with `count` among the values. */
export type MessageKey = WithoutPlural<keyof typeof en>

/** Gives the text for a key with its values put in. Numbers are grouped as the language writes them; texts stand as they are (React escapes them). */
export type Translate = (key: MessageKey, values?: Record<string, string | number>) => string

/** Makes the translator of one language from its catalogue. It holds no global state: the server keeps one for each language, the browser its own. */
export function makeTranslator(locale: Locale, catalogue: Catalogue): Translate {
  const instance = createInstance({
    lng: locale,
    resources: { [locale]: { translation: catalogue } },
    keySeparator: false,
    nsSeparator: false,
    initImmediate: false,
    interpolation: {
      escapeValue: false,
      alwaysFormat: true,
      // A value that itself holds `{{…}}` or `$t(…)` came from a person: it is text, never a reference.
      skipOnVariables: true,
      format: (value: unknown) => (typeof value === 'number' ? formatNumber(value) : String(value)),
    },
  })
  void instance.init()
  return (key, values) => instance.t(key, values ?? {})
}
