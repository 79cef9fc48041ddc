import type { RequirementState } from './status.ts'

/** What can wait for one member of the institution. */
export type WaitingKind =
  'changes' | 'draft' | 'check' | 'closing' | 'panel' | 'declare' | 'opening' | 'opening-other' | 'score' | 'sheets' | 'report' | 'award'

/** What is known of one requirement and of the member who looks. */
export type Standing = {
  state: RequirementState
  closesAt: Date | null
  openingDueAt: Date | null
  /** Staff's last answer asked for changes. */
  changesAsked: boolean
  /** How many sit on the panel, and how many of them have locked their sheets. */
  panel: number
  locked: number
  /** The member's own seat; null without one. */
  seat: { conflict: boolean | null; locked: boolean } | null
  /** Whether the member has approved the opening already. */
  approved: boolean
  /** Whether the member may write, approve and decide for the institution. */
  procurement: boolean
}

export type Waiting = { kind: WaitingKind; dueAt: Date | null }

/** What waits in a requirement for this member. Nothing once it has ended. */
export function waitingIn(standing: Standing): Waiting[] {
  const { state, closesAt, openingDueAt, changesAsked, panel, locked, seat, approved, procurement } = standing
  const waiting: Waiting[] = []
  const add = (kind: WaitingKind, dueAt: Date | null = null) => void waiting.push({ kind, dueAt })
  const opening = state === 'closed' || state === 'technical_opening_due' || state === 'financial_opening_due'
  const evaluating = state === 'technical_evaluation' || state === 'financial_evaluation'
  if (state === 'draft' && procurement) add(changesAsked ? 'changes' : 'draft')
  if (state === 'in_review') add('check')
  if (state === 'published') add('closing', closesAt)
  if (procurement && panel === 0 && (state === 'published' || opening || evaluating)) add('panel', closesAt)
  if (seat?.conflict === null && (opening || evaluating)) add('declare', openingDueAt)
  if (procurement && opening) add(approved ? 'opening-other' : 'opening', openingDueAt)
  if (evaluating && seat?.conflict === false && !seat.locked) add('score', openingDueAt)
  if (procurement && evaluating && panel > 0) add(locked === panel ? 'report' : 'sheets', openingDueAt)
  if (procurement && (state === 'final_report' || state === 'standstill')) add('award', openingDueAt)
  return waiting
}

/** Whether a requirement is still on its way: not awarded and not ended. */
export function isUnderWay(state: RequirementState): boolean {
  return state !== 'awarded' && state !== 'delivered' && state !== 'no_award' && state !== 'cancelled'
}

/** The nearest deadline first; what has none comes after, in the order given. */
export function byDeadline<T extends { dueAt: Date | null }>(waiting: readonly T[]): T[] {
  const at = ({ dueAt }: T) => dueAt?.getTime() ?? Number.POSITIVE_INFINITY
  return [...waiting].sort((a, b) => (at(a) === at(b) ? 0 : at(a) - at(b)))
}
