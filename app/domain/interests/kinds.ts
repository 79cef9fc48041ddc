/** What ties somebody of the staff to a body. */
export const interestKinds = ['works-for', 'owns-share', 'contract', 'other'] as const
export type InterestKind = (typeof interestKinds)[number]
