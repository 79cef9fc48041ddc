import { makeTree } from '#app/domain/capabilities/tree.ts'
import type { RequirementFacts } from '#app/domain/matching/facts.ts'
import { matchRequirement, type MatchRun } from '#app/domain/matching/run.ts'
import { Criterion } from '#app/domain/requirements/criterion.ts'
import { capabilityPhrases, listedPhrases, makeNarrativeTaxonomy } from '#app/domain/requirements/narrative-phrases.server.ts'
import { proposeCriteria, type NarrativeTaxonomy } from '#app/domain/requirements/propose-criteria.ts'
import { offeringsOfSet, requirementOfSet, setRequirements, splitOf } from '#seeds/matching/set.ts'
import type { SetRequirement } from '#seeds/matching/requirement.ts'
import { taxonomy } from '#seeds/taxonomy.ts'
import { discountedGain } from './discounted-gain.ts'

/** How good a ranking is against the grades of one requirement. */
export type RankingQuality = {
  key: string
  /** Normalised discounted cumulative gain of the first ten: 1 when nothing better could stand there. */
  ndcg: number
  /** The share of the relevant offerings (any grade) among the first twenty. */
  recall: number
  /** How many offerings of grade 2 or 3 there are, and which of them a gate shut out. */
  relevant: number
  gated: string[]
  /** The first ten with their grades, for people. */
  first: string[]
}

/** How many criteria were proposed, how many there are to find, and how many of the proposed are among them; of those, how many have the weight that the reader gave. */
export type ReadingQuality = { key: string; proposed: number; wanted: number; right: number; weighed: number; missed: string[]; excess: string[] }

const nodes = taxonomy.flatMap((group, index) => [
  { code: group.code, parentCode: null, mergedInto: null, retired: false, position: index * 100 },
  ...group.leaves.map(({ code }, place) => ({ code, parentCode: group.code, mergedInto: null, retired: false, position: index * 100 + place + 1 })),
])

/** Matches one requirement of the set with all of its offerings and compares the order with the grades. */
export function measureRanking(requirement: SetRequirement, facts = requirementOfSet(requirement)): RankingQuality {
  const run = matchRequirement(facts, offeringsOfSet(), makeTree(nodes))
  const ranked = run.eligible.map(({ offeringId }) => offeringId)
  const gradeOf = (offeringId: string): number => requirement.grades[offeringId] ?? 0
  const graded = Object.keys(requirement.grades)
  const good = graded.filter((key) => gradeOf(key) >= 2)
  return {
    key: requirement.key,
    ndcg: discountedGain(ranked.slice(0, 10).map(gradeOf), graded.map(gradeOf), 10),
    recall: graded.filter((key) => ranked.slice(0, 20).includes(key)).length / graded.length,
    relevant: good.length,
    gated: good.filter((key) => !ranked.includes(key)).map((key) => `${key}: ${reasonsAgainst(run, key)}`),
    first: run.eligible.slice(0, 10).map(({ offeringId, score }) => `${offeringId} ${score} [${gradeOf(offeringId)}]`),
  }
}

function reasonsAgainst(run: MatchRun, key: string): string {
  const found = run.ineligible.flatMap(({ first }) => first).find(({ offeringId }) => offeringId === key)
  return (found?.reasons ?? []).map((reason) => JSON.stringify(reason)).join(' ')
}

/** The requirement as it would be if its author took every criterion that is proposed, and no other. */
export function asProposed(requirement: SetRequirement, words: NarrativeTaxonomy): RequirementFacts {
  const criteria = proposeCriteria(requirement.narrative, words).map(({ kind, ref, bound, weight = 'should' }, index) =>
    Criterion.parse({ id: `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`, kind, ref, weight, ...(bound !== undefined && { bound }) }),
  )
  return { ...requirementOfSet(requirement), criteria }
}

