import type { Sort } from '../port.ts'
import { compareText } from './columns.ts'
import type { Memory } from './memory.ts'
import type { OfferingFacts } from './rows.ts'

type Order = { by: Sort; reversed: boolean }

/** The first `count` of the rows in an order. What is equal in it stands by name and then by id, so that pages never overlap. */
export function firstRows(memory: Memory, rows: Uint32Array, scoreOf: (row: number) => number, { by, reversed }: Order, count: number): number[] {
  if (by === 'name' && !reversed) return firstByName(memory, rows, count)
  const turn = reversed ? -1 : 1
  const weigh = weights[by]
  const compare = (a: Weighed, b: Weighed) =>
    turn * (b.weight - a.weight) || (by === 'name' ? turn : 1) * compareText(a.facts.sortName, b.facts.sortName) || compareText(a.facts.id, b.facts.id)
  // Only the best so far are kept: twice as many as are wanted, put in order and cut whenever they are full.
  let best: Weighed[] = []
  let last: Weighed | undefined
  for (const row of rows) {
    // Most rows fall here, before anything about them but their score was looked up.
    if (last && by === 'relevance' && turn * (last.weight - scoreOf(row)) > 0) continue
    const facts = memory.offerings.get(row)!
    const one = { row, facts, weight: weigh(facts, scoreOf(row)) }
    if (last && compare(one, last) > 0) continue
    best.push(one)
    if (best.length < 2 * count + 64) continue
    best = best.sort(compare).slice(0, count)
    last = best.at(-1)
  }
  return best
    .sort(compare)
    .slice(0, count)
    .map(({ row }) => row)
}

type Weighed = { row: number; facts: OfferingFacts; weight: number }

function firstByName({ columns }: Memory, rows: Uint32Array, count: number): number[] {
  const wanted = new Uint8Array(columns.size)
  for (const row of rows) wanted[row] = 1
  const first: number[] = []
  for (const row of columns.byName()) {
    if (first.length === count) break
    if (wanted[row]) first.push(row)
  }
  return first
}

const weights: Record<Sort, (facts: OfferingFacts, score: number) => number> = {
  relevance: (_, score) => score,
  name: () => 0,
  updated: ({ updatedAt }) => updatedAt,
  // Verified statements first, then documented ones.
  evidence: ({ capabilities }) => capabilities.reduce((sum, [, level]) => sum + (level === 2 ? 1000 : level), 0),
}
