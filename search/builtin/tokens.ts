import { romanKey, wordsOf } from '../normalise.ts'
import { stem } from '../stem.ts'

// SQLite's `ascii` tokenizer takes every character above 127 as a letter, so these keep forms apart from words that people wrote.
const stemMark = '§'
export const romanMark = '¤'

/** Every word with its stem beside it, as the index stores a text. */
export function textTokens(texts: readonly string[]): string {
  return texts.map(tokensOf).join(' ')
}

/** The keys under which Urdu in Latin letters is found however it is spelled. */
export function romanTokens(texts: readonly string[]): string {
  return texts.map(romanTokensOf).join(' ')
}

const tokensOf = remembered((text) =>
  wordsOf(text)
    .flatMap((word) => [word, stemMark + stem(word)])
    .join(' '),
)

const romanTokensOf = remembered((text) =>
  wordsOf(text)
    .map(romanKey)
    .filter((key) => key !== '')
    .map((key) => romanMark + key)
    .join(' '),
)

/** Names and synonyms come again with every offering that states them, so the work on short texts is done once. */
function remembered(work: (text: string) => string): (text: string) => string {
  const longest = 80
  const known = new Map<string, string>()
  return (text) => {
    if (text.length > longest) return work(text)
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size > 20_000) known.clear()
    const made = work(text)
    known.set(text, made)
    return made
  }
}

/** Whether a word of the index is one that somebody wrote, and so one that can be offered. */
export function isWritten(token: string): boolean {
  return !token.startsWith(stemMark) && !token.startsWith(romanMark)
}

/** All that a word of a query may stand as in the index. */
export function formsOf(word: string): string[] {
  const key = romanKey(word)
  return [...writtenForms(word), ...(key === '' ? [] : [romanMark + key])]
}

/** A word as a text has it: itself and its stem. */
export function writtenForms(word: string): string[] {
  return [word, stemMark + stem(word)]
}

/** What names are asked for one word: any of its forms, and while it is being typed also what begins with it. Normalised words hold nothing that has to be escaped. */
export function askWord(word: string, options: { prefix?: boolean } = {}): string {
  return askForms(formsOf(word), options)
}

/** What the texts of offerings are asked for one word. They hold no keys of Roman Urdu: those lead to what is stated, not to what somebody wrote. */
export function askText(word: string, options: { prefix?: boolean } = {}): string {
  return askForms(writtenForms(word), options)
}

function askForms(forms: readonly string[], options: { prefix?: boolean }): string {
  const [written, ...others] = forms.map((form) => `"${form}"`)
  return `(${[options.prefix ? `${written}*` : written, ...others].join(' OR ')})`
}
