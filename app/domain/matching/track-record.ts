import { sizeBands, type SizeBand } from '#app/domain/references/size-bands.ts'
import type { OfferingFacts, RequirementFacts, TrackFact } from './facts.ts'
import { marketTrackRecord, priorInstitutions, trackRecordHalvesAfterMonths, whole } from './parameters.ts'

/** What the track record of a house counts, in ten-thousandths, and how many institutions it rests on beside the market's mean. */
export type TrackRecord = { share: number; institutions: number }

type Asking = Pick<RequirementFacts, 'sector' | 'criteria' | 'today'>
/** One institution's word: what it is worth, both in ten-thousandths, and how much it counts on the day. */
type Word = { worth: number; weight: number }

/**
 * The Bayesian mean of what institutions said of a house: its marks after awards and, of those who gave none, their confirmed references of the asker's sector and size band. Each
 * institution counts once, half after every 36 months, and the market's mean stands for two institutions.
 */
export function trackRecordOf(facts: readonly TrackFact[], asking: Asking, marketMean: number): TrackRecord {
  const words = wordsOf(facts, asking)
  const prior = priorInstitutions * whole
  const weight = words.reduce((sum, word) => sum + word.weight, prior)
  const worth = words.reduce((sum, word) => sum + word.weight * word.worth, prior * marketMean)
  return { share: Math.floor((2 * worth + weight) / (2 * weight)), institutions: words.length }
}

/** The mean of all that institutions said of any of the houses, each word of each institution about each house alike; the middle of the scale while nobody said anything. */
export function marketMeanOf(houses: Iterable<readonly TrackFact[]>): number {
  let count = 0
  let sum = 0
  for (const facts of houses) {
    for (const said of byInstitution(facts).values()) {
      sum += worthOf(said)
      count += 1
    }
  }
  return count === 0 ? marketTrackRecord : Math.floor((2 * sum + count) / (2 * count))
}

/** The market's mean over the houses of these offerings, each house once. */
export function marketMeanAcross(offerings: readonly Pick<OfferingFacts, 'houseId' | 'trackRecord'>[]): number {
  return marketMeanOf(new Map(offerings.map(({ houseId, trackRecord }) => [houseId, trackRecord])).values())
}

function wordsOf(facts: readonly TrackFact[], { sector, criteria, today }: Asking): Word[] {
  const size = sizeBandAsked(criteria)
  const counting = facts.filter((fact) => fact.said === 'marks' || (fact.sector === sector && (size === null || fact.sizeBand === size)))
  return [...byInstitution(counting).values()].map((said) => ({ worth: worthOf(said), weight: weightOn(newest(said), today) }))
}

/** Of an institution that gave marks its references say nothing more: a house gains no second vote by asking for one. */
function byInstitution(facts: readonly TrackFact[]): Map<string, TrackFact[]> {
  const said = new Map<string, TrackFact[]>()
  for (const fact of facts) said.set(fact.institutionId, [...(said.get(fact.institutionId) ?? []), fact])
  for (const [institutionId, own] of said) {
    const marks = own.filter((fact) => fact.said === 'marks')
    if (marks.length > 0) said.set(institutionId, marks)
  }
  return said
}

/** The mean of one institution's marks, rounded half up; that it uses what the house made is worth the whole. */
function worthOf(said: readonly TrackFact[]): number {
  const sum = said.reduce((total, fact) => total + (fact.said === 'marks' ? fact.marks : whole), 0)
  return Math.floor((2 * sum + said.length) / (2 * said.length))
}

const newest = (said: readonly TrackFact[]) => said.reduce((latest, { on }) => (on > latest ? on : latest), '')

function weightOn(day: string, today: string): number {
  return weightAfter(Math.max(0, monthsBetween(day, today)))
}

/** What a word counts so many whole months after it was said, in ten-thousandths. */
export function weightAfter(months: number): number {
  return Math.round(whole * 2 ** (-months / trackRecordHalvesAfterMonths))
}

/** Whole months from one day to another. */
function monthsBetween(from: string, to: string): number {
  const [fromYear, fromMonth, fromDay] = from.split('-').map(Number) as [number, number, number]
  const [toYear, toMonth, toDay] = to.split('-').map(Number) as [number, number, number]
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0)
}

const usersUpTo: readonly [SizeBand, number][] = [
  ['under-50', 50],
  ['50-499', 500],
  ['500-4999', 5_000],
]

/** The size band of who asks, by the concurrent users that it asks for; null where it does not say, and then references of every size count. */
export function sizeBandAsked(criteria: RequirementFacts['criteria']): SizeBand | null {
  const asked = criteria.find((criterion) => criterion.kind === 'scale' && criterion.ref === 'concurrent-users')
  if (asked?.kind !== 'scale') return null
  return usersUpTo.find(([, below]) => asked.bound < below)?.[0] ?? sizeBands.at(-1)!
}
