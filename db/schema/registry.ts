import type { Generated } from 'kysely'

export type CapabilityTable = {
  code: string
  parentCode: string | null
  position: number
  mergedInto: string | null
  retiredAt: Date | null
}

export type CapabilityLabelTable = {
  code: string
  locale: 'en' | 'ur'
  label: string
}

export type CapabilitySynonymTable = {
  code: string
  locale: 'en' | 'ur' | 'ur-Latn'
  synonym: string
}

export type AdvisoryTable = {
  id: string
  slug: string
  state: 'in_force' | 'amended' | 'withdrawn'
  invented: boolean
  createdAt: Date
}

export type AdvisoryVersionTable = {
  id: string
  advisoryId: string
  number: number
  title: string
  issuer: string
  reference: string
  issuedOn: string
  jurisdiction: string
  language: 'en' | 'ur'
  scopeText: string
  consultBody: string | null
  sourceUrl: string | null
  recordedBy: string | null
  recordedAt: Date
}

export type AdvisoryClauseTable = {
  id: string
  advisoryVersionId: string
  position: number
  label: string
  body: string
}

export type MakerTable = {
  id: string
  name: string
  slug: string
  jurisdiction: string | null
  jurisdictionSource: string | null
}

export type ProductTable = {
  id: string
  makerId: string
  name: string
  slug: string
  description: string
  category: Generated<string>
}

export type ProductAliasTable = {
  productId: string
  alias: string
}

export type ProductCapabilityTable = {
  productId: string
  capabilityCode: string
}

export type RegistryEntryTable = {
  id: string
  productId: string
  basis: 'named' | 'read_as_covered'
  state: 'proposed' | 'in_review' | 'listed' | 'contested' | 'upheld' | 'cleared' | 'lapsed'
  proposedBy: string
  proposedAt: Date
  listedAt: Date | null
  reviewDueOn: string | null
  revision: Generated<number>
}

export type RegistryCitationTable = {
  id: string
  entryId: string
  clauseId: string
  quotation: string
}

export type RegistryDecisionTable = {
  id: string
  entryId: string
  decision: 'list' | 'refuse'
  reason: string
  decidedBy: string
  decidedAt: Date
}

export type OwnListEntryTable = {
  id: string
  institutionId: string
  productId: string | null
  productName: string
  makerName: string
  reason: string
  addedBy: string
  addedAt: Date
  removedAt: Date | null
}
