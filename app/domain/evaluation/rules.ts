import { firstOpening, type ProcedureProfile } from '../requirements/profile.ts'
import type { RequirementState } from '../requirements/status.ts'

type Envelopes = Pick<ProcedureProfile, 'envelopes'>

/** The state in which what the first opening brought to light is judged: the only one in which responsiveness is decided and marks are given. */
export function evaluationState(profile: Envelopes): 'technical_evaluation' | 'financial_evaluation' {
  return `${firstOpening(profile)}_evaluation`
}

/** The panel is named between publication and the report on what it scored; bidders' names are known to it from closing on. */
export function canAppoint(profile: Envelopes, state: RequirementState): boolean {
  return state === 'published' || canDeclare(profile, state)
}

/** Interests are declared on the list of bidders' names, which exists from closing on, and before any content is read. */
export function canDeclare(profile: Envelopes, state: RequirementState): boolean {
  return state === 'closed' || state === `${firstOpening(profile)}_opening_due` || state === evaluationState(profile)
}

/** Who is a panel member, and what it has said of its interests. A reserve scores nothing until it is called up. */
export type PanelSeat = { memberId: string; chair: boolean; reserve: boolean; conflict: boolean | null }

/** A panel member reads and scores only after it declared that it has no conflict. */
export function canScore(profile: Envelopes, state: RequirementState, seat: PanelSeat | undefined): boolean {
  return state === evaluationState(profile) && seat?.conflict === false && !seat.reserve
}

/** Whether this seat leads the panel: decides on responsiveness, offers a fix, writes the consensus. */
export function leads(seat: PanelSeat | undefined): boolean {
  return seat !== undefined && seat.chair && seat.conflict === false
}

/** The roles by which a member of the institution may sit on a panel: an auditor looks on and does not score. */
export const panelRoles = ['owner', 'procurement', 'evaluator', 'security'] as const

/**
 * Who may read what was opened: panel members once they declared no conflict; owner, procurement and auditor unless they have a seat and have not declared. A conflict closes every role;
 * a reserve reads by its role alone until it is called up, and an evaluator who is not on this panel reads nothing.
 */
export function canReadOpened(roles: readonly string[], seat: PanelSeat | undefined): boolean {
  if (seat && seat.conflict !== false) return false
  if (seat && !seat.reserve) return true
  return roles.some((role) => role === 'owner' || role === 'procurement' || role === 'auditor')
}

/** Whether bidders go by their letters for this reader: for whoever sits on the panel, until the technical report, or with one envelope until its own sheets are locked. */
export function goesByLetters(profile: Envelopes, state: RequirementState, seat: (PanelSeat & { locked: boolean }) | undefined): boolean {
  if (!seat || seat.reserve || state !== evaluationState(profile)) return false
  return profile.envelopes === 'technical-financial' || !seat.locked
}

/** Whether so many members make a panel under the profile. */
export function isPanelSize(size: number, panel: { atLeast: number; odd: boolean }): boolean {
  return size >= panel.atLeast && (!panel.odd || size % 2 === 1)
}
