/** A proposal as an award looks at it. */
export type Bidder = {
  id: string
  /** As the report found it; null where it was not ranked. Equal results may share one. */
  rank: number | null
  /** Its price had to be explained, and nobody has decided on the explanation yet. */
  unexplained: boolean
  /** The explanation of its price was not accepted. */
  rejected: boolean
}

/** Those that can be awarded now: the best in rank of those that have not fallen and whose price was not rejected. More than one where the report left a tie. */
export function listFirst(bidders: readonly Bidder[], fallen: ReadonlySet<string>): string[] {
  const left = bidders.filter((bidder) => bidder.rank !== null && !bidder.rejected && !fallen.has(bidder.id))
  const best = Math.min(...left.map(({ rank }) => rank!))
  return left.filter(({ rank }) => rank === best).map(({ id }) => id)
}
