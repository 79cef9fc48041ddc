import { wordsOf } from '../normalise.ts'
import { contentOf } from '../stop-words.ts'
import type { Columns } from './columns.ts'
import type { Matches } from './matches.ts'
import type { Memory } from './memory.ts'
import type { Understood } from './read-query.ts'
import { formsOf } from './tokens.ts'

/** The rows that answer a query, and what each scores. `common`: the capabilities that the best hits of a need in sentences share. */
export type Scored = { rows: Uint32Array; scoreOf(row: number): number; common: ReadonlySet<string> }

/** Scores while they are worked out: one place for each row of the index, and the rows that are in it. */
type Scores = { rows: Uint32Array; by: Float64Array }

/** What answers a sentence only in passing: hits that score less than this share of the best one. */
const passing = 0.25
const describedBy = 12
const votersAtMost = 10
const votesAtMost = 3
/** What stating a capability that was spoken of counts, by the level of its evidence; and stating only its group. */
const statedScore = [0.8, 1, 1.2] as const
const groupScore = 0.4

/** Scores every offering that answers. Without a word to look for, all of them do. */
export function scoreRows(memory: Memory, understood: Understood): Scored {
  const { content, last, prose, words, products } = understood
  if (words.length === 0) return { rows: memory.columns.rows(), scoreOf: () => 0, common: new Set() }
  if (products.length > 0) return scored(scoreReplacements(memory, understood))
  const found = content.map((word) => memory.match(word, { prefix: word === last }))
  if (prose) return scoreProse(memory, understood, gather(memory.columns, found, 1))
  const all = gather(memory.columns, found, found.length)
  const scores = all.rows.length > 0 ? all : matchMost(memory, understood)
  addBonuses(memory, understood, scores)
  return scored(scores)
}

function scored({ rows, by }: Scores, common: ReadonlySet<string> = new Set()): Scored {
  return { rows, scoreOf: (row) => by[row]!, common }
}

/**
 * When nothing has all the words of a short query: what has all that the index knows, or of three and more all but one. A query that is the name of a capability is not
 * answered in part: that nobody provides it is the answer.
 */
function matchMost(memory: Memory, { content, spoken }: Understood): Scores {
  const { forms } = memory.vocabulary()
  const known = content.filter((word) => formsOf(word).some((form) => forms.has(form)))
  if (known.length === 0 || spoken.some(({ words }) => words >= content.length)) return gather(memory.columns, [], 1)
  const needed = known.length > 2 ? known.length - 1 : known.length
  return gather(
    memory.columns,
    known.map((word) => memory.match(word, { prefix: false })),
    needed,
  )
}

/** The rows that at least `needed` of the words find, with the sum of what they count there; the best row at 1. */
function gather({ size }: Columns, found: readonly Matches[], needed: number): Scores {
  const by = new Float64Array(size)
  if (found.length === 0) return { rows: new Uint32Array(), by }
  const hits = new Uint8Array(size)
  const met = new Uint32Array(
    Math.min(
      size,
      found.reduce((sum, { rows }) => sum + rows.length, 0),
    ),
  )
  let count = 0
  for (const { rows, scores } of found) {
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at]!
      if (hits[row] === 0) {
        met[count] = row
        count += 1
      }
      hits[row]! += 1
      by[row]! += scores[at]!
    }
  }
  const rows = needed > 1 ? met.subarray(0, count).filter((row) => hits[row]! >= needed) : met.subarray(0, count)
  let best = 1e-9
  for (const row of rows) if (by[row]! > best) best = by[row]!
  for (const row of rows) by[row]! /= best
  return { rows, by }
}

/** What was spoken of counts by how much of the query spoke of it, and a name that begins like the query on top. */
function addBonuses(memory: Memory, understood: Understood, scores: Scores): void {
  addSpoken(memory, understood, scores)
  const name = understood.words.join(' ')
  const answers = membersOf(scores, memory.columns)
  for (const row of namedLike(memory, name)) if (answers[row]) scores.by[row]! += memory.offerings.get(row)!.sortName === name ? 2 : 0.5
}

function addSpoken(memory: Memory, { spoken, content }: Understood, scores: Scores): void {
  const words = Math.max(content.length, 1)
  // The more of a query is the name of a capability, the less it matters where else its words stand.
  const told = spoken.reduce((most, { words: count }) => Math.max(most, Math.min(count, words) / words), 0)
  for (const row of scores.rows) scores.by[row]! *= 1 - 0.5 * told
  for (const { code, words: count } of spoken) addStated(memory.columns, code, Math.min(count, words) / words, scores.by)
}

