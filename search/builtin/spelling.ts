/**
 * How many letters two words differ by: added, left out, replaced, or two neighbours swapped. Stops counting at `most` and answers `most + 1` then.
 */
export function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before: number[] = []
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row]
    let least = row
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1]
      let cost = Math.min(previous[column]! + 1, current[column - 1]! + 1, previous[column - 1]! + (same ? 0 : 1))
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      if (swapped) cost = Math.min(cost, before[column - 2]! + 1)
      current.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return most + 1
    before = previous
    previous = current
  }
  return Math.min(previous[other.length]!, most + 1)
}

/** How far a word may be from the one that was meant: short words are too near to one another to guess. */
export function allowedDistance(word: string): number {
  if (word.length < 4 || /\d/.test(word)) return 0
  return word.length < 8 ? 1 : 2
}

/** The word of a vocabulary that was most likely meant: the nearest, and of those the one in most documents. Undefined when none is near enough. */
export function nearestWord(word: string, vocabulary: ReadonlyMap<string, number>): string | undefined {
  const most = allowedDistance(word)
  if (most === 0) return undefined
  let best: { word: string; away: number; documents: number } | undefined
  for (const [candidate, documents] of vocabulary) {
    const reach = best?.away ?? most
    if (candidate.length < 3 || Math.abs(candidate.length - word.length) > reach) continue
    const away = distance(word, candidate, reach)
    if (away > reach) continue
    if (!best || away < best.away || (away === best.away && documents > best.documents)) best = { word: candidate, away, documents }
  }
  return best?.word
}
