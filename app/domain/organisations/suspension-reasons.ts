/** Why an organisation is suspended. Who its people are, where they come from and what they believe is never among them. */
export const suspensionReasons = ['false-facts', 'false-evidence', 'pretends', 'breaks-rules', 'court-order', 'no-answer'] as const
export type SuspensionReason = (typeof suspensionReasons)[number]

/** Why a suspension ends. */
export const reinstatementReasons = ['corrected', 'mistake', 'order-ended'] as const
