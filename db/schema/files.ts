import type { Generated } from 'kysely'

export type FileTable = {
  id: string
  storeKey: string
  sha256: string
  sizeBytes: number
  type: string
  name: string
  purpose: 'evidence' | 'sbom' | 'letter'
  sealed: Generated<boolean>
  ownerId: string
  uploadedBy: string
  uploadedAt: Date
  scannedAt: Date | null
  attestationId: string | null
  offeringId: string | null
  organisationId: string | null
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
