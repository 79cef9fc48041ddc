import type { Generated, JSONColumnType } from 'kysely'
import type { TechnicalContent } from '#app/domain/proposals/content.ts'

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
  kind: 'submitted' | 'withdrawn' | 'confirmed' | 'amended' | 'closing_moved' | 'closed' | 'opened' | 'destroyed'
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

/** One of `body` and `wrapped` is set: from its submission on a draft is kept under the seal key. */
export type ProposalDraftTable = {
  proposalId: string
  body: JSONColumnType<TechnicalContent> | null
  wrapped: Buffer | null
  keyId: string | null
  updatedBy: string
  updatedAt: Date
}

/** What the browser encrypted under the house's own recovery code. */
export type FinancialDraftTable = {
  proposalId: string
  ciphertext: Buffer
  savedBy: string
  savedAt: Date
}

export type ProposalVersionTable = {
  id: string
  proposalId: string
  number: number
  requirementVersionId: string
  confirmedVersionId: string
  offeringVersionIds: string[]
  submittedBy: string
  submittedAt: Date
  withdrawnAt: Date | null
  confirmedAt: Date | null
  confirmedBy: string | null
  remindedOn: string | null
}

/** One receipt covers all the envelopes of a submission. */
export type SubmissionReceiptTable = {
  proposalVersionId: string
  chainPosition: number
  receipt: Buffer
  signature: Buffer
  keyId: string
}

/** The plaintexts of a submission under the house's own recovery code. */
export type CarbonCopyTable = {
  proposalVersionId: string
  ciphertext: Buffer
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
}

export type EnvelopeDestructionTable = {
  envelopeId: string
  reason: string
  destroyedAt: Date
}

export type AnswerLibraryEntryTable = {
  id: string
  houseId: string
  title: string
  kind: string | null
  ref: string | null
  body: string
  revisedBy: string
  revisedAt: Date
  removedAt: Date | null
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
  outcome: 'intact' | 'altered' | 'undecryptable' | 'mismatch' | 'malformed' | 'does-not-sum'
  content: Buffer | null
  openedAt: Date
}

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

/** Its place in the data; complaints are decided elsewhere. One that holds the proceedings says from when until when. */
export type ComplaintTable = {
  id: string
  requirementId: string
  houseId: string
  stage: 'technical' | 'final'
  grounds: string
  filedBy: string
  filedAt: Date
  holdsFrom: Date | null
  holdsUntil: Date | null
  decision: 'upheld' | 'dismissed' | 'withdrawn' | null
  decidedAt: Date | null
}

export type AwardIntentionTable = {
  requirementId: string
  attempt: number
  proposalId: string
  reason: string
  intendedBy: string
  intendedAt: Date
}

export type AwardFallTable = {
  requirementId: string
  attempt: number
  reason: string
  decidedBy: string
  decidedAt: Date
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

export type AwardTable = {
  requirementId: string
  attempt: number
  proposalId: string
  reason: string
  decidedBy: string
  decidedAt: Date
}

export type DebriefTable = {
  proposalId: string
  attempt: number
  reason: string
  writtenBy: string
  writtenAt: Date
}
