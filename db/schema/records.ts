import type { Generated } from 'kysely'

/** What one side confirms of an award afterwards: the institution the delivery with its marks, the house the payment and the scope. */
export type AwardConfirmationTable = {
  requirementId: string
  attempt: number
  side: 'institution' | 'house'
  acceptedOn: string | null
  asAgreed: boolean | null
  deliveryRating: number | null
  qualityRating: number | null
  supportRating: number | null
  paidOnTime: boolean | null
  scopeUnchanged: boolean | null
  confirmedBy: string
  confirmedAt: Date
}

export type ReferenceTable = {
  id: string
  houseId: string
  institutionId: string
  offeringId: string
  /** The award here that it follows from, where there is one. */
  requirementId: string | null
  capabilityCodes: string[]
  usedSince: string
  sizeBand: string
  state: 'asked' | 'confirmed' | 'declined' | 'withdrawn'
  /** Whether the institution lets its name be shown; its sector always is. */
  showName: Generated<boolean>
  askedBy: string
  askedAt: Date
  decidedBy: Generated<string | null>
  decidedAt: Generated<Date | null>
  withdrawnBy: Generated<string | null>
  withdrawnAt: Generated<Date | null>
}