/** Adds a share of what stating a capability, or something of a group, counts to every row that does. */
function addStated(columns: Columns, code: string, share: number, by: Float64Array): void {
  const capability = columns.valueOf('capability', code)
  if (capability !== undefined) {
    const { rows, levels } = columns.posting(capability)
    for (let at = 0; at < rows.length; at += 1) by[rows[at]!]! += share * statedScore[levels[at] as 0 | 1 | 2]
    return
  }
  const group = columns.valueOf('group', code)
  if (group !== undefined) for (const row of columns.posting(group).rows) by[row]! += share * groupScore
}

function membersOf({ rows }: Scores, { size }: Columns): Uint8Array {
  const members = new Uint8Array(size)
  for (const row of rows) members[row] = 1
  return members
}

/** The rows whose names begin with some words: a stretch of the order of names. */
function namedLike(memory: Memory, name: string): Uint32Array {
  const ordered = memory.columns.byName()
  const nameAt = (at: number) => memory.offerings.get(ordered[at]!)!.sortName
  let start = 0
  for (let end = ordered.length; start < end;) {
    const middle = (start + end) >>> 1
    if (nameAt(middle) < name) start = middle + 1
    else end = middle
  }
  let end = start
  while (end < ordered.length && nameAt(end).startsWith(name)) end += 1
  return ordered.subarray(start, end)
}

/** A need in sentences: the capabilities that its best hits share are a second vote, and what answers in passing falls away. */
function scoreProse(memory: Memory, understood: Understood, scores: Scores): Scored {
  addBonuses(memory, understood, scores)
  const votes = shareOut(memory, scores)
  for (const { code, share } of votes) addStated(memory.columns, code, 0.5 * share, scores.by)
  let best = 0
  for (const row of scores.rows) if (scores.by[row]! > best) best = scores.by[row]!
  const kept = { rows: scores.rows.filter((row) => scores.by[row]! >= passing * best), by: scores.by }
  return scored(kept, new Set(votes.map(({ code }) => code)))
}

function shareOut(memory: Memory, scores: Scores): { code: string; share: number }[] {
  const voters = bestRows(scores, votersAtMost)
  const votes = new Map<string, { weight: number; voters: number }>()
  for (const row of voters) {
    for (const [code] of memory.offerings.get(row)!.capabilities) {
      const vote = votes.get(code) ?? { weight: 0, voters: 0 }
      votes.set(code, { weight: vote.weight + scores.by[row]!, voters: vote.voters + 1 })
    }
  }
  const all = voters.reduce((sum, row) => sum + scores.by[row]!, 0)
  return [...votes]
    .filter(([, vote]) => vote.voters > 1)
    .map(([code, { weight }]) => ({ code, share: weight / all }))
    .sort((a, b) => b.share - a.share || (a.code < b.code ? -1 : 1))
    .slice(0, votesAtMost)
}

/** The rows with the highest scores, the best first. */
function bestRows({ rows, by }: Scores, count: number): number[] {
  const best: number[] = []
  for (const row of rows) {
    if (best.length === count && by[row]! <= by[best[count - 1]!]!) continue
    let at = best.length
    while (at > 0 && by[best[at - 1]!]! < by[row]!) at -= 1
    best.splice(at, 0, row)
    if (best.length > count) best.pop()
  }
  return best
}

/**
 * What can replace a product of the registry: its name finds almost nothing, so its capabilities and its description are the query. Only what says that it replaces it, or
 * provides one of its capabilities, is an answer.
 */
function scoreReplacements(memory: Memory, understood: Understood): Scores {
  const { columns } = memory
  const { products, content } = understood
  const wanted = [...new Set(products.flatMap(({ capabilities }) => capabilities))]
  const covered = new Float64Array(columns.size)
  for (const code of wanted) addStated(columns, code, 1 / wanted.length, covered)
  const declares = new Uint8Array(columns.size)
  const declaring = products.flatMap(({ slug }) => columns.valueOf('replaces', slug) ?? [])
  for (const value of declaring) for (const row of columns.posting(value).rows) declares[row] = 1
  const match = (words: readonly string[]) =>
    gather(
      columns,
      words.map((word) => memory.match(word, { prefix: false })),
      1,
    )
  const described = contentOf(products.flatMap(({ description }) => wordsOf(description))).slice(0, describedBy)
  const texts = match([...content, ...described])
  const words = match(content)
  const rows = columns.rows().filter((row) => declares[row] === 1 || covered[row]! > 0)
  const by = new Float64Array(columns.size)
  for (const row of rows) by[row] = 0.3 * texts.by[row]! + covered[row]! + 0.6 * declares[row]! + words.by[row]!
  addSpoken(memory, understood, { rows, by })
  return { rows, by }
}
