/** What a panel member gave one criterion of one proposal: whole points of 100. */
export type GivenScore = { memberId: string; criterionId: string; points: number }

/** A proposal as the report ranks it. Amounts are minor units of one currency. */
export type Candidate = { proposalId: string; responsive: boolean; totalMinor: bigint; scores: readonly GivenScore[] }

export type Rules = {
  /** The weight of each criterion (must 5, should 3, could 1). */
  criteria: readonly { id: string; weight: number }[]
  /** In hundredths of a point, what a proposal must reach for its price to count. */
  thresholdHundredths: number
  technicalWeight: number
  priceWeight: number
}

export type CandidateResult = {
  proposalId: string
  technicalHundredths: number
  /** Responsive and at or over the threshold. Only these are ranked. */
  passed: boolean
  priceHundredths: number | null
  combinedHundredths: number | null
  /** Equal results share a rank: a tie is shown as one and decided by the announced rule. */
  rank: number | null
}

/**
 * Quality and cost: technical points are the weighted mean of the panel's points; the price score is the lowest total ÷ this total × 100 among those that passed;
 * both are combined by the announced weights. Everything is in hundredths of a point, rounded half up at each of the three steps. Ranked first comes first.
 */
export function evaluate(candidates: readonly Candidate[], rules: Rules): CandidateResult[] {
  const technical = new Map(candidates.map((candidate) => [candidate.proposalId, technicalHundredths(candidate.scores, rules)]))
  const passes = (candidate: Candidate) => candidate.responsive && technical.get(candidate.proposalId)! >= rules.thresholdHundredths
  const prices = candidates.filter(passes).map((candidate) => candidate.totalMinor)
  const lowest = prices.reduce<bigint | undefined>((least, price) => (least === undefined || price < least ? price : least), undefined)
  const results = candidates.map((candidate): CandidateResult => {
    const own = { proposalId: candidate.proposalId, technicalHundredths: technical.get(candidate.proposalId)! }
    if (!passes(candidate) || lowest === undefined) return { ...own, passed: false, priceHundredths: null, combinedHundredths: null, rank: null }
    const priceHundredths = candidate.totalMinor === 0n ? 10_000 : Number(divideHalfUp(lowest * 10_000n, candidate.totalMinor))
    const combined = divideHalfUp(BigInt(own.technicalHundredths * rules.technicalWeight + priceHundredths * rules.priceWeight), 100n)
    return { ...own, passed: true, priceHundredths, combinedHundredths: Number(combined), rank: null }
  })
  return ranked(results)
}

function ranked(results: readonly CandidateResult[]): CandidateResult[] {
  const sorted = [...results].sort(
    (a, b) =>
      (b.combinedHundredths ?? -1) - (a.combinedHundredths ?? -1) || b.technicalHundredths - a.technicalHundredths || (a.proposalId < b.proposalId ? -1 : 1),
  )
  return sorted.map((result) => ({
    ...result,
    rank: result.combinedHundredths === null ? null : 1 + sorted.filter((other) => (other.combinedHundredths ?? -1) > result.combinedHundredths!).length,
  }))
}

/** The weighted mean over criteria of the mean over members; a criterion that a member left out counts 0. */
function technicalHundredths(scores: readonly GivenScore[], { criteria }: Rules): number {
  const members = new Set(scores.map((score) => score.memberId)).size
  const weights = criteria.reduce((all, criterion) => all + criterion.weight, 0)
  if (members === 0 || weights === 0) return 0
  let weighted = 0
  for (const { id, weight } of criteria) {
    for (const score of scores) if (score.criterionId === id) weighted += score.points * weight
  }
  return Number(divideHalfUp(BigInt(weighted) * 100n, BigInt(members * weights)))
}

function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  return (numerator * 2n + denominator) / (denominator * 2n)
}
