import { wordsOf } from './normalise.ts'
import type { Segment } from './port.ts'
import { stem } from './stem.ts'

/** A word that is in its one form but for capitals. */
const plainWord = /^[A-Za-z0-9]+$/
const word = /[\p{L}\p{N}\p{M}\p{Cf}'’‘ʼ]+/gu

/** Makes the test whether a normalised word of a text answers one of the query's words: the same, one of its forms, or for the last one being typed its beginning. */
export function answering(queryWords: readonly string[], options: { prefix?: string } = {}): (word: string) => boolean {
  const exact = new Set(queryWords)
  const stems = new Set(queryWords.map(stem))
  const { prefix } = options
  return (found) => exact.has(found) || stems.has(stem(found)) || (prefix !== undefined && prefix.length > 1 && found.startsWith(prefix))
}

/** Cuts a text into stretches, marked where a word of it answers. The stretches put together are the text. */
export function highlight(text: string, answers: (word: string) => boolean): Segment[] {
  const segments: Segment[] = []
  const add = (stretch: string, marked: boolean) => {
    const last = segments.at(-1)
    if (stretch === '') return
    if (last?.marked === marked) last.text += stretch
    else segments.push({ text: stretch, marked })
  }
  let end = 0
  for (const match of text.matchAll(word)) {
    add(text.slice(end, match.index), false)
    end = match.index + match[0].length
    add(match[0], plainWord.test(match[0]) ? answers(match[0].toLowerCase()) : wordsOf(match[0]).some(answers))
  }
  add(text.slice(end), false)
  return segments
}
