import type { Generated } from 'kysely'

export type CapabilityTable = {
  code: string
  /** What history and the change log call it: they name subjects by uuid. */
  id: Generated<string>
  parentCode: string | null
  position: number
  mergedInto: string | null
  retiredAt: Date | null
  /** When staff last changed it; null while it is as it was loaded. */
  editedAt: Date | null
  revision: Generated<number>
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

export type AdvisoryWithdrawalTable = {
  advisoryId: string
  withdrawnOn: string
  reason: string
  sourceUrl: string | null
  recordedBy: string
  recordedAt: Date
}

export type MakerOrganisationTable = {
  organisationId: string
  legalName: string
  emailDomain: string
  makerId: string | null
  linkedBy: string | null
  linkedAt: Date | null
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
  /** The day on which the maker was told of an entry that reads its product into a class. */
  makerToldOn: Generated<string | null>
  /** The first day on which the entry is shown to anybody outside. */
  showsOn: Generated<string | null>
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
  /** From the list; decisions from before there was one have none. */
  ground: Generated<string | null>
  reason: string
  decidedBy: string
  decidedAt: Date
}

export type RegistryReplyTable = {
  id: string
  entryId: string
  body: string
  repliedBy: string
  repliedAt: Date
}

export type RegistryContestTable = {
  id: string
  entryId: string
  grounds: string
  contestedBy: string
  contestedAt: Date
}

export type RegistryContestDecisionTable = {
  id: string
  contestId: string
  decision: 'uphold' | 'clear'
  /** From the list; decisions from before there was one have none. */
  ground: Generated<string | null>
  reason: string
  decidedBy: string
  decidedAt: Date
}

export type RegistryReviewTable = {
  id: string
  entryId: string
  /** From the list; decisions from before there was one have none. */
  ground: Generated<string | null>
  reason: string
  dueBefore: string
  dueAfter: string
  reviewedBy: string
  reviewedAt: Date
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
