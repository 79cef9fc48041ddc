/** Why a house is refused its verification. Who its people are, where they come from and what they believe is never among them. */
export const refusalGrounds = ['number-not-found', 'name-differs', 'papers-missing', 'ownership-unclear', 'other'] as const
export type RefusalGround = (typeof refusalGrounds)[number]
