import { ratedParts, type RatedPart } from './confirmation.ts'

/** The marks that one institution gave a house once. */
export type GivenRating = { institutionId: string; confirmedAt: Date } & Record<RatedPart, number>

/** From how many institutions on a house's marks are shown, together and never one by one. */
export const ratingsFrom = 3

export type HouseRatings = { institutions: number; means: Record<RatedPart, number> }

/** The marks of a house, in tenths of a point, each institution counted once by what it said last; undefined until the third institution. */
export function summariseRatings(given: readonly GivenRating[]): HouseRatings | undefined {
  const counted = countedRatings(given)
  if (counted.length === 0) return undefined
  const mean = (part: RatedPart) => Math.round((counted.reduce((sum, one) => sum + one[part], 0) * 10) / counted.length)
  return { institutions: counted.length, means: Object.fromEntries(ratedParts.map((part) => [part, mean(part)])) as Record<RatedPart, number> }
}

/** Of each institution what it said last; none until the third institution, so that nobody can work out what one of them gave. */
export function countedRatings(given: readonly GivenRating[]): GivenRating[] {
  const last = new Map<string, GivenRating>()
  for (const one of given) {
    const before = last.get(one.institutionId)
    if (!before || before.confirmedAt < one.confirmedAt) last.set(one.institutionId, one)
  }
  return last.size < ratingsFrom ? [] : [...last.values()]
}
