import type { CriterionKind } from '#app/domain/requirements/criterion.ts'

/** What an institution asks the house of an offering to state, for a criterion of a requirement, as the criterion stood. */
export type StatementAskTable = {
  id: string
  requirementId: string
  offeringId: string
  criterionId: string
  kind: CriterionKind
  ref: string
  bound: number | null
  askedBy: string
  askedAt: Date
}

/** That the house would rather not say. */
export type StatementAskDeclineTable = {
  askId: string
  declinedBy: string
  declinedAt: Date
}

/** That the officer who asked was told what the house stated. */
export type StatementAskToldTable = {
  askId: string
  answered: 'yes' | 'no'
  toldAt: Date
}
