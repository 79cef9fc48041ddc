import type { Criterion } from '#app/domain/requirements/criterion.ts'
import type { RequirementFacts } from './facts.ts'

/**
 * What a requirement asks beside its criteria. Nobody writes them as criteria and neither can be a must: what is replaced weighs as a should and is known to the institution alone,
 * the day to be live as a could.
 */
export type DerivedCriterion =
  | { id: 'replaces'; kind: 'replaces'; ref: ''; weight: 'should'; askedEvidence: 'claimed'; productIds: readonly string[] }
  | { id: 'timeline'; kind: 'timeline'; ref: string; weight: 'could'; askedEvidence: 'claimed' }

/** Everything that a match weighs of a requirement, but for the track record. */
export type MatchCriterion = Criterion | DerivedCriterion

/** What a criterion is about, for a sentence: a scale with its bound. */
export type Asked = { kind: MatchCriterion['kind']; ref: string; bound?: number }

/** The criteria that a match weighs, in the order of their keys: those that were written, one for all that is replaced (the best counts), one for the day to be live. */
export function criteriaOf({ criteria, replacedProductIds, liveBy }: RequirementFacts): MatchCriterion[] {
  const derived: DerivedCriterion[] = []
  if (replacedProductIds.length > 0) {
    derived.push({ id: 'replaces', kind: 'replaces', ref: '', weight: 'should', askedEvidence: 'claimed', productIds: replacedProductIds })
  }
  if (liveBy !== null) derived.push({ id: 'timeline', kind: 'timeline', ref: liveBy, weight: 'could', askedEvidence: 'claimed' })
  return [...criteria, ...derived].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** What a criterion is about. The products that are to be replaced are not in it: it stands in a run, which others read parts of. */
export function askedOf(criterion: MatchCriterion): Asked {
  const { kind, ref } = criterion
  return criterion.kind === 'scale' ? { kind, ref, bound: criterion.bound } : { kind, ref }
}
