import { canonicalBytes, canonicalText } from '#app/domain/canonical.ts'
import type { CapabilityTree } from '#app/domain/capabilities/tree.ts'
import type { OfferingFacts, RequirementFacts } from './facts.ts'
import { algorithmVersion } from './parameters.ts'

/** The bytes of what a run reads of one offering, the same whatever the order of its lists. */
export function offeringPiece(offering: OfferingFacts): Uint8Array {
  return canonicalBytes(ordered(offering))
}

/** The bytes of everything else that a run reads: the rules' version, the requirement, and where every code stands in the taxonomy. In one order whatever the order of the facts. */
export function* commonPieces(requirement: RequirementFacts, tree: CapabilityTree): Generator<Uint8Array> {
  yield canonicalBytes({ algorithmVersion })
  yield canonicalBytes(ordered(requirement))
  yield canonicalBytes(tree.codes.map((code) => [code, tree.forward(code), tree.groupOf(code) ?? null]))
}

/** The lists of a record are sets: their order carries nothing. */
function ordered(facts: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, Array.isArray(value) ? sortedByText(value) : value]))
}

function sortedByText(items: readonly unknown[]): unknown[] {
  if (items.length < 2) return [...items]
  return items
    .map((item) => ({ item, text: canonicalText(item) }))
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .map(({ item }) => item)
}
