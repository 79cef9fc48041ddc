import type { Generated, JSONColumnType } from 'kysely'
import type { TechnicalContent } from '#app/domain/proposals/content.ts'

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
