import type { EvidenceContent } from './content.ts'

/** What is drawn: the content, and what the last page says about itself. A file cannot name its own digest, so that one stands in the statement beside it. */
export type Paper = {
  id: string
  content: EvidenceContent
  /** In the spelling of `sha256sum`. */
  contentSha256: string
  keyId: string
  /** The address of the page that checks a paper. */
  checkedAt: string
}

/** Draws a paper as the bytes of a PDF: the same paper gives the same bytes. */
export type RenderEvidence = (paper: Paper) => Promise<Uint8Array<ArrayBuffer>>

/** What is signed of a paper. It names no institution: whoever is to read that holds the paper. */
export type EvidenceStatement = {
  document: 'mutabadil.market-evidence'
  id: string
  /** ISO 8601 in UTC, by the database's clock. */
  madeAt: string
  contentSha256: string
  paperSha256: string
  keyId: string
}
