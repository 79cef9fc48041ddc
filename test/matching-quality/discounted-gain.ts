/**
 * The normalised discounted cumulative gain of a ranking: each grade g counts 2^g - 1, less the further down it stands (log2 of the place + 1), divided by what the best possible order of
 * all grades would give. 1 when there is nothing to find.
 */
export function discountedGain(ranked: readonly number[], all: readonly number[], places: number): number {
  const gain = (grades: readonly number[]) => grades.slice(0, places).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0)
  const best = gain(all.toSorted((a, b) => b - a))
  return best === 0 ? 1 : gain(ranked) / best
}
