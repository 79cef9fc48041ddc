// Apart from the schemas, so that a page that offers these choices does not bring the parser to the browser.

/** What kind of institution it is, and which kinds a house serves. */
export const sectors = ['bank', 'microfinance-bank', 'ministry', 'regulator', 'fintech', 'utility', 'other'] as const
export type Sector = (typeof sectors)[number]
