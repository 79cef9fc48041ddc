import type { EvidenceLevel } from '#app/domain/offerings/attributes.ts'
import type { CriterionWeight } from '#app/domain/requirements/criterion.ts'

/** Raise it with every change that can alter a score, an order or a reason: a stored run says by which rules it was made. */
export const algorithmVersion = 2

/** Shares are whole ten-thousandths, so that scores are integers and add up the same in any order. */
export const whole = 10_000

export const weights: Record<CriterionWeight, number> = { must: 5, should: 3, could: 1 }

/** What a statement about the same capability, its whole group, or another capability of the group is worth. */
export const relationShares = { same: 10_000, group: 5_000, sibling: 2_000 } as const
export type Relation = keyof typeof relationShares

export const evidenceShares: Record<EvidenceLevel, number> = { claimed: 3_500, documented: 7_500, verified: 10_000 }

/** A claim that its house has not confirmed for a year. */
export const unconfirmedShare = 1_500

/** What a replacement is worth: proven at a financial institution, proven elsewhere, or said by its house. */
export const replacesShares = { financial: 10_000, elsewhere: 7_000, declared: 3_500 } as const
export type ReplacesProof = keyof typeof replacesShares

export const trackRecordWeight = 2

/**
 * What a house without confirmed references gets for its track record: the market's mean, so that a newcomer is neither punished nor favoured.
 * While nobody in the market has any, it is the middle of the scale; it is the same for everyone and decides no order.
 */
export const marketTrackRecord = 5_000

/** How many of each list a run stores; the rest is computed again on demand. */
export const storedMatches = 200
export const storedNearMisses = 20
