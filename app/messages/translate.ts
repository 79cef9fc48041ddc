import { createInstance } from 'i18next'
import type { en } from './en.ts'
import type { enMembers } from './en-members.ts'
import type { enRequirements } from './en-requirements.ts'
import type { about } from './en/about.ts'
import type { evidencePaper } from './en/evidence-paper.ts'
import type { notices } from './en/notices.ts'
import { formatNumber } from './format.ts'
import type { Locale } from './locale.ts'

type WithoutPlural<Key> = Key extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : Key

/** A key that a page can ask for: plurals are asked for by their stem, with `count` among the values. */
export type MessageKey = WithoutPlural<keyof typeof en | keyof typeof enRequirements | keyof typeof enMembers>

/** A key of the texts that only the server has: pages get them as finished sentences from their loaders. */
export type ServerKey = WithoutPlural<keyof typeof notices | keyof typeof about | keyof typeof evidencePaper>

/**
 * Gives the text for a key with its values put in. Numbers are grouped as the language writes them; texts stand as they are (React escapes them).
 * On the server it knows more keys than a page may ask for.
 */
export type Translate<Key extends string = MessageKey> = (key: Key, values?: Record<string, string | number>) => string

/** Makes the server's translator of one language from its catalogue; it holds no global state. The browser has a smaller one that says the same (`speak.ts`). */
export function makeTranslator<Key extends string>(locale: Locale, catalogue: Record<Key, string>): Translate<WithoutPlural<Key>> {
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
