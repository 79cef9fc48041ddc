import { narrativeWord } from '#app/domain/requirements/propose-criteria.ts'

/** How words are compared: the form by which two of them are the same, in either writing; null for what says nothing. The server makes it from what search reads as the same. */
export type WordKey = (word: string) => string | null

/** More than this is no hint any more. */
export const mentionsAtMost = 5

/**
 * For each public text, the words of a narrative that it mentions too, as they stand in the narrative and in its order. Words of `leftOut` are not told again: the criteria ask for them.
 * Of many the ones count that the fewest other texts mention: what every offering says tells none from another. Nothing of this is scored.
 */
export function mentionsAcross(narrative: string, texts: readonly string[], { keyOf, leftOut }: { keyOf: WordKey; leftOut: readonly string[] }): string[][] {
  const keysIn = (text: string) => new Set([...text.matchAll(narrativeWord)].flatMap(([word]) => keyOf(word) ?? []))
  const told = new Set(leftOut.flatMap((text) => [...keysIn(text)]))
  const words = new Map<string, string>()
  for (const [word] of narrative.matchAll(narrativeWord)) {
    const key = keyOf(word)
    if (key !== null && !told.has(key) && !words.has(key)) words.set(key, word)
  }
  const mentioned = texts.map((text) => {
    const said = keysIn(text)
    return [...words.keys()].filter((key) => said.has(key))
  })
  const spread = new Map<string, number>()
  for (const keys of mentioned) for (const key of keys) spread.set(key, (spread.get(key) ?? 0) + 1)
  const place = new Map([...words.keys()].map((key, index) => [key, index]))
  const inOrder = (a: string, b: string) => place.get(a)! - place.get(b)!
  return mentioned.map((keys) =>
    keys
      .toSorted((a, b) => spread.get(a)! - spread.get(b)! || inOrder(a, b))
      .slice(0, mentionsAtMost)
      .sort(inOrder)
      .map((key) => words.get(key)!),
  )
}
