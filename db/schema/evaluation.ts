import type { Generated } from 'kysely'

export type PanelMemberTable = {
  id: string
  requirementId: string
  personId: string
  chair: boolean
  reserve: Generated<boolean>
  calledUpAt: Date | null
  appointedBy: string
  appointedAt: Date
  removedAt: Date | null
}

export type InterestDeclarationTable = {
  panelMemberId: string
  conflict: boolean
  note: Generated<string>
  declaredAt: Date
}

export type ScoreSheetTable = {
  id: string
  panelMemberId: string
  stage: 'technical' | 'financial'
  proposalId: string
  lockedAt: Date | null
}

export type ScoreTable = {
  sheetId: string
  criterionId: string
  points: number
  note: Generated<string>
}

export type ResponsivenessDecisionTable = {
  proposalId: string
  verdict: 'responsive' | 'not_responsive'
  faults: Generated<string[]>
  reason: Generated<string>
  decidedBy: string
  decidedAt: Date
}

export type ResponsivenessFixTable = {
  proposalId: string
  shortcomings: string
  offeredBy: string
  offeredAt: Date
  dueAt: Date
  answer: string | null
  answeredBy: string | null
  answeredAt: Date | null
}

export type ConsensusTable = {
  proposalId: string
  criterionId: string
  points: number
  note: Generated<string>
  writtenBy: string
  writtenAt: Date
}

export type EvaluationReportTable = {
  requirementId: string
  kind: 'technical' | 'final'
  issuedBy: string
  issuedAt: Date
}

export type TechnicalResultTable = {
  requirementId: string
  proposalId: string
  technicalHundredths: number
  passed: boolean
  fault: string | null
}

export type EvaluationResultTable = {
  requirementId: string
  proposalId: string
  technicalHundredths: number
  passed: boolean
  priceHundredths: number | null
  combinedHundredths: number | null
  rank: number | null
  priceMinor: string | null
  currency: 'PKR' | 'USD' | null
  fault: string | null
  abnormallyLow: Generated<boolean>
}

export type PriceExplanationTable = {
  proposalId: string
  askedBy: string
  askedAt: Date
  dueAt: Date
  answer: string | null
  answeredBy: string | null
  answeredAt: Date | null
  accepted: boolean | null
  decidedBy: string | null
  decidedAt: Date | null
  reason: Generated<string>
}
