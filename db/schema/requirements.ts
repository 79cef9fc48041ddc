import type { Generated, JSONColumnType } from 'kysely'
import type { CriterionDraft, CriterionKind } from '#app/domain/requirements/criterion.ts'
import type { ProcedureProfile } from '#app/domain/requirements/profile.ts'
import type { ReusableDraft } from '#app/domain/requirements/reusable.ts'

export type ProcedureProfileTable = {
  code: string
  version: number
  body: JSONColumnType<ProcedureProfile>
}

export type HolidayTable = {
  market: string
  day: string
  name: string
  /** Empty where staff gave none. */
  nameUr: string
}

export type RequirementTable = {
  id: string
  institutionId: string
  reference: string
  state:
    | 'draft'
    | 'in_review'
    | 'published'
    | 'closed'
    | 'technical_opening_due'
    | 'technical_evaluation'
    | 'technical_report'
    | 'financial_opening_due'
    | 'financial_evaluation'
    | 'final_report'
    | 'standstill'
    | 'awarded'
    | 'delivered'
    | 'no_award'
    | 'cancelled'
  profileCode: string
  profileVersion: number
  currentVersionId: string | null
  named: Generated<boolean>
  publishedAt: Date | null
  closesAt: Date | null
  openingDueAt: Date | null
  firstOpening: 'technical' | 'financial' | null
  /** When it publishes itself, unless staff answer before. */
  checkDueAt: Date | null
  financialOpeningDueAt: Date | null
  standstillEndsAt: Date | null
  createdBy: string
  createdAt: Date
  revision: Generated<number>
}

export type RequirementVersionTable = {
  id: string
  requirementId: string
  number: number
  title: string
  narrative: Generated<string>
  language: 'en' | 'ur'
  liveBy: string | null
  closingWish: Date | null
  technicalWeight: number
  priceWeight: number
  technicalThreshold: number
  participation: Generated<'open' | 'invited'>
  fewInvitedReason: Generated<string>
  narrowReason: Generated<string>
  currency: Generated<'PKR' | 'USD'>
  supportYears: Generated<number>
  ranking: Generated<'quality-and-cost' | 'lowest-price'>
  tieRule: Generated<'lower-price' | 'higher-technical' | 'lot'>
  amendmentNote: Generated<string>
  createdBy: string
  createdAt: Date
  frozenAt: Date | null
}

export type CriterionTable = {
  id: string
  requirementId: string
}

export type CriterionVersionTable = {
  versionId: string
  criterionId: string
  position: number
  kind: CriterionKind
  ref: string
  weight: 'must' | 'should' | 'could'
  askedEvidence: Generated<'claimed' | 'documented' | 'verified'>
  note: Generated<string>
  /** The least that the consensus gives it, or the proposal does not pass. */
  minPoints: Generated<number | null>
  /** The least that a scale has to carry; null for every other kind. */
  bound: Generated<number | null>
}

export type RequirementReplacesTable = {
  requirementId: string
  productId: string | null
  /** What the institution's own list has by name alone. One of the two is set. */
  ownListEntryId: string | null
}

export type RequirementBudgetTable = {
  requirementId: string
  currency: 'PKR' | 'USD'
  maxMinor: string
}

export type RequirementPeriodTable = {
  id: string
  requirementId: string
  kind:
    | 'check'
    | 'open'
    | 'questions'
    | 'answers'
    | 'opening'
    | 'technical-complaints'
    | 'financial-opening'
    | 'standstill'
    | 'final-complaints'
    | 'award'
    | 'validity'
  startsAt: Date
  endsAt: Date
  rule: string
  movedBy: string | null
  recordedAt: Date
  supersededAt: Date | null
}

export type RequirementCheckTable = {
  id: string
  requirementId: string
  versionId: string
  decision: 'publish' | 'request_changes'
  reason: string
  note: Generated<string>
  decidedBy: string
  decidedAt: Date
}

export type RequirementBandTable = {
  id: string
  requirementId: string
  criteria: JSONColumnType<CriterionDraft[]>
  band: 'none' | '1-2' | '3-5' | '6-or-more'
  seenBy: string
  seenAt: Date
}

export type RequirementTemplateTable = {
  id: string
  institutionId: string
  name: string
  draft: JSONColumnType<ReusableDraft>
  savedBy: string
  savedAt: Date
  removedAt: Date | null
}

export type RequirementInvitationTable = {
  requirementId: string
  houseId: string
  reason: string
  invitedBy: string
  invitedAt: Date
  termsVersion: string | null
  termsAcceptedBy: string | null
  termsAcceptedAt: Date | null
  withdrawnAt: Date | null
}

export type RequirementFollowerTable = {
  requirementId: string
  personId: string
  organisationId: string
  followedAt: Date
}

export type QuestionTable = {
  id: string
  requirementId: string
  houseId: string
  askedBy: string
  askedAt: Date
  body: string
  answer: string | null
  answeredBy: string | null
  answeredAt: Date | null
}

export type FewProposalsDecisionTable = {
  id: string
  requirementId: string
  submittedCount: number
  decision: 'extend' | 're-tender' | 'go-on'
  reason: string
  decidedBy: string
  decidedAt: Date
}

export type MatchRunTable = {
  id: string
  requirementId: string
  requirementVersionId: string
  algorithmVersion: number
  inputsDigest: Buffer
  readCount: number
  eligibleCount: number
  ineligibleCount: number
  body: Buffer
  ranAt: Date
}

export type MatchResultTable = {
  runId: string
  rank: number
  offeringVersionId: string
  houseId: string
  scoreHundredths: number
}

/** Recorded columns with the state that holds at this moment by the database's clock. */
export type RequirementEffectiveView = RequirementTable & { effectiveState: RequirementTable['state'] }
