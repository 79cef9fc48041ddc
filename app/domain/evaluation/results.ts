import type { Ranking } from '../requirements/profile.ts'

/** What the panel agreed on for one criterion of one proposal: whole points of 100. */
export type AgreedMark = { criterionId: string; points: number }

/** A criterion as the result reads it: its weight (must 5, should 3, could 1) and the least that a proposal must reach in it. */
export type RuledCriterion = { id: string; weight: number; minPoints: number | null }

/** A proposal before its price counts. `fault` is why it was found not responsive, by name; null for one that was scored. */
export type TechnicalCandidate = { proposalId: string; fault: string | null; marks: readonly AgreedMark[] }

export type TechnicalRules = {
  criteria: readonly RuledCriterion[]
  /** In hundredths of a point, what a proposal must reach for its price to count. */
  thresholdHundredths: number
}

export type TechnicalResult = {
  proposalId: string
  technicalHundredths: number
  /** Responsive, at or over the threshold, and nowhere under a least mark. Only these have their price counted. */
  passed: boolean
  /** Why it did not pass, by name; null for one that passed. */
  fault: string | null
  /** The criteria in which it stays under the least that was announced. */
  underMinimum: string[]
}

/**
 * Technical points are the weighted mean of the panel's consensus over the criteria, in hundredths of a point, rounded half up once. A criterion without a mark counts 0. The best comes
 * first; the order of proposals, criteria and marks changes nothing.
 */
export function technicalResults(candidates: readonly TechnicalCandidate[], rules: TechnicalRules): TechnicalResult[] {
  return candidates.map((candidate) => technicalResult(candidate, rules)).sort(byPoints)
}

function technicalResult({ proposalId, fault, marks }: TechnicalCandidate, { criteria, thresholdHundredths }: TechnicalRules): TechnicalResult {
  const points = new Map(marks.map((mark) => [mark.criterionId, mark.points]))
  const of = ({ id }: RuledCriterion) => points.get(id) ?? 0
  const weights = criteria.reduce((all, { weight }) => all + weight, 0)
  const weighted = criteria.reduce((all, criterion) => all + of(criterion) * criterion.weight, 0)
  const technicalHundredths = weights === 0 ? 0 : Number(divideHalfUp(BigInt(weighted) * 100n, BigInt(weights)))
  const underMinimum = fault === null ? computeUnderMinimum(marks, criteria) : []
  const own = fault ?? (underMinimum.length > 0 ? 'under-minimum' : technicalHundredths < thresholdHundredths ? 'under-threshold' : null)
  return { proposalId, technicalHundredths, passed: own === null, fault: own, underMinimum }
}

/** The criteria in which marks stay under the least that was announced. */
export function computeUnderMinimum(marks: readonly AgreedMark[], criteria: readonly Pick<RuledCriterion, 'id' | 'minPoints'>[]): string[] {
  const points = new Map(marks.map((mark) => [mark.criterionId, mark.points]))
  return criteria.filter(({ id, minPoints }) => (points.get(id) ?? 0) < (minPoints ?? 0)).map(({ id }) => id)
}

/** What decides between proposals that come out equal, as announced with the requirement. */
export type TieRule = 'lower-price' | 'higher-technical' | 'lot'

/** A proposal with what its technical result and the opening of its price found. `totalMinor` is null where no price counts; all totals are minor units of one currency. */
export type PricedCandidate = Pick<TechnicalResult, 'proposalId' | 'technicalHundredths' | 'passed' | 'fault'> & {
  totalMinor: bigint | null
  /** Why its price does not count, by name. */
  priceFault: string | null
}

export type PriceRules = {
  ranking: Ranking
  technicalWeight: number
  priceWeight: number
  tieRule: TieRule
  /** What each proposal drew, as hexadecimal digits of one length; the smallest wins. Read under the rule `lot` alone. */
  lots: ReadonlyMap<string, string>
  /** A total under this share of the median of the others, in hundredths of a per cent, is marked. */
  abnormallyLowBasisPoints: number
}

export type FinalResult = {
  proposalId: string
  technicalHundredths: number
  /** Whether it is ranked: it passed, and its price counts. */
  passed: boolean
  fault: string | null
  priceHundredths: number | null
  /** Null under lowest price, which combines nothing. */
  combinedHundredths: number | null
  /** Those that the announced rule leaves equal share a rank, and the rank after it is left out. */
  rank: number | null
  abnormallyLow: boolean
}

/**
 * The price score is the lowest total ÷ this total × 100 among those that count; quality and cost combines it with the technical points by the announced weights, lowest price ranks by
 * the total alone. Equal ones are parted by the announced rule. Hundredths of a point, rounded half up at each step. Ranked first comes first.
 */
