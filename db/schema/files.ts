import type { Generated } from 'kysely'

export type FileTable = {
  id: string
  storeKey: string
  sha256: string
  sizeBytes: number
  type: string
  name: string
  purpose: 'evidence' | 'sbom' | 'letter' | 'attachment'
  sealed: Generated<boolean>
  ownerId: string
  uploadedBy: string
  uploadedAt: Date
  scannedAt: Date | null
  attestationId: string | null
  offeringId: string | null
  organisationId: string | null
  proposalId: Generated<string | null>
  attachedAt: Date | null
  removedAt: Date | null
  removedBy: string | null
  retentionUntil: string | null
}

export type FileSbomTable = {
  fileId: string
  format: 'CycloneDX' | 'SPDX'
  specVersion: string
  components: number
}

/** An upload of a proposal's file that is not whole yet: how long its ciphertext will be, and the digest of all of it. */
export type AttachmentUploadTable = {
  id: string
  proposalId: string
  sizeBytes: number
  sha256: string
  startedBy: string
  startedAt: Date
}

export type AttachmentPieceTable = {
  uploadId: string
  position: number
  storeKey: string
  sha256: string
}
