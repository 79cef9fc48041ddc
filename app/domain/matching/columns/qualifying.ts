import type { CapabilityTree } from '#app/domain/capabilities/tree.ts'
import type { RequirementFacts } from '../facts.ts'
import type { FactColumns } from './columns.ts'
import { compileRequirement } from './compile.ts'
import { scorerOf } from './scorer.ts'

/** The offerings that pass every gate of the requirement, and of how many houses they are: the numbers of `countQualifying`. */
export function countQualifyingIn(requirement: RequirementFacts, columns: FactColumns, tree: CapabilityTree): { offerings: number; houses: number } {
  const { rows } = columns
  const musts = requirement.criteria.filter(({ weight }) => weight === 'must')
  const { outcome, judge } = scorerOf(compileRequirement({ ...requirement, criteria: musts, replacedProductIds: [], liveBy: null }, columns, tree), columns)
  const houses = new Set<number>()
  let offerings = 0
  for (let row = 0; row < rows.used; row += 1) {
    if (rows.length[row]! < 0) continue
    judge(row)
    if (outcome.reasons > 0) continue
    offerings += 1
    houses.add(rows.house[row]!)
  }
  return { offerings, houses: houses.size }
}
