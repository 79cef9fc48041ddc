import type { Generated } from 'kysely'

type StatementKind = 'capability' | 'deployment' | 'residency' | 'standard' | 'language' | 'licence' | 'support-hours' | 'support-city'

export type OfferingTable = {
  id: string
  houseId: string
  slug: string
  state: 'draft' | 'in_review' | 'listed' | 'suspended' | 'archived'
  listedVersionId: string | null
  workingVersionId: string | null
  checkedVersionId: Generated<string | null>
  confirmedOn: string | null
  createdBy: string
  createdAt: Date
  revision: Generated<number>
}

export type OfferingVersionTable = {
  id: string
  offeringId: string
  number: number
  name: string
  summary: string
  description: Generated<string>
  language: 'en' | 'ur'
  authorship: 'own' | 'open-source' | 'oem' | 'resale'
  authorshipDetail: Generated<string>
  componentsStated: Generated<boolean>
  priceModel: Generated<string | null>
  priceBand: Generated<string | null>
  /** Weeks from the order to the first day in use. */
  deliveryWeeks: Generated<number | null>
  signedBy: string | null
  createdBy: string
  createdAt: Date
  frozenAt: Date | null
}

export type OfferingStatementTable = {
  versionId: string
  kind: StatementKind
  ref: string
  stated: 'yes' | 'no'
  sentence: Generated<string>
}

export type StatementEvidenceTable = {
  id: string
  offeringId: string
  versionId: string
  kind: StatementKind | 'scale'
  ref: string
  level: 'documented' | 'verified'
  method: string
  checkedBy: string
  checkedOn: string
  withdrawnAt: Date | null
  attestationId: Generated<string | null>
  outdatedBy: Generated<string | null>
}

export type OfferingScaleTable = {
  versionId: string
  measure: string
  claimed: number
  live: number | null
}

export type ReminderTable = {
  subjectKind: 'attestation' | 'house' | 'offering'
  subjectId: string
  endsOn: string
  daysBefore: number
  toldAt: Date
}

export type OfferingReplacesTable = {
  versionId: string
  productId: string
  migrationNote: Generated<string>
}

export type OfferingComponentTable = {
  versionId: string
  position: number
  name: string
  maker: Generated<string>
  productId: string | null
}

export type OfferingDecisionTable = {
  id: string
  offeringId: string
  versionId: string
  decision: 'list' | 'request_changes'
  reason: string
  note: Generated<string>
  decidedBy: string
  decidedAt: Date
}

export type AttestationCodeTable = {
  market: string
  code: string
  gate: boolean
  score: boolean
  validityMonths: number | null
}

export type AttestationTable = {
  id: string
  houseId: string | null
  offeringId: string | null
  proposalId: string | null
  code: string
  issuer: string
  number: Generated<string>
  scope: Generated<string>
  issuedOn: string
  validUntil: string | null
  level: 'claimed' | 'documented' | 'verified'
  method: string | null
  checkedBy: string | null
  checkedOn: string | null
  recheckOn: string | null
  fileSha256: Generated<string | null>
  createdAt: Date
  withdrawnAt: Date | null
}
