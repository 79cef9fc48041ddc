/** How a house answers a criterion. */
export const answers = ['meets', 'partly', 'planned', 'no'] as const
export type Answer = (typeof answers)[number]

/** What a line of a price schedule is for, in the order in which a form offers them. */
export const priceKinds = ['licence', 'implementation', 'support', 'other'] as const
export type PriceKind = (typeof priceKinds)[number]

/** The parts of a plan, in the order in which they happen. */
export const planParts = ['delivery', 'dataExport', 'parallelRun', 'cutOver', 'exit'] as const
export type PlanPart = (typeof planParts)[number]
