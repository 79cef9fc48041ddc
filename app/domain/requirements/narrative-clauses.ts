import { attestationRules } from '../offerings/attributes.ts'
import type { CriterionWeight } from './criterion.ts'
import type { Cue } from './narrative-words.ts'

/** A word of a narrative with its place in the text, and the sentence and the clause that it stands in. */
export type Word = { keys: readonly string[]; start: number; end: number; sentence: number; clause: number }

/** Words that say how something is meant: from the word `from` to the word before `to`. */
export type CueFound = { cue: Cue; from: number; to: number }

/** Some words of a narrative: from the word `from` to the word before `to`. */
export type Span = { from: number; to: number }

/** A point or a comma within a number ends nothing. */
const withinNumber = /^[.,٫٬]$/
const endsSentence = /[.?!۔؟;؛\n]/
const endsClause = /[,،:()–—]/

/** Numbers the sentences and the clauses of a text: a clause ends at a comma, a bracket, or a word that turns the thought (`turns`). */
export function numberClauses(text: string, words: readonly Omit<Word, 'sentence' | 'clause'>[], turns: ReadonlySet<number>): Word[] {
  let [sentence, clause] = [0, 0]
  return words.map((word, index) => {
    const before = words[index - 1]
    const between = before ? text.slice(before.end, word.start) : ''
    const isNumber = withinNumber.test(between) && /\p{N}/u.test(text[before!.end - 1]!) && /\p{N}/u.test(text[word.start]!)
    if (!isNumber && endsSentence.test(between)) sentence += 1
    if (!isNumber && (endsSentence.test(between) || endsClause.test(between) || turns.has(index))) clause += 1
    return { ...word, sentence, clause }
  })
}

/** How many clauses of a list are looked through for the one that says what is meant of all. */
const listAtMost = 8
/** More words make a clause that says something by itself. */
const memberAtMost = 4

/** How many words may stand between two members of a list: "and", and a number with its thousands. */
const listGap = 3

/** What a narrative says about some of its words. */
export function meaningOf(words: readonly Word[], cues: readonly CueFound[]) {
  const clauses = groupBy(cues, ({ from }) => words[from]!.clause)
  const sentences = groupBy(cues, ({ from }) => words[from]!.sentence)
  const members = groupBy(words, ({ clause }) => clause)
  const clauseOf = ({ from }: Span) => words[from]!.clause
  const only = (found: readonly CueFound[] | undefined, names: readonly Cue[]) => (found ?? []).filter(({ cue }) => names.includes(cue))
  const inClause = (span: Span, ...names: readonly Cue[]) => only(clauses.get(clauseOf(span)), names)
  const inSentence = (span: Span, ...names: readonly Cue[]) => only(sentences.get(words[span.from]!.sentence), names)
  const isRightBefore = (span: Span, cue: Cue, gap: number) => inClause(span, cue).some(({ to }) => to <= span.from && span.from - to <= gap)
  const isRightAfter = (span: Span, cue: Cue, gap: number) => inClause(span, cue).some(({ from }) => from >= span.to && from - span.to <= gap)
  return {
    inClause,
    inSentence,
    /** Whether the text says that the thing is no part of what is bought. */
    isUnwanted(span: Span): boolean {
      return isListedUnwanted(clauseOf(span), words[span.from]!.sentence) || isRightBefore(span, 'none', 1) || isRightAfter(span, 'absent', 1)
    },
    /** Whether it is something that the institution has and keeps, or that the product is only to be joined to. */
    isTheirs(span: Span): boolean {
      const staysAsItIs = inClause(span, 'kept').length > 0 && inClause(span, ...weights).length === 0
      return (staysAsItIs || isRightBefore(span, 'own', 1) || isRightBefore(span, 'towards', 0)) && inSentence(span, 'replaced').length === 0
    },
    /** Of some words in their order, those that stand in a list of what something only comes from: "events from firewalls, the card switch and 2,000 servers". */
    sourcesAmong(spans: readonly Span[]): ReadonlySet<Span> {
      const sources = new Set<Span>()
      let before: Span | undefined
      for (const span of spans) {
        const isNext =
          before !== undefined && span.from - before.to <= listGap && !isBetween(before, span) && words[span.from]!.sentence === words[before.from]!.sentence
        before = isNext || isRightBefore(span, 'source', 0) ? span : undefined
        if (before) sources.add(span)
      }
      return sources
    },
    /** What the nearest words about weight say: in the clause, else in the sentence; undefined when none do. */
    weightOf(span: Span): CriterionWeight | undefined {
      const near = inClause(span, ...weights)
      return nearest(span, near.length > 0 ? near : inSentence(span, ...weights))
    },
  }

  function isBetween(before: Span, after: Span): boolean {
    return inSentence(after, ...weights).some(({ from, to }) => from >= before.to && to <= after.from)
  }

  /** A clause that says so, or a member of a list whose last clause does: "cards, loans and treasury are separate projects". */
  function isListedUnwanted(begin: number, sentence: number): boolean {
    for (let clause = begin; clause < begin + listAtMost; clause += 1) {
      const member = members.get(clause)
      if (member?.[0]?.sentence !== sentence) return false
      if (only(clauses.get(clause), ['unwanted']).length > 0) return true
      if (member.length > memberAtMost || only(clauses.get(clause), weights).length > 0) return false
    }
    return false
  }
}

const weights = ['could', 'should', 'must'] as const

/** The members of a list by a number that each has, in their order. */
export function groupBy<One>(list: readonly One[], groupOf: (one: One) => number): Map<number, One[]> {
  const groups = new Map<number, One[]>()
  for (const one of list) {
    const group = groups.get(groupOf(one))
    if (group) group.push(one)
    else groups.set(groupOf(one), [one])
  }
  return groups
}

function nearest(span: Span, cues: readonly CueFound[]): CriterionWeight | undefined {
  const distance = ({ from, to }: CueFound) => (to <= span.from ? span.from - to : Math.max(0, from - span.to))
  const strength = ({ cue }: CueFound) => weights.indexOf(cue as CriterionWeight)
  const [first] = cues.toSorted((a, b) => distance(a) - distance(b) || strength(a) - strength(b))
  return first?.cue as CriterionWeight | undefined
}

/** A must on an attestation that may only score could never be published, so it is proposed as a should. */
export function weightThatHolds(kind: string, ref: string, weight: CriterionWeight | undefined): CriterionWeight | undefined {
  if (kind !== 'certification' || weight !== 'must') return weight
  return attestationRules[ref as keyof typeof attestationRules]?.use === 'gate' ? weight : 'should'
}
