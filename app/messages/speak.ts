import { formatNumber } from './format.ts'
import type { Translate } from './translate.ts'

const value = /\{\{(\w+)\}\}/g

/**
 * The browser's translator: what the catalogues use of i18next, which is 13 KB, and no more. Plurals by `count` (both languages know one and other alone), values put in, numbers
 * grouped. A test holds it to the server's word for word, since a difference would break hydration. A key that is not in the catalogue is its own text.
 */
export function makeSpeech(catalogue: Readonly<Record<string, string>>): Translate {
  return (key, values = {}) => {
    const { count } = values
    const plural = typeof count === 'number' ? catalogue[`${key}_${Math.abs(count) === 1 ? 'one' : 'other'}`] : undefined
    const text = plural ?? catalogue[key] ?? key
    return text.replace(value, (_, name: string) => said(values[name]))
  }
}

function said(one: string | number | undefined): string {
  return typeof one === 'number' ? formatNumber(one) : String(one)
}
