import { facetNames, type FacetName } from '#app/domain/offerings/facets.ts'
import type { OfferingFacts } from './rows.ts'

/** The rows that have a value, and for a capability the level of its evidence in each. */
export type Posting = { rows: Uint32Array; levels: Uint8Array }

/**
 * What offerings are filtered, counted and sorted by, as columns of numbers: every value of every facet has a number, and a row has a stretch of them. A pass over fifty thousand
 * rows is then a walk through memory, where a pass over objects is fifty thousand journeys.
 */
export type Columns = {
  /** How many offerings there are. */
  readonly count: number
  /** One more than the greatest row. */
  readonly size: number
  /** How many values have a number. */
  readonly values: number
  put(row: number, facts: OfferingFacts): void
  drop(row: number): void
  has(row: number): boolean
  valueOf(facet: FacetName, value: string): number | undefined
  nameOf(value: number): string
  /** All rows, unordered. */
  rows(): Uint32Array
  /** All rows by name, then id. */
  byName(): Uint32Array
  posting(value: number): Posting
  /** The stretch of a row: `values[from[row]]` and on, `lengths[row]` of them; beside each capability the level of its evidence. */
  readonly from: Uint32Array
  readonly lengths: Uint16Array
  readonly pool: Uint32Array
  readonly levels: Uint8Array
  /** The best level of evidence of a row; -1 where it states no capability. */
  readonly best: Int8Array
  /** The place of each value's facet in `facetNames`. */
  readonly facetOf: Uint8Array
}

const noPosting: Posting = { rows: new Uint32Array(), levels: new Uint8Array() }
/** Past so many changes the order of names is made anew rather than mended. */
const mendedAtMost = 1000

/** Makes empty columns. `factsOf` answers the facts of a row that is in them. */
export function makeColumns(factsOf: (row: number) => OfferingFacts | undefined): Columns {
  const numbers = new Map(facetNames.map((facet) => [facet, new Map<string, number>()]))
  const names: string[] = []
  const live = new Set<number>()
  let facetOf = new Uint8Array(1024)
  let from = new Uint32Array(1024)
  let lengths = new Uint16Array(1024)
  let best = new Int8Array(1024)
  let pool = new Uint32Array(16_384)
  let levels = new Uint8Array(16_384)
  let size = 0
  let used = 0
  let inverted: Map<number, Posting> | undefined
  let all: Uint32Array | undefined
  let ordered: Uint32Array | undefined
  const renamed = new Set<number>()

  const numberOf = (facet: FacetName, value: string) => {
    const known = numbers.get(facet)!
    const before = known.get(value)
    if (before !== undefined) return before
    known.set(value, names.length)
    names.push(value)
    facetOf = grown(facetOf, names.length)
    facetOf[names.length - 1] = facetNames.indexOf(facet)
    return names.length - 1
  }
  const changed = (row: number) => {
    inverted = undefined
    all = undefined
    renamed.add(row)
  }
  const invert = () => {
    const counts = new Uint32Array(names.length)
    for (const row of live) for (let at = from[row]!, end = at + lengths[row]!; at < end; at += 1) counts[pool[at]!]! += 1
    const postings = Array.from(counts, (length) => ({ rows: new Uint32Array(length), levels: new Uint8Array(length) }))
    const filled = new Uint32Array(names.length)
    for (const row of live) {
      for (let at = from[row]!, end = at + lengths[row]!; at < end; at += 1) {
        const value = pool[at]!
        const place = filled[value]!
        postings[value]!.rows[place] = row
        postings[value]!.levels[place] = levels[at]!
        filled[value] = place + 1
      }
    }
    return new Map(postings.map((posting, value) => [value, posting]))
  }
  const compare = (one: number, other: number) => {
    const a = factsOf(one)!
    const b = factsOf(other)!
    return compareText(a.sortName, b.sortName) || compareText(a.id, b.id)
  }
  const mend = (before: Uint32Array) => {
    const news = [...renamed].filter((row) => live.has(row)).sort(compare)
    const kept = before.filter((row) => !renamed.has(row))
    const merged = new Uint32Array(live.size)
    for (let at = 0, old = 0, fresh = 0; at < merged.length; at += 1) {
      const takeOld = fresh >= news.length || (old < kept.length && compare(kept[old]!, news[fresh]!) < 0)
      merged[at] = takeOld ? kept[old++]! : news[fresh++]!
    }
    return merged
  }

  return {
    get count() {
      return live.size
    },
    get size() {
      return size
    },
    get values() {
      return names.length
    },
    get from() {
      return from
    },
    get lengths() {
      return lengths
    },
    get pool() {
      return pool
    },
    get levels() {
      return levels
    },
    get best() {
      return best
    },
    get facetOf() {
      return facetOf
    },
    put(row, facts) {
      live.add(row)
      size = Math.max(size, row + 1)
      from = grown(from, size)
      lengths = grown(lengths, size)
      best = grown(best, size)
      const stretch: [value: number, level: number][] = facts.capabilities.map(([code, level]) => [numberOf('capability', code), level])
      for (const facet of facetNames) {
        if (facet !== 'capability') for (const value of facts.values[facet] ?? []) stretch.push([numberOf(facet, value), 0])
      }
      pool = grown(pool, used + stretch.length)
      levels = grown(levels, used + stretch.length)
      from[row] = used
      lengths[row] = stretch.length
      best[row] = facts.capabilities.reduce((most, [, level]) => Math.max(most, level), -1)
      // What a row had before stays behind in the pool; the next generation of the file begins a new one.
      stretch.forEach(([value, level], index) => {
        pool[used + index] = value
        levels[used + index] = level
      })
      used += stretch.length
      changed(row)
    },
    drop(row) {
      if (live.delete(row)) changed(row)
    },
    has: (row) => live.has(row),
    valueOf: (facet, value) => numbers.get(facet)!.get(value),
    nameOf: (value) => names[value]!,
    rows: () => (all ??= Uint32Array.from(live)),
    byName() {
      if (ordered === undefined || renamed.size > mendedAtMost) ordered = Uint32Array.from([...live].sort(compare))
      else if (renamed.size > 0) ordered = mend(ordered)
      renamed.clear()
      return ordered
    },
    posting: (value) => (inverted ??= invert()).get(value) ?? noPosting,
  }
}

/** By the numbers of the letters, as the index orders names everywhere. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

type Numbers = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Int8Array<ArrayBuffer>

function grown<Kind extends Numbers>(numbers: Kind, needed: number): Kind {
  if (needed <= numbers.length) return numbers
  const wider = new (numbers.constructor as new (length: number) => Kind)(Math.max(needed, numbers.length * 2))
  wider.set(numbers as never)
  return wider
}
