import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Columns } from './columns.ts'
import type { Expansion, Stated } from './expand.ts'
import { offeringColumns } from './rows.ts'
import { askText } from './tokens.ts'

/** The offerings that one word of a query finds, each with what it counts there. */
export type Matches = { rows: Uint32Array; scores: Float64Array }

/** What stating a thing counts beside a word in a text (`offeringColumns`). */
const statedWeights: Partial<Record<Stated['facet'], number>> = { capability: 4, group: 2, deployment: 2, certification: 2 }
/** The constants of BM25, as the index of texts has them too. */
const k1 = 1.2
const least = 1e-6
/** A word counts by itself and by its stem, in a text as in a synonym. */
const formsCounted = 2

const ranked = `select rowid, -bm25(offering_words, ${Object.values(offeringColumns).join(', ')}) from offering_words where offering_words match ?`
/** Rows kept of words that were asked before; twelve bytes each. */
const keptAtMost = 4_000_000

export type Matcher = {
  match(word: string, options: { prefix: boolean }): Matches
  /** Something in the index changed: what is kept holds no more. */
  forget(): void
}

/**
 * Finds the offerings of one word: those that have it in a text, and those that state what the word leads to. What a word found is kept until the index changes, since words come
 * again, in other queries and with every letter and filter of one.
 */
export function makeMatcher(db: DatabaseSync, columns: Columns, expansion: () => Expansion): Matcher {
  const kept = new Map<string, Matches>()
  let keptRows = 0
  let statement: StatementSync | undefined
  const inTexts = (word: string, options: { prefix: boolean }) => {
    if (!statement) {
      statement = db.prepare(ranked)
      statement.setReturnArrays(true)
    }
    return statement.all(askText(word, options)) as unknown as [row: number, score: number][]
  }
  return {
    match(word, options) {
      const key = options.prefix ? `${word}*` : word
      const before = kept.get(key)
      if (before) return before
      const found = together(columns, inTexts(word, options), expansion().statedBy(word, options))
      keptRows += found.rows.length
      if (keptRows > keptAtMost) {
        kept.clear()
        keptRows = found.rows.length
      }
      kept.set(key, found)
      return found
    },
    forget() {
      kept.clear()
      keptRows = 0
    },
  }
}

function together(columns: Columns, texts: readonly [row: number, score: number][], stated: readonly Stated[]): Matches {
  const scores = new Float64Array(columns.size)
  const weights = new Float64Array(columns.size)
  let rows: number[] = []
  for (const { facet, value } of stated) {
    const number = columns.valueOf(facet, value)
    if (number === undefined) continue
    for (const row of columns.posting(number).rows) {
      if (weights[row] === 0) rows.push(row)
      weights[row]! += statedWeights[facet] ?? 1
    }
  }
  const rarity = Math.max(Math.log((columns.count - rows.length + 0.5) / (rows.length + 0.5)), least)
  for (const row of rows) scores[row] = (formsCounted * rarity * weights[row]! * (k1 + 1)) / (weights[row]! + k1)
  for (const [row, score] of texts) {
    if (scores[row] === 0) rows.push(row)
    scores[row]! += Math.max(score, least)
  }
  // A text stands in the index a moment longer than its offering in the columns only while a reader catches up.
  rows = rows.filter((row) => columns.has(row))
  return { rows: Uint32Array.from(rows), scores: Float64Array.from(rows, (row) => scores[row]!) }
}
