import type { Generated } from 'kysely'

export type InstitutionChangeTable = {
  id: string
  institutionId: string
  field: 'legalName' | 'sector' | 'province' | 'emailDomain' | 'regulator' | 'licenceNumber'
  saidBefore: string | null
  saidAfter: string | null
  changedBy: string
  changedAt: Date
}

export type RelatedHouseTable = {
  id: string
  institutionId: string
  houseId: string
  kind: 'group-company' | 'shareholding' | 'shared-control'
  note: string
  statedBy: 'institution' | 'association'
  recordedBy: string
  recordedAt: Date
  /** The first day on which it holds no more. */
  endedOn: Generated<string | null>
  endedBy: Generated<string | null>
  endedAt: Generated<Date | null>
}

export type OrganisationQuestionTable = {
  id: string
  organisationId: string
  reasons: string[]
  note: string
  askedBy: string
  askedAt: Date
  answeredAt: Generated<Date | null>
}
