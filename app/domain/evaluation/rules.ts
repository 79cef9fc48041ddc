import type { RequirementState } from '../requirements/status.ts'

/** The panel is named between publication and the report; bidders' names are known to it from closing on. */
export function canAppoint(state: RequirementState): boolean {
  return ['published', 'closed', 'technical_opening_due', 'financial_opening_due', 'technical_evaluation', 'financial_evaluation'].includes(state)
}

/** Interests are declared on the list of bidders' names, which exists from closing on, and before any content is read. */
export function canDeclare(state: RequirementState): boolean {
  return ['closed', 'technical_opening_due', 'financial_opening_due', 'technical_evaluation', 'financial_evaluation'].includes(state)
}

/** Who is a panel member, and what it has said of its interests. */
export type PanelSeat = { memberId: string; chair: boolean; conflict: boolean | null }

/** A panel member reads and scores only after it declared that it has no conflict. */
export function canScore(state: RequirementState, seat: PanelSeat | undefined): boolean {
  return state === 'financial_evaluation' && seat?.conflict === false
}

/**
 * Who may read what was opened: panel members once they declared no conflict; owner, procurement and auditor unless they sit on the panel and have not declared.
 * An evaluator who is not on this panel reads nothing.
 */
export function canReadOpened(roles: readonly string[], seat: PanelSeat | undefined): boolean {
  if (seat) return seat.conflict === false
  return roles.some((role) => role === 'owner' || role === 'procurement' || role === 'auditor')
}

/** Whether so many members make a panel under the profile. */
export function isPanelSize(size: number, panel: { atLeast: number; odd: boolean }): boolean {
  return size >= panel.atLeast && (!panel.odd || size % 2 === 1)
}
