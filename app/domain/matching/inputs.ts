import { canonicalBytes, canonicalText } from '#app/domain/canonical.ts'
import type { CapabilityTree } from '#app/domain/capabilities/tree.ts'
import type { OfferingFacts, RequirementFacts } from './facts.ts'
import { algorithmVersion } from './parameters.ts'

/**
 * The bytes of everything a run read, piece by piece, for its digest: the rules' version, the requirement, each offering by its version's key, and where
 * every code used stands in the taxonomy. In one order whatever the order of the facts, so an equal digest means an equal answer.
 */
export function* inputPieces(requirement: RequirementFacts, offerings: readonly OfferingFacts[], tree: CapabilityTree): Generator<Uint8Array> {
  yield canonicalBytes({ algorithmVersion })
  yield canonicalBytes(ordered(requirement))
  const codes = new Set(requirement.criteria.filter(({ kind }) => kind === 'capability').map(({ ref }) => ref as string))
  for (const offering of [...offerings].sort((a, b) => (a.offeringVersionId < b.offeringVersionId ? -1 : 1))) {
    for (const { code } of offering.capabilities) codes.add(code)
    yield canonicalBytes(ordered(offering))
  }
  for (const code of [...codes].sort()) yield canonicalBytes([code, tree.forward(code), tree.groupOf(code) ?? null])
}

/** The lists of a record are sets: their order carries nothing. */
function ordered(facts: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, Array.isArray(value) ? sortedByText(value) : value]))
}

function sortedByText(items: readonly unknown[]): unknown[] {
  const texts = new Map(items.map((item) => [item, canonicalText(item)]))
  return [...items].sort((a, b) => (texts.get(a)! < texts.get(b)! ? -1 : 1))
}
