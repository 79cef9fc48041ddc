import { romanKey, wordsOf } from '../normalise.ts'
import { isStopWord } from '../stop-words.ts'
import { stem } from '../stem.ts'
import type { Facts, ProductFacts } from './rows.ts'

/** A capability that the words of a query speak of, and how many of them do. */
export type Spoken = { code: string; words: number }

/** What the taxonomy and the registry know in the words of a query. */
export type Recogniser = {
  /** Capabilities and groups whose label or synonym stands in the words; the one with most words first. */
  capabilities(words: readonly string[]): Spoken[]
  /** Products of the registry that the words name, and the words that do. */
  products(words: readonly string[]): { products: ProductFacts[]; named: Set<string> }
}

const longestPhrase = 7
const productsAtMost = 3

/** Learns the phrases of all capabilities and products. */
export function makeRecogniser(all: Iterable<Facts>): Recogniser {
  const phrases = new Map<string, Set<string>>()
  const taxonomyWords = new Set<string>()
  const products: ProductFacts[] = []
  for (const facts of all) {
    if (facts.kind === 'product') products.push(facts)
    if (facts.kind !== 'capability') continue
    const { en, ur, 'ur-Latn': roman } = facts.words
    for (const phrase of [...en, ...ur]) learn(phrases, keysOf(wordsOf(phrase)), facts.id)
    for (const phrase of roman) learn(phrases, [...keysOf(wordsOf(phrase)), romanPhrase(wordsOf(phrase))], facts.id)
    for (const phrase of [...en, ...ur, ...roman]) wordsOf(phrase).forEach((word) => taxonomyWords.add(word))
  }
  const names = learnProducts(products, taxonomyWords)
  return {
    capabilities: (words) => speakOf(words, phrases),
    products: (words) => nameProducts(words, names),
  }
}

function learn<T>(phrases: Map<string, Set<T>>, keys: readonly string[], value: T): void {
  for (const key of keys) {
    if (key === '') continue
    const known = phrases.get(key)
    if (known) known.add(value)
    else phrases.set(key, new Set([value]))
  }
}

/** A phrase as it is written, and by the stems of its words. */
function keysOf(words: readonly string[]): string[] {
  return [words.join(' '), words.map(stem).join(' ')]
}

function romanPhrase(words: readonly string[]): string {
  return `roman ${words.map((word) => romanKey(word) || word).join(' ')}`
}

/** Goes through the words from the left and takes the longest phrase that begins at each. */
function speakOf(words: readonly string[], phrases: ReadonlyMap<string, ReadonlySet<string>>): Spoken[] {
  const spoken = new Map<string, number>()
  for (let start = 0; start < words.length;) {
    const found = longestAt(words, start, (run) => [...keysOf(run), romanPhrase(run)].flatMap((key) => [...(phrases.get(key) ?? [])]))
    for (const code of found?.values ?? []) spoken.set(code, Math.max(spoken.get(code) ?? 0, found!.length))
    start += found?.length ?? 1
  }
  return [...spoken].map(([code, count]) => ({ code, words: count })).sort((a, b) => b.words - a.words || (a.code < b.code ? -1 : 1))
}

function longestAt<T>(words: readonly string[], start: number, look: (run: readonly string[]) => T[]): { values: Set<T>; length: number } | undefined {
  for (let length = Math.min(longestPhrase, words.length - start); length > 0; length -= 1) {
    const values = look(words.slice(start, start + length))
    if (values.length > 0) return { values: new Set(values), length }
  }
  return undefined
}

type ProductNames = { whole: Map<string, Set<ProductFacts>>; single: Map<string, Set<ProductFacts>> }

/** A product is known by its whole name or alias, and by a word of its name or its maker's that is nobody's description of software. */
function learnProducts(products: readonly ProductFacts[], taxonomyWords: ReadonlySet<string>): ProductNames {
  const names: ProductNames = { whole: new Map(), single: new Map() }
  for (const product of products) {
    for (const name of product.names) learn(names.whole, [wordsOf(name).join(' ')], product)
    const telling = wordsOf([product.name, product.maker].join(' ')).filter(
      (word) => word.length > 3 && !taxonomyWords.has(word) && !isStopWord(word) && !isCommon(word),
    )
    learn(names.single, telling, product)
  }
  return names
}

/** Words that many makers bear. */
const common = new Set(
  wordsOf(
    'holdings group limited company corporation technologies technology security labs global international networks digital data cloud enterprise suite manager server',
  ),
)
function isCommon(word: string): boolean {
  return common.has(word)
}

function nameProducts(words: readonly string[], names: ProductNames): { products: ProductFacts[]; named: Set<string> } {
  const named = new Set<string>()
  const found = new Set<ProductFacts>()
  for (let start = 0; start < words.length;) {
    const whole = longestAt(words, start, (run) => [...(names.whole.get(run.join(' ')) ?? [])])
    const single = whole ?? longestAt(words.slice(0, start + 1), start, ([word]) => [...(names.single.get(word!) ?? [])])
    for (const product of single?.values ?? []) found.add(product)
    for (let index = start; index < start + (single?.length ?? 0); index += 1) named.add(words[index]!)
    start += single?.length ?? 1
  }
  // Other words of the same name do not look for anything else.
  for (const product of found) for (const word of wordsOf(`${product.name} ${product.maker}`)) if (words.includes(word)) named.add(word)
  return { products: [...found].slice(0, productsAtMost), named }
}
