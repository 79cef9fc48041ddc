// Apart from the schemas, so that a page that draws the rows does not bring the parser to the browser.

/** How many citations a form has room for. */
export const citationRows = 3

/** How many other names a product can have. */
export const aliasLimit = 12
