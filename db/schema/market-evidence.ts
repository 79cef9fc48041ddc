import type { Locale } from '#app/messages/locale.ts'

/** A signed paper of market evidence: its content, its own bytes, and the statement about it that was signed. */
export type MarketEvidenceTable = {
  id: string
  requirementId: string
  runId: string
  language: Locale
  namesReplaced: boolean
  madeBy: string
  madeAt: Date
  content: Buffer
  contentSha256: Buffer
  paper: Buffer
  paperSha256: Buffer
  statement: Buffer
  signature: Buffer
  keyId: string
}
