import type { Generated } from 'kysely'

export type SealCheckTable = {
  keyId: string
  checkValue: Buffer
  createdAt: Generated<Date>
}

export type RequirementKeyTable = {
  requirementId: string
  envelopeKind: 'single' | 'technical' | 'financial'
  recipient: string
  wrapped: Buffer
  keyId: string
  createdAt: Date
  openedAt: Date | null
}

export type SealedChainEntryTable = {
  requirementId: string
  position: number
  previous: Buffer
  hash: Buffer
  kind: 'submitted' | 'withdrawn' | 'closed' | 'opened'
  body: Buffer
  happenedAt: Date
}

export type ProposalTable = {
  id: string
  requirementId: string
  houseId: string
  state: 'draft' | 'submitted' | 'withdrawn' | 'opened' | 'responsive' | 'not_responsive' | 'priced' | 'won' | 'lost'
  currentVersionId: string | null
  createdBy: string
  createdAt: Date
  revision: Generated<number>
}

export type ProposalDraftTable = {
  proposalId: string
  offeringVersionId: string | null
  deliveryPlan: Generated<string>
  updatedBy: string
  updatedAt: Date
}

export type ProposalDraftAnswerTable = {
  proposalId: string
  criterionId: string
  answer: 'meets' | 'partly' | 'planned' | 'no'
  note: Generated<string>
}

export type ProposalVersionTable = {
  id: string
  proposalId: string
  number: number
  requirementVersionId: string
  confirmedVersionId: string
  offeringVersionId: string | null
  submittedBy: string
  submittedAt: Date
  withdrawnAt: Date | null
}

export type EnvelopeTable = {
  id: string
  proposalVersionId: string
  kind: 'single' | 'technical' | 'financial'
  custody: 'server'
  sealedBy: 'browser' | 'server'
  recipient: string
  commitment: Buffer
  ciphertextSha256: Buffer
  chainPosition: number
  receipt: Buffer
  receiptSignature: Buffer
  receiptKeyId: string
}

export type EnvelopePartTable = {
  envelopeId: string
  position: number
  ciphertext: Buffer
}

export type OpeningTable = {
  id: string
  requirementId: string
  kind: 'technical' | 'financial'
  dueAt: Date
  performedAt: Date | null
  envelopeCount: number | null
  chainHead: Buffer | null
}

export type OpeningApprovalTable = {
  openingId: string
  personId: string
  approvedAt: Date
}

export type OpenedEnvelopeTable = {
  envelopeId: string
  outcome: 'intact' | 'altered' | 'undecryptable' | 'mismatch' | 'malformed'
  content: Buffer | null
  openedAt: Date
}

export type PanelMemberTable = {
  id: string
  requirementId: string
  personId: string
  chair: boolean
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
}

export type AwardTable = {
  requirementId: string
  proposalId: string
  reason: string
  decidedBy: string
  decidedAt: Date
}

export type DebriefTable = {
  proposalId: string
  reason: string
  writtenBy: string
  writtenAt: Date
}
