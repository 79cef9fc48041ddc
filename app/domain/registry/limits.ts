// Apart from the schemas, so that a page that draws the rows does not bring the parser to the browser.

/** How many clauses the form of an advisory has room for. */
export const clauseRows = 12

/** How many citations a form has room for. */
export const citationRows = 3

/** How many other names a product can have. */
export const aliasLimit = 12

/** How long a listed entry stands before it is reviewed or lapses. */
export const reviewAfterMonths = 12

/** How long before its review is due an entry can be reviewed: a review that comes too early says nothing about the year that follows. */
export const reviewOpensDays = 60

/** How soon an entry is reviewed whose advisory was amended so that it no longer says what the entry quotes. */
export const reviewAfterAmendmentDays = 30

/**
 * How many days lie between telling a maker that its product was read into a class and showing the entry: nobody named the maker, so it has two working weeks in which to write its
 * reply or to contest the entry before the first stranger reads it.
 */
export const makerNoticeDays = 14

/** How many people decide on a contest in the same way before it is decided. */
export const judgesNeeded = 2
