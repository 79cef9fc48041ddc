import { wordsOf } from '../normalise.ts'
import { contentOf, isStopWord } from '../stop-words.ts'
import type { Memory } from './memory.ts'
import type { Spoken } from './recognise.ts'
import type { ProductFacts } from './rows.ts'
import { nearestWord } from './spelling.ts'
import { formsOf } from './tokens.ts'

/** A query as the engine understands it. */
export type Understood = {
  /** All words, corrected. */
  words: readonly string[]
  /** The words to look for, without those that say nothing and without the names of products to replace. */
  content: readonly string[]
  /** The word that may be only a beginning. */
  last: string | undefined
  corrected: { from: string; to: string } | null
  products: readonly ProductFacts[]
  /** Capabilities and groups that the words speak of. */
  spoken: readonly Spoken[]
  /** A need told in sentences: any word may answer, and the hits are asked what they have in common. */
  prose: boolean
}

const charactersAtMost = 600
const wordsAtMost = 60
/** Past so many words that say something, nobody expects all of them in one offering. */
const proseFrom = 5

/** Reads a query: its words, their spelling, the products and capabilities in it. */
export function readQuery(memory: Memory, text: string, options: { asTyped: boolean }): Understood {
  const typed = wordsOf(text.slice(0, charactersAtMost)).slice(0, wordsAtMost)
  // In a sentence a word more or less decides nothing, and a rare word is more often right than wrong.
  const sentence = contentOf(typed).length >= proseFrom
  const spelled = sentence ? typed : typed.map((word, index) => correct(memory, word, { last: index === typed.length - 1 }))
  const corrected = spelled.every((word, index) => word === typed[index]) ? null : { from: text.trim(), to: spelled.join(' ') }
  const words = options.asTyped ? typed : spelled
  const recogniser = memory.recogniser()
  const whole = words.map((word, index) => (index === words.length - 1 ? complete(memory, word) : word))
  const { products, named } = recogniser.products(words)
  const left = words.filter((word) => !named.has(word))
  const content = products.length > 0 ? left.filter((word) => !isStopWord(word)) : contentOf(words)
  return {
    words,
    content,
    last: content.includes(words.at(-1)!) ? words.at(-1) : undefined,
    corrected,
    products,
    spoken: recogniser.capabilities(whole.filter((word) => !named.has(word))),
    prose: content.length >= proseFrom,
  }
}

/** What a word that is only a beginning most often goes on to be; any other word stays as it is. */
function complete(memory: Memory, word: string): string {
  const { written, forms } = memory.vocabulary()
  if (word.length < 3 || formsOf(word).some((form) => forms.has(form))) return word
  let best = { word, documents: 0 }
  for (const [candidate, documents] of written) if (documents > best.documents && candidate.startsWith(word)) best = { word: candidate, documents }
  return best.word
}

/** A word that the index knows in any form, or whose beginning it is while being typed, stays; any other becomes the nearest known one. */
export function correct(memory: Memory, word: string, options: { last: boolean }): string {
  const { written, forms } = memory.vocabulary()
  if (isStopWord(word) || formsOf(word).some((form) => forms.has(form))) return word
  if (options.last && begins(memory, word)) return word
  return nearestWord(word, written) ?? word
}

function begins(memory: Memory, word: string): boolean {
  for (const known of memory.expansion().written) if (known.startsWith(word)) return true
  return ['offering_words', 'name_words'].some((table) => memory.prepared(`select 1 from ${table} where ${table} match ? limit 1`).get(`"${word}"*`))
}
