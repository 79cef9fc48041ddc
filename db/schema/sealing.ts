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
  kind: 'submitted' | 'withdrawn' | 'confirmed' | 'amended' | 'closing_moved' | 'closed' | 'opened' | 'destroyed'
  body: Buffer
  happenedAt: Date
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

export type EnvelopePartTable = {
  envelopeId: string
  position: number
  ciphertext: Buffer
}

export type EnvelopeDestructionTable = {
  envelopeId: string
  reason: string
  destroyedAt: Date
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
