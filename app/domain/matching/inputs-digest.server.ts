import { createHash } from 'node:crypto'
import type { CapabilityTree } from '#app/domain/capabilities/tree.ts'
import type { OfferingFacts, RequirementFacts } from './facts.ts'
import { inputPieces } from './inputs.ts'

/** SHA-256 over everything a run reads: equal digests mean an equal answer, so it need not be made again. */
export function digestOfInputs(requirement: RequirementFacts, offerings: readonly OfferingFacts[], tree: CapabilityTree): Buffer {
  const hash = createHash('sha256')
  for (const piece of inputPieces(requirement, offerings, tree)) hash.update(piece).update('\n')
  return hash.digest()
}
