/** How many listed offerings would qualify, in the only words that an author is told while writing: a number would be a tool for writing a specification for one. */
export const bands = ['none', '1-2', '3-5', '6-or-more'] as const
export type Band = (typeof bands)[number]

/** The band of a number of offerings. */
export function bandOf(offerings: number): Band {
  if (offerings === 0) return 'none'
  if (offerings < 3) return '1-2'
  return offerings < 6 ? '3-5' : '6-or-more'
}

/** Fewer houses than this make a competition of nobody. */
export const housesAtLeast = 3

/** Whether the musts leave so few houses that their author has to give a reason, which is published. Houses count, and not what each of them lists. */
export function leavesFewHouses(houses: number): boolean {
  return houses < housesAtLeast
}
