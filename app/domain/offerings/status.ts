import { addMonths } from '../market-day.ts'

export const offeringStates = ['draft', 'in_review', 'listed', 'suspended', 'archived'] as const
export type OfferingState = (typeof offeringStates)[number]

export type OfferingMoveName = 'submit' | 'list' | 'request_changes' | 'suspend' | 'reinstate' | 'archive'
type OfferingMove = { name: OfferingMoveName; to: OfferingState; by: 'house' | 'staff' }

/**
 * The table of moves of an offering. A listed one stays listed while the house writes and staff read its next version: what is public is the listed version, and
 * a request for changes takes nothing from it.
 */
export const offeringMoves: Record<OfferingState, readonly OfferingMove[]> = {
  draft: [
    { name: 'submit', to: 'in_review', by: 'house' },
    { name: 'archive', to: 'archived', by: 'house' },
  ],
  in_review: [
    { name: 'list', to: 'listed', by: 'staff' },
    { name: 'request_changes', to: 'draft', by: 'staff' },
  ],
  listed: [
    { name: 'submit', to: 'listed', by: 'house' },
    { name: 'list', to: 'listed', by: 'staff' },
    { name: 'request_changes', to: 'listed', by: 'staff' },
    { name: 'suspend', to: 'suspended', by: 'staff' },
    { name: 'archive', to: 'archived', by: 'house' },
  ],
  suspended: [{ name: 'reinstate', to: 'listed', by: 'staff' }],
  archived: [],
}

/** Where a move leads from a state; undefined where the table does not have it. */
export function offeringMoveFrom(state: OfferingState, name: OfferingMoveName): OfferingMove | undefined {
  return offeringMoves[state].find((move) => move.name === name)
}

/** How long a house's word stands: after 12 months a listing says that nobody confirmed it, after 15 it leaves the list. */
const unconfirmedAfterMonths = 12
const leavesAfterMonths = 15

/** The last day of confirmation that is too old to be in the list: a listing confirmed on it, or before, has left. */
export function leavesListBefore(today: string): string {
  return addMonths(today, -leavesAfterMonths)
}

/** Whether a listing has to say that its house has not confirmed it for a year. */
export function isUnconfirmed(confirmedOn: string, today: string): boolean {
  return confirmedOn <= addMonths(today, -unconfirmedAfterMonths)
}

/** Whether a listing has left the list because its house did not confirm it. */
export function hasLeftList(confirmedOn: string, today: string): boolean {
  return confirmedOn <= leavesListBefore(today)
}
