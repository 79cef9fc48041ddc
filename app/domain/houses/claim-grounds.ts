/** Why a claim to a house is accepted or declined. Each reason goes with one of the two decisions. */
export const claimGrounds = {
  accepted: ['domain-fits', 'letter-seen'],
  declined: ['domain-differs', 'not-authorised', 'another-claim', 'other'],
} as const
export const claimDecisions = ['accepted', 'declined'] as const
export type ClaimGround = (typeof claimGrounds)[(typeof claimDecisions)[number]][number]
