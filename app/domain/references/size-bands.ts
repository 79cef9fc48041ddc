// Apart from the schema, so that a page that offers these choices does not bring the parser to the browser.

/** How many people of the institution use it. */
export const sizeBands = ['under-50', '50-499', '500-4999', '5000-or-more'] as const
export type SizeBand = (typeof sizeBands)[number]

export const referenceStates = ['asked', 'confirmed', 'declined', 'withdrawn'] as const
export type ReferenceState = (typeof referenceStates)[number]
