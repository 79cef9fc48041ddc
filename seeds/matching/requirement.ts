import type { CriterionKind, CriterionWeight } from '#app/domain/requirements/criterion.ts'
import type { EvidenceLevel } from '#app/domain/offerings/attributes.ts'
import type { Sector } from '#app/domain/organisations/sectors.ts'

/** A criterion that a careful reader makes of the narrative, with the words of it that say so. The reference of a scale is `measure=bound`. */
export type GoldCriterion = readonly [weight: CriterionWeight, kind: CriterionKind, ref: string, words: string, askedEvidence?: EvidenceLevel]

/** 3 perfect, 2 good, 1 marginal; an offering that is not named is not relevant. */
export type Grade = 1 | 2 | 3

export type SetRequirement = {
  key: string
  language: 'en' | 'ur' | 'ur-Latn'
  sector: Sector
  narrative: string
  gold: readonly GoldCriterion[]
  /** What is to be replaced: the institution's secret, and so in no narrative. */
  replaces?: readonly string[]
  /** Days from the day of the set. */
  liveBy?: number
  grades: Readonly<Record<string, Grade>>
}
