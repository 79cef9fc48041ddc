import { normalise, wordsOf } from '../normalise.ts'
import type { DocumentKind, Suggestion } from '../port.ts'
import type { Memory } from './memory.ts'
import { correct, type Understood } from './read-query.ts'
import type { Facts } from './rows.ts'
import { askWord } from './tokens.ts'

const looked = 60
/** How many of each kind stand in a list of eight before the others had their turn. */
const turns: readonly (readonly [DocumentKind, number])[] = [
  ['product', 2],
  ['capability', 3],
  ['offering', 3],
  ['house', 2],
]
const wordsAtMost = 12

/** Names that begin like what is being typed; if there are none, those of the nearest spelling. */
export function suggest(memory: Memory, prefix: string, limit: number): Suggestion[] {
  const words = wordsOf(prefix.slice(0, 200)).slice(0, wordsAtMost)
  if (words.length === 0) return []
  const found = named(memory, words)
  const rows =
    found.length > 0
      ? found
      : named(
          memory,
          words.map((word) => correct(memory, word, { last: false })),
        )
  const facts = rows.map((row) => memory.byRow.get(row)!).sort((a, b) => nearness(a, words) - nearness(b, words))
  return mix(facts.map(suggestionOf), limit)
}

/** First what begins with what was typed, then what has a word that does, then what is found by another name. */
function nearness(facts: Facts, words: readonly string[]): number {
  const typed = words.join(' ')
  const names = (facts.kind === 'capability' ? [facts.words.en[0] ?? '', facts.words.ur[0] ?? ''] : [facts.name]).map(normalise)
  if (names.some((name) => name.startsWith(typed))) return 0
  return names.some((name) => name.split(' ').some((word) => word.startsWith(words.at(-1)!))) ? 1 : 2
}

function named(memory: Memory, words: readonly string[], joined = ' AND ', atMost = looked): number[] {
  const expression = words.map((word, index) => askWord(word, { prefix: index === words.length - 1 })).join(joined)
  const statement = memory.prepared('select rowid from name_words where name_words match ? order by bm25(name_words, 10, 3), rowid limit ?')
  return (statement.all(expression, atMost) as { rowid: number }[]).map(({ rowid }) => rowid).filter((row) => memory.byRow.has(row))
}

function suggestionOf(facts: Facts): Suggestion {
  const { kind, id } = facts
  switch (facts.kind) {
    case 'capability':
      return { kind, id, slug: id, label: id, hint: facts.group ?? '' }
    case 'product':
      return { kind, id, slug: facts.slug, label: facts.name, hint: facts.maker }
    case 'offering':
      return { kind, id, slug: facts.slug, label: facts.name, hint: facts.house }
    case 'house':
      return { kind, id, slug: facts.slug, label: facts.name, hint: facts.city }
  }
}

/** A few of each kind, in the order of kinds; places that a kind does not need go to the others. */
function mix(found: readonly Suggestion[], limit: number): Suggestion[] {
  const first = turns.flatMap(([kind, count]) => found.filter((one) => one.kind === kind).slice(0, count)).slice(0, limit)
  const rest = found.filter((one) => !first.includes(one)).slice(0, limit - first.length)
  const chosen = new Set([...first, ...rest])
  return turns.flatMap(([kind]) => found.filter((one) => one.kind === kind && chosen.has(one)))
}

const nearestAtMost = 4

/** Capabilities that the query speaks of, and when it speaks of none, those whose names share a word with it. */
export function nearestCapabilities(memory: Memory, understood: Understood): string[] {
  if (understood.spoken.length > 0) return understood.spoken.slice(0, nearestAtMost).map(({ code }) => code)
  if (understood.products.length > 0) return [...new Set(understood.products.flatMap(({ capabilities }) => capabilities))].slice(0, nearestAtMost)
  if (understood.content.length === 0) return []
  const statement = memory.prepared(
    "select d.rowid from name_words w join document d on d.rowid = w.rowid where name_words match ? and d.key like 'capability:%' order by bm25(name_words, 10, 3), d.rowid limit ?",
  )
  const words = understood.content.map((word) => askWord(correct(memory, word, { last: false }))).join(' OR ')
  const rows = (statement.all(words, nearestAtMost) as { rowid: number }[]).map(({ rowid }) => memory.byRow.get(rowid))
  return rows.flatMap((facts) => (facts?.kind === 'capability' ? [facts.id] : []))
}
