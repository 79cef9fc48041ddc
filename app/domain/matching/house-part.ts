import { compareText } from './compare-text.ts'
import { partsOf, publicPartsOf, type Part } from './contributions.ts'
import type { Finding } from './score.ts'
import type { GateReason, Notice } from './gates.ts'
import { storedMatches, weights, whole } from './parameters.ts'
import { raisesOf, type Raise } from './raise.ts'
import type { Ineligible, MatchRun } from './run.ts'

/** Between which whole points of 100 a score lies. */
export type ScoreBand = { low: number; high: number }

/** What an institution keeps to itself weighs this much in every requirement that a house reads, whether or not there is anything (`docs/decisions/what-a-house-reads.md`). */
export const keptWeight = weights.should

/** An eligible offering as its house reads it: the parts add up to the least that it can score; the rest of the band is what the institution keeps to itself. */
export type HouseMatch = { offeringId: string; offeringVersionId: string; band: ScoreBand; parts: Part[]; notices: Notice[]; raises: Raise[] }

/** What a run says of one house's offerings. `crowded` says that more were eligible than a run keeps, and then nothing is said of those that were. */
export type HousePart = { crowded: boolean; eligible: HouseMatch[]; ineligible: Ineligible[] }

/**
 * The band that a score lies in for whoever knows only its public parts: `score` is that of those parts alone, in hundredths, and `weight` the sum of their weights. It begins where what is
 * kept counts nothing and ends where it counts whole, so it holds the institution's own score in both cases and where nothing is kept, and depends on none of them.
 */
export function scoreBand(score: number, weight: number): ScoreBand {
  // A hundredth on either side for what rounding hides.
  const low = (score * weight) / (weight + keptWeight) - 1
  const high = (score * weight + whole * keptWeight) / (weight + keptWeight) + 1
  return { low: Math.max(0, Math.floor(low / 100)), high: Math.min(100, Math.ceil(high / 100)) }
}

/** Where a run keeps only some of the eligible, which of them it keeps depends on what is kept secret. */
export function isCrowded(eligible: number): boolean {
  return eligible > storedMatches
}

/**
 * The part of a run that a house reads of its own offerings: without rank and counts, without the ids of products on the institution's own list, and the same to the last byte whatever
 * the institution replaces and whatever the house's offerings replace.
 */
export function housePartOf(run: MatchRun, houseId: string): HousePart {
  const isOwn = (one: { houseId: string }) => one.houseId === houseId
  const crowded = isCrowded(run.counts.eligible)
  const eligible = crowded ? [] : run.eligible.filter(isOwn).map(houseMatchOf)
  return {
    crowded,
    // The order of the run is no order for the house: what is kept has a say in it.
    eligible: eligible.sort((a, b) => b.band.low - a.band.low || compareText(a.offeringId, b.offeringId)),
    ineligible: run.ineligible.flatMap(({ first }) => first.filter(isOwn)).map((one) => ({ ...one, reasons: one.reasons.map(withoutOwnList) })),
  }
}

/** What is kept, as a part that earns nothing. */
const kept: Finding = { criterionId: 'kept', kind: 'replaces', ref: '', weight: keptWeight, satisfaction: 0, evidence: null, reason: { code: 'not-stated' } }

function houseMatchOf({ offeringId, offeringVersionId, parts, notices }: MatchRun['eligible'][number]): HouseMatch {
  const known = publicPartsOf(parts)
  const weight = known.parts.reduce((sum, part) => sum + part.weight, 0)
  const least = partsOf([...known.parts, kept]).parts
  const isKnown = ({ criterionId }: { criterionId: string }) => criterionId !== kept.criterionId
  return {
    ...{ offeringId, offeringVersionId, notices },
    band: scoreBand(known.score, weight),
    parts: least.filter(isKnown),
    raises: raisesOf(least).filter(isKnown),
  }
}

/** Which product stands on an institution's own list is its secret: the id does not leave the server, and a house's sentence needs none. */
function withoutOwnList(reason: GateReason): GateReason {
  if (reason.code !== 'built-on-own-list') return reason
  const { productId: _, ...unnamed } = reason
  return unnamed as GateReason
}
