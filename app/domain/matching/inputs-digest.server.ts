import { createHash } from 'node:crypto'
import type { CapabilityTree } from '#app/domain/capabilities/tree.ts'
import { digestsInOrder, type FactColumns } from './columns/columns.ts'
import type { OfferingFacts, RequirementFacts } from './facts.ts'
import { commonPieces, offeringPiece } from './inputs.ts'

/** SHA-256 over what a run reads of one offering. */
export function digestOfOffering(offering: OfferingFacts): Buffer {
  return createHash('sha256').update(offeringPiece(offering)).digest()
}

/**
 * SHA-256 over everything a run reads: equal digests mean an equal answer, so it need not be made again. The digests of the offerings stand in it in the order of their keys; the columns
 * must have been filled with them.
 */
export function digestOfInputs(requirement: RequirementFacts, columns: FactColumns, tree: CapabilityTree): Buffer {
  const hash = createHash('sha256')
  for (const piece of commonPieces(requirement, tree)) hash.update(piece).update('\n')
  return hash.update(digestsInOrder(columns)).digest()
}
