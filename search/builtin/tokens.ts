import { romanKey, wordsOf } from '../normalise.ts'
import { stem } from '../stem.ts'

// SQLite's `ascii` tokenizer takes every character above 127 as a letter, so these keep forms and codes apart from words that people wrote.
const stemMark = '§'
const romanMark = '¤'
const codeMark = '¢'

/** Every word with its stem beside it, as the index stores a text. */
export function textTokens(texts: readonly string[]): string {
  return texts
    .flatMap(wordsOf)
    .flatMap((word) => [word, stemMark + stem(word)])
    .join(' ')
}

/** The keys under which Urdu in Latin letters is found however it is spelled. */
export function romanTokens(texts: readonly string[]): string {
  return texts
    .flatMap(wordsOf)
    .map(romanKey)
    .filter((key) => key !== '')
    .map((key) => romanMark + key)
    .join(' ')
}

/** A code or id as one word of the index. */
export function codeToken(code: string): string {
  return codeMark + code.toLowerCase().replace(/[^a-z0-9]/g, codeMark)
}

/** Whether a word of the index is one that somebody wrote, and so one that can be offered. */
export function isWritten(token: string): boolean {
  return !token.startsWith(stemMark) && !token.startsWith(romanMark) && !token.startsWith(codeMark)
}

/** All that a word of a query may stand as in the index. */
export function formsOf(word: string): string[] {
  const key = romanKey(word)
  return [word, stemMark + stem(word), ...(key === '' ? [] : [romanMark + key])]
}

/** What the index is asked for one word: any of its forms, and while it is being typed also what begins with it. Normalised words hold nothing that has to be escaped. */
export function askWord(word: string, options: { prefix?: boolean } = {}): string {
  const [written, ...others] = formsOf(word).map((form) => `"${form}"`)
  return `(${[options.prefix ? `${written}*` : written, ...others].join(' OR ')})`
}