export function finalResults(candidates: readonly PricedCandidate[], rules: PriceRules): FinalResult[] {
  const counted = candidates.flatMap((candidate) => (counts(candidate) ? [scored(candidate, lowestOf(candidates), rules)] : []))
  const low = new Set(abnormallyLow(counted, rules.abnormallyLowBasisPoints))
  const ranked = counted.map((one) => {
    const { proposalId, technicalHundredths, priceHundredths, combinedHundredths } = one
    const rank = 1 + counted.filter((other) => compare(other, one, rules) < 0).length
    return {
      ...{ proposalId, technicalHundredths, passed: true, fault: null },
      ...{ priceHundredths, combinedHundredths, rank, abnormallyLow: low.has(proposalId) },
    }
  })
  const others = candidates
    .filter((candidate) => !counts(candidate))
    .map(({ proposalId, technicalHundredths, fault, priceFault }) => ({
      ...{ proposalId, technicalHundredths, passed: false, fault: fault ?? priceFault },
      ...{ priceHundredths: null, combinedHundredths: null, rank: null, abnormallyLow: false },
    }))
  return [...ranked.sort((a, b) => a.rank - b.rank || byPoints(a, b)), ...others.sort(byPoints)]
}

type Scored = Pick<FinalResult, 'proposalId' | 'technicalHundredths' | 'combinedHundredths'> & { priceHundredths: number; totalMinor: bigint }

function counts(candidate: PricedCandidate): candidate is PricedCandidate & { totalMinor: bigint } {
  return candidate.passed && candidate.priceFault === null && candidate.totalMinor !== null
}

function lowestOf(candidates: readonly PricedCandidate[]): bigint {
  return (
    candidates
      .filter(counts)
      .reduce<bigint | undefined>((least, { totalMinor }) => (least === undefined || totalMinor < least ? totalMinor : least), undefined) ?? 0n
  )
}

function scored({ proposalId, technicalHundredths, totalMinor }: PricedCandidate & { totalMinor: bigint }, lowest: bigint, rules: PriceRules): Scored {
  const priceHundredths = totalMinor === 0n ? 10_000 : Number(divideHalfUp(lowest * 10_000n, totalMinor))
  const combined = divideHalfUp(BigInt(technicalHundredths * rules.technicalWeight + priceHundredths * rules.priceWeight), 100n)
  return { proposalId, technicalHundredths, totalMinor, priceHundredths, combinedHundredths: rules.ranking === 'lowest-price' ? null : Number(combined) }
}

/** Below zero when the first stands before the second. Zero is a tie that the announced rule does not part. */
function compare(a: Scored, b: Scored, { ranking, tieRule, lots }: PriceRules): number {
  const byPrice = a.totalMinor < b.totalMinor ? -1 : a.totalMinor > b.totalMinor ? 1 : 0
  const first = ranking === 'lowest-price' ? byPrice : b.combinedHundredths! - a.combinedHundredths!
  if (first !== 0) return first
  if (tieRule === 'lower-price') return byPrice
  if (tieRule === 'higher-technical') return b.technicalHundredths - a.technicalHundredths
  const [one, other] = [lots.get(a.proposalId) ?? '', lots.get(b.proposalId) ?? '']
  return one < other ? -1 : one > other ? 1 : 0
}

/** Those whose total lies under the share of the median of the others. Two alone say nothing of what is usual, so it takes three. */
function abnormallyLow(counted: readonly { proposalId: string; totalMinor: bigint }[], basisPoints: number): string[] {
  if (counted.length < 3) return []
  return counted
    .filter(({ proposalId, totalMinor }) => {
      const others = counted.filter((other) => other.proposalId !== proposalId).map((other) => other.totalMinor)
      return totalMinor * 20_000n < BigInt(basisPoints) * doubleMedian(others)
    })
    .map(({ proposalId }) => proposalId)
}

/** Twice the median, so that the mean of two middle amounts stays a whole number. */
function doubleMedian(amounts: readonly bigint[]): bigint {
  const sorted = [...amounts].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! * 2n : sorted[middle - 1]! + sorted[middle]!
}

type Pointed = { proposalId: string; technicalHundredths: number }

function byPoints(a: Pointed, b: Pointed): number {
  return b.technicalHundredths - a.technicalHundredths || (a.proposalId < b.proposalId ? -1 : 1)
}

/** Whole-number division, halves up. Neither may be negative. */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  return (numerator * 2n + denominator) / (denominator * 2n)
}
