import { claimedCapabilityLimit, type EvidenceKind } from './attributes.ts'
import type { HouseState } from '../organisations/status.ts'
import type { OfferingDraft } from './schema.ts'
import { offeringMoveFrom, type OfferingState } from './status.ts'

export type StatementKey = { kind: EvidenceKind; ref: string }

/** How many capabilities of a draft are only claimed: stated yes, with no evidence that stands for them. */
export function countClaimed(draft: Pick<OfferingDraft, 'capabilities'>, evidence: readonly StatementKey[]): number {
  const supported = new Set(evidence.filter((row) => row.kind === 'capability').map((row) => row.ref))
  return draft.capabilities.filter((row) => row.stated === 'yes' && !supported.has(row.ref)).length
}

/** Past the limit a listing says everything and so nothing. */
export function isOverClaimedLimit(claimed: number): boolean {
  return claimed > claimedCapabilityLimit
}

/** Whether a house may write: an offering that can still be submitted, and whose working version staff are not reading. */
export function canEdit(offering: { state: OfferingState; isSubmitted: boolean }): boolean {
  return offeringMoveFrom(offering.state, 'submit') !== undefined && !offering.isSubmitted
}

/** Whether a house's edit of a listed offering shows at once: only while its papers stand. */
export function showsAtOnce(offering: { state: OfferingState; houseState: HouseState }): boolean {
  return offering.state === 'listed' && offering.houseState === 'verified'
}
