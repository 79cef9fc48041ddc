// Apart from the schemas, so that a page that offers these choices does not bring the parser to the browser.

/** Whose code an offering is. */
export const authorships = ['own', 'open-source', 'oem', 'resale'] as const

/** Why staff decided as they did on a submitted version; what does not fit is other, with a note. */
export const decisionReasons = ['complete', 'unclear', 'unsupported', 'not-an-offering', 'people', 'other'] as const
