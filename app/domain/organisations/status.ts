import { addMonths } from '../market-day.ts'

/** Who may cause a move: a member of the organisation, staff of the association, or the calendar. */
type Mover = 'member' | 'staff' | 'clock'

type Moves<State extends string> = readonly { name: string; from: readonly State[]; to: State; by: Mover }[]

export const houseStates = ['unclaimed', 'unverified', 'pending', 'verified', 'suspended', 'expired'] as const
export type HouseState = (typeof houseStates)[number]

/** How a software house moves. Two people stand behind a suspension and a refusal; those rules are the operations'. */
export const houseMoves = [
  { name: 'claim', from: ['unclaimed'], to: 'unverified', by: 'staff' },
  { name: 'request_verification', from: ['unverified', 'expired'], to: 'pending', by: 'member' },
  { name: 'verify', from: ['pending'], to: 'verified', by: 'staff' },
  { name: 'refuse', from: ['pending'], to: 'unverified', by: 'staff' },
  { name: 'suspend', from: ['unverified', 'pending', 'verified', 'expired'], to: 'suspended', by: 'staff' },
  { name: 'reinstate', from: ['suspended'], to: 'verified', by: 'staff' },
  { name: 'reinstate_unverified', from: ['suspended'], to: 'unverified', by: 'staff' },
  { name: 'expire', from: ['verified'], to: 'expired', by: 'clock' },
] as const satisfies Moves<HouseState>

/** How long a check of registration papers stands. */
const verifiedForMonths = 12

/** The last day on which a verification counts; null for a house that was never checked on a day. */
export function verificationEnd(verifiedOn: string | null): string | null {
  return verifiedOn === null ? null : addMonths(verifiedOn, verifiedForMonths)
}

/** The state that counts on a day: a verification ends by itself after twelve months, whether or not that was recorded yet. */
export function effectiveHouseState({ state, verifiedOn }: { state: HouseState; verifiedOn: string | null }, today: string): HouseState {
  const end = verificationEnd(verifiedOn)
  return state === 'verified' && end !== null && today > end ? 'expired' : state
}

export const institutionStates = ['unverified', 'verified', 'suspended'] as const
export type InstitutionState = (typeof institutionStates)[number]

/** How an institution moves. It asks for nothing: its letter and domain are looked at as soon as it is founded. */
export const institutionMoves = [
  { name: 'verify', from: ['unverified'], to: 'verified', by: 'staff' },
  { name: 'suspend', from: ['unverified', 'verified'], to: 'suspended', by: 'staff' },
  { name: 'reinstate', from: ['suspended'], to: 'verified', by: 'staff' },
  { name: 'reinstate_unverified', from: ['suspended'], to: 'unverified', by: 'staff' },
  { name: 'change_facts', from: ['verified'], to: 'unverified', by: 'member' },
] as const satisfies Moves<InstitutionState>

export type OrganisationMove = (typeof houseMoves)[number]['name'] | (typeof institutionMoves)[number]['name']

/** The move that ends a house's suspension on a day: to verified while the check of its papers still counts, to unverified otherwise. */
export function reinstatingHouse(verifiedOn: string | null, today: string): 'reinstate' | 'reinstate_unverified' {
  const end = verificationEnd(verifiedOn)
  return end !== null && today <= end ? 'reinstate' : 'reinstate_unverified'
}

/** The same for an institution, whose check has no end: it is what it was before. */
export function reinstatingInstitution(before: string | null): 'reinstate' | 'reinstate_unverified' {
  return before === 'verified' ? 'reinstate' : 'reinstate_unverified'
}

/** Where a move leads from a state, or undefined where the table has no such move. */
export function stateAfter(kind: 'house', state: HouseState, move: OrganisationMove): HouseState | undefined
export function stateAfter(kind: 'institution', state: InstitutionState, move: OrganisationMove): InstitutionState | undefined
export function stateAfter(kind: 'house' | 'institution', state: string, move: OrganisationMove): string | undefined
export function stateAfter(kind: 'house' | 'institution', state: string, move: OrganisationMove): string | undefined {
  const moves: Moves<string> = kind === 'house' ? houseMoves : institutionMoves
  return moves.find(({ name, from }) => name === move && from.includes(state))?.to
}
