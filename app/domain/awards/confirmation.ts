/** What the institution gives marks on, from 1 (poor) to 5 (very good). */
export const ratedParts = ['delivery', 'quality', 'support'] as const
export type RatedPart = (typeof ratedParts)[number]

/** The institution's side: that it accepted what was delivered, and how it was. */
export type DeliveryConfirmed = { acceptedOn: string; asAgreed: boolean } & Record<RatedPart, number>

/** The house's side: whether it was paid on time and for what was agreed. */
export type PaymentConfirmed = { paidOnTime: boolean; scopeUnchanged: boolean }

export type Confirmations = {
  institution: (DeliveryConfirmed & { confirmedAt: Date }) | null
  house: (PaymentConfirmed & { confirmedAt: Date }) | null
}

/** What one side may read: its own, and the other's once it has given its own. */
export function readableBy(side: 'institution' | 'house', both: Confirmations): Confirmations {
  if (both[side] !== null) return both
  return { institution: side === 'institution' ? both.institution : null, house: side === 'house' ? both.house : null }
}
