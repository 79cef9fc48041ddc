import type { Sort } from '../port.ts'
import type { OfferingFacts } from './rows.ts'

/** Puts rows in order. What is equal in it stands by name and then by id, so that pages never overlap. */
export function sortRows(
  rows: readonly number[],
  offerings: ReadonlyMap<number, OfferingFacts>,
  scores: ReadonlyMap<number, number>,
  { by, reversed }: { by: Sort; reversed: boolean },
): number[] {
  const weight = weigh[by]
  const turn = reversed ? -1 : 1
  return rows
    .map((row) => {
      const facts = offerings.get(row)!
      return { row, facts, weight: weight(facts, scores.get(row) ?? 0) }
    })
    .sort((a, b) => turn * (b.weight - a.weight) || (by === 'name' ? turn : 1) * compare(a.facts.sortName, b.facts.sortName) || compare(a.facts.id, b.facts.id))
    .map(({ row }) => row)
}

const weigh: Record<Sort, (facts: OfferingFacts, score: number) => number> = {
  relevance: (_, score) => score,
  name: () => 0,
  updated: ({ updatedAt }) => updatedAt,
  // Verified statements first, then documented ones.
  evidence: ({ capabilities }) => capabilities.reduce((sum, [, level]) => sum + (level === 2 ? 1000 : level), 0),
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
