/** How a house answers a criterion. */
export const answers = ['meets', 'partly', 'planned', 'no'] as const
export type Answer = (typeof answers)[number]

/** The lines of a price schedule, in the order in which a form asks for them. Support is for the years named beside it. */
export const priceLines = ['licence', 'implementation', 'support'] as const
export type PriceLine = (typeof priceLines)[number]