/** The taxonomy that reads narratives, from the words that installations begin with. */
export function seededNarrativeTaxonomy(): NarrativeTaxonomy {
  const leaves = taxonomy.flatMap((group) => group.leaves)
  return makeNarrativeTaxonomy([
    ...leaves.flatMap(({ code, en, ur, synonyms }) => capabilityPhrases(code, { labels: { en, ur }, synonyms })),
    ...listedPhrases(),
  ])
}

/** Reads one narrative of the set and compares what is proposed with what a careful reader made of it. */
export function measureReading(requirement: SetRequirement, words: NarrativeTaxonomy): ReadingQuality {
  const found = new Map(proposeCriteria(requirement.narrative, words).map((proposal) => [nameOf(proposal), proposal]))
  const gold = new Map(requirement.gold.map(([weight, kind, ref]) => [`${kind} ${ref}`, weight]))
  const right = [...found.keys()].filter((name) => gold.has(name))
  return {
    key: requirement.key,
    proposed: found.size,
    wanted: gold.size,
    right: right.length,
    weighed: right.filter((name) => weightOf(found.get(name)!) === gold.get(name)).length,
    missed: [...gold.keys()].filter((name) => !found.has(name)),
    excess: [...found].filter(([name]) => !gold.has(name)).map(([name, { words: because }]) => `${name} (${because})`),
  }
}

const nameOf = ({ kind, ref, bound }: { kind: string; ref: string; bound?: number }) => `${kind} ${ref}${bound === undefined ? '' : `=${bound}`}`
const weightOf = ({ weight }: { weight?: string }) => weight ?? 'should'

/** The figures of some requirements taken together. */
export type Figures = {
  requirements: number
  ndcg: number
  recall: number
  relevant: number
  gated: number
  precision: number
  found: number
  weighed: number
  ndcgAsProposed: number
  gatedAsProposed: number
}

function figuresOf(requirements: readonly SetRequirement[], words: NarrativeTaxonomy): Figures {
  const rankings = requirements.map((requirement) => measureRanking(requirement))
  const proposed = requirements.map((requirement) => measureRanking(requirement, asProposed(requirement, words)))
  const readings = requirements.map((requirement) => measureReading(requirement, words))
  const sum = <One>(list: readonly One[], numberOf: (one: One) => number) => list.reduce((total, one) => total + numberOf(one), 0)
  const right = sum(readings, (one) => one.right)
  return {
    requirements: requirements.length,
    ndcg: sum(rankings, ({ ndcg }) => ndcg) / rankings.length,
    recall: sum(rankings, ({ recall }) => recall) / rankings.length,
    relevant: sum(rankings, ({ relevant }) => relevant),
    gated: sum(rankings, ({ gated }) => gated.length),
    precision: right / sum(readings, ({ proposed }) => proposed),
    found: right / sum(readings, ({ wanted }) => wanted),
    weighed: sum(readings, ({ weighed }) => weighed) / right,
    ndcgAsProposed: sum(proposed, ({ ndcg }) => ndcg) / proposed.length,
    gatedAsProposed: sum(proposed, ({ gated }) => gated.length),
  }
}

/**
 * Every figure of the labelled set: `ndcg` (of 10) and `recall` (of 20) are means over requirements; `gated` counts offerings of grade 2 or 3 that a gate shut out, of `relevant`;
 * `precision` and `found` (recall) are of proposed criteria, counted over all narratives of a row, and `weighed` the share of the right ones whose weight is the reader's. The last two are of the
 * ranking when an author takes all that is proposed as it is.
 */
export function measureQuality(): Record<'all' | 'tuned' | 'held-out' | 'en' | 'ur' | 'ur-Latn', Figures> {
  const words = seededNarrativeTaxonomy()
  const of = (wanted: (requirement: SetRequirement) => boolean) => figuresOf(setRequirements.filter(wanted), words)
  return {
    all: of(() => true),
    tuned: of((one) => splitOf(one) === 'tuned'),
    'held-out': of((one) => splitOf(one) === 'held-out'),
    en: of(({ language }) => language === 'en'),
    ur: of(({ language }) => language === 'ur'),
    'ur-Latn': of(({ language }) => language === 'ur-Latn'),
  }
}
