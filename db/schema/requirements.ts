import type { Generated, JSONColumnType } from 'kysely'
import type { ProcedureProfile } from '#app/domain/requirements/profile.ts'

export type ProcedureProfileTable = {
  code: string
  version: number
  body: JSONColumnType<ProcedureProfile>
}

export type HolidayTable = {
  market: string
  day: string
  name: string
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
  kind: 'capability' | 'deployment' | 'certification'
  ref: string
  weight: 'must' | 'should' | 'could'
  askedEvidence: Generated<'claimed' | 'documented' | 'verified'>
  note: Generated<string>
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
  kind: 'open' | 'opening' | 'standstill'
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
