import { wordsOf } from '../normalise.ts'
import { contentOf } from '../stop-words.ts'
import type { Memory } from './memory.ts'
import type { Understood } from './read-query.ts'
import { offeringColumns, type OfferingFacts } from './rows.ts'
import { askWord, codeToken, formsOf } from './tokens.ts'

/** The rows that answer a query, each with its score. */
export type Scored = ReadonlyMap<number, number>

const weights = Object.values(offeringColumns).join(', ')
const found = `select rowid, -bm25(offering_words, ${weights}) as score from offering_words where offering_words match ?`

/** What answers a sentence only in passing: hits that score less than this share of the best one. */
const passing = 0.25
const describedBy = 12
const votersAtMost = 10
const votesAtMost = 3
const commonCapabilities = new WeakMap<Scored, ReadonlySet<string>>()

/** Capabilities that the best hits of a need in sentences have in common; none for any other query. */
export function voted(scored: Scored): ReadonlySet<string> {
  return commonCapabilities.get(scored) ?? new Set()
}

/** Scores every offering that answers. Without a word to look for, all of them do. */
export function scoreRows(memory: Memory, understood: Understood): Scored {
  if (understood.words.length === 0) return new Map([...memory.offerings.keys()].map((row) => [row, 0]))
  if (understood.products.length > 0) return scoreReplacements(memory, understood)
  const { content, last, prose } = understood
  const asked = content.map((word) => askWord(word, { prefix: word === last }))
  if (asked.length === 0) return new Map()
  if (prose) return scoreProse(memory, understood, match(memory, asked.join(' OR ')))
  const all = match(memory, asked.join(' AND '))
  return withBonuses(memory, understood, all.size > 0 ? all : matchMost(memory, understood))
}

/**
 * When nothing has all the words of a short query: what has all that the index knows, or of three and more all but one. A query that is the name of a capability is not
 * answered in part: that nobody provides it is the answer.
 */
function matchMost(memory: Memory, { content, spoken }: Understood): Map<number, number> {
  const { forms } = memory.vocabulary()
  const known = content.filter((word) => formsOf(word).some((form) => forms.has(form)))
  if (known.length === 0 || spoken.some(({ words }) => words >= content.length)) return new Map()
  const needed = known.length > 2 ? known.length - 1 : known.length
  const having = new Map<number, number>()
  for (const word of known) for (const row of match(memory, askWord(word)).keys()) having.set(row, (having.get(row) ?? 0) + 1)
  const any = match(memory, known.map((word) => askWord(word)).join(' OR '))
  return new Map([...any].filter(([row]) => having.get(row)! >= needed))
}

/** The words' own score, the best hit at 1. */
function match(memory: Memory, expression: string): Map<number, number> {
  const rows = memory.prepared(found).all(expression) as { rowid: number; score: number }[]
  const best = rows.reduce((most, { score }) => Math.max(most, score), 1e-9)
  return new Map(rows.filter(({ rowid }) => memory.offerings.has(rowid)).map(({ rowid, score }) => [rowid, score / best]))
}

function withBonuses(memory: Memory, understood: Understood, scores: ReadonlyMap<number, number>): Map<number, number> {
  const name = understood.words.join(' ')
  return new Map(
    [...scores].map(([row, score]) => {
      const facts = memory.offerings.get(row)!
      return [row, score + spokenBonus(facts, understood) + nameBonus(facts, name)]
    }),
  )
}

/** Stating what was spoken of counts by how much of the query spoke of it, and more with evidence. */
function spokenBonus(facts: OfferingFacts, { spoken, content }: Understood): number {
  const words = Math.max(content.length, 1)
  return spoken.reduce((sum, { code, words: count }) => sum + (stated(facts, code) * Math.min(count, words)) / words, 0)
}

/** From nothing, over half a point for a group, to 1.2 for a capability with verified evidence. */
function stated(facts: OfferingFacts, code: string): number {
  const capability = facts.capabilities.find(([own]) => own === code)
  if (capability) return 0.8 + 0.2 * capability[1]
  return facts.groups.includes(code) ? 0.4 : 0
}

function nameBonus({ sortName }: OfferingFacts, words: string): number {
  if (sortName === words) return 2
  return sortName.startsWith(words) ? 0.5 : 0
}

/** A need in sentences: the capabilities that its best hits share are a second vote, and what answers in passing falls away. */
function scoreProse(memory: Memory, understood: Understood, matched: ReadonlyMap<number, number>): Scored {
  const scores = withBonuses(memory, understood, matched)
  const votes = shareOut(memory, scores)
  for (const [row, score] of scores) {
    const facts = memory.offerings.get(row)!
    scores.set(row, score + votes.reduce((sum, { code, share }) => sum + 0.5 * share * stated(facts, code), 0))
  }
  const best = Math.max(0, ...scores.values())
  const kept = new Map([...scores].filter(([, score]) => score >= passing * best))
  commonCapabilities.set(kept, new Set(votes.map(({ code }) => code)))
  return kept
}

function shareOut(memory: Memory, scores: Scored): { code: string; share: number }[] {
  const voters = [...scores].sort((a, b) => b[1] - a[1]).slice(0, votersAtMost)
  const votes = new Map<string, { weight: number; voters: number }>()
  for (const [row, score] of voters) {
    for (const [code] of memory.offerings.get(row)!.capabilities) {
      const vote = votes.get(code) ?? { weight: 0, voters: 0 }
      votes.set(code, { weight: vote.weight + score, voters: vote.voters + 1 })
    }
  }
  const all = voters.reduce((sum, [, score]) => sum + score, 0)
  return [...votes]
    .filter(([, vote]) => vote.voters > 1)
    .map(([code, { weight }]) => ({ code, share: weight / all }))
    .sort((a, b) => b.share - a.share || (a.code < b.code ? -1 : 1))
    .slice(0, votesAtMost)
}

/**
 * What can replace a product of the registry: its name finds almost nothing, so its capabilities and its description are the query. Only what says that it replaces it, or
 * provides one of its capabilities, is an answer.
 */
function scoreReplacements(memory: Memory, understood: Understood): Scored {
  const { products, content } = understood
  const wanted = [...new Set(products.flatMap(({ capabilities }) => capabilities))]
  const ids = products.map(({ id }) => id)
  const described = contentOf(products.flatMap(({ description }) => wordsOf(description))).slice(0, describedBy)
  const asked = [...[...ids, ...wanted].map((code) => `"${codeToken(code)}"`), ...[...content, ...described].map((word) => askWord(word))]
  const words = content.length === 0 ? undefined : match(memory, content.map((word) => askWord(word)).join(' OR '))
  const scores = new Map<number, number>()
  for (const [row, score] of match(memory, asked.join(' OR '))) {
    const facts = memory.offerings.get(row)!
    const declares = ids.some((id) => facts.replaces.includes(id))
    const covered =
      wanted.reduce((sum, code) => sum + (facts.capabilities.some(([own]) => own === code) ? stated(facts, code) : 0), 0) / Math.max(wanted.length, 1)
    if (declares || covered > 0) scores.set(row, 0.3 * score + covered + (declares ? 0.6 : 0) + (words?.get(row) ?? 0) + spokenBonus(facts, understood))
  }
  return scores
}
