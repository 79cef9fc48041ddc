import type { EvidenceLevel } from '#app/domain/offerings/attributes.ts'
import type { CriterionWeight } from '#app/domain/requirements/criterion.ts'

/** Raise it with every change that can alter a score, an order or a reason: a stored run says by which rules it was made. */
export const algorithmVersion = 3

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

/** The market's mean while no institution has said anything of any house: the middle of the scale. It is the same for everyone and decides no order. */
export const marketTrackRecord = 5_000

/** How many institutions the market's mean stands for in the mean of one house: a single word of praise makes no perfect record. */
export const priorInstitutions = 2

/** What an institution said counts half after so many months. */
export const trackRecordHalvesAfterMonths = 36

/** How many of each list a run stores; the rest is computed again on demand. */
export const storedMatches = 200
export const storedNearMisses = 20

/**
 * An institution is told of an offering that comes to match later when it ranks among so many: a list that somebody reads to its end at once. Who comes after them changes no short list,
 * and a market that fills up would tell of it every day.
 */
export const toldRanks = 10

/**
 * And when it has at least so many hundredths of a point: 60 of 100 takes evidence for most of what was asked. What is only claimed counts a little over a third, so that claims alone
 * hardly earn a notice.
 */
export const strongScore = 6_000
