import { evaluationState, type PanelSeat } from '../evaluation/rules.ts'
import type { ProcedureProfile } from './profile.ts'
import type { RequirementState } from './status.ts'

/** What can wait for one member of the institution. */
export const waitingKinds = [
  'changes',
  'draft',
  'check',
  'questions',
  'closing',
  'few',
  'panel',
  'chair',
  'declare',
  'opening',
  'opening-other',
  'held',
  'responsiveness',
  'judging',
  'fix',
  'fix-waits',
  'score',
  'sheets',
  'consensus',
  'consensus-waits',
  'technical-report',
  'none-passed',
  'prices',
  'report',
  'explanation',
  'explanation-waits',
  'intention',
  'standstill',
  'award',
  'delivery',
] as const
export type WaitingKind = (typeof waitingKinds)[number]

/** What is known of one requirement and of the member who looks. */
export type Standing = {
  state: RequirementState
  profile: Pick<ProcedureProfile, 'envelopes' | 'standstill'>
  at: Date
  closesAt: Date | null
  openingDueAt: Date | null
  financialOpeningDueAt: Date | null
  standstillEndsAt: Date | null
  /** Staff's last answer asked for changes. */
  changesAsked: boolean
  /** How many questions wait for their answer, and until when answers are due. */
  unanswered: number
  answersDueAt: Date | null
  /** None or one sealed proposal stands, and nobody has decided that it goes on: something to decide between closing and the first opening. */
  few: boolean
  /** How many sit on the panel, how many of them have locked their sheets, and whether one of them leads it. */
  panel: number
  locked: number
  chair: boolean
  /** The member's own seat; null without one. */
  seat: (Pick<PanelSeat, 'conflict' | 'chair' | 'reserve'> & { locked: boolean }) | null
  /** Whether the member has approved the opening that is due. */
  approved: boolean
  /** Opened proposals on which nothing is decided, by what became of a fix: none was offered, it runs until then, or it was answered or is over. */
  undecided: { plain: number; fixedUntil: Date | null; fixed: number }
  /** How many proposals are scored, and how many marks of the consensus are still to be written. */
  scored: number
  consensusMissing: number
  /** A complaint holds the proceedings. */
  held: boolean
  /** Price explanations that were asked for and are not decided: until when the first may come, and how many came or are over. */
  explanations: { until: Date | null; ready: number }
  /** Whether the institution has confirmed what was delivered. */
  deliveryConfirmed: boolean
  /** Whether the member may write, approve and decide for the institution. */
  procurement: boolean
}

export type Waiting = { kind: WaitingKind; dueAt: Date | null }

type Add = (kind: WaitingKind, dueAt?: Date | null) => void

/** What waits in a requirement for this member. Nothing once it has ended. */
export function waitingIn(standing: Standing): Waiting[] {
  const waiting: Waiting[] = []
  const add: Add = (kind, dueAt = null) => void waiting.push({ kind, dueAt })
  const { state, profile } = standing
  // Whoever declared a conflict reads and decides nothing of it.
  if (standing.seat?.conflict) return []
  beforeOpening(standing, add)
  if (state === evaluationState(profile)) inEvaluation(standing, add)
  afterEvaluation(standing, add)
  return waiting
}

function beforeOpening({ state, profile, closesAt, openingDueAt, financialOpeningDueAt, ...standing }: Standing, add: Add): void {
  const { changesAsked, unanswered, answersDueAt, few, panel, chair, seat, approved, held, procurement } = standing
  const first = state === 'closed' || state === 'technical_opening_due' || (state === 'financial_opening_due' && profile.envelopes === 'single')
  const second = state === 'financial_opening_due' && !first
  const judged = state === evaluationState(profile)
  if (state === 'draft' && procurement) add(changesAsked ? 'changes' : 'draft')
  if (state === 'in_review') add('check')
  if (state === 'published' && procurement && unanswered > 0) add('questions', answersDueAt)
  if (state === 'published') add('closing', closesAt)
  if (procurement && first && few) add('few', openingDueAt)
  if (procurement && panel === 0 && (state === 'published' || first || judged)) add('panel', closesAt)
  if (procurement && panel > 0 && !chair && (first || judged)) add('chair', openingDueAt)
  if (seat?.conflict === null && (first || judged)) add('declare', openingDueAt)
  if (!procurement || (first && few)) return
  if (second && held) add('held', financialOpeningDueAt)
  else if (first || second) add(approved ? 'opening-other' : 'opening', first ? openingDueAt : financialOpeningDueAt)
}

function inEvaluation({ profile, openingDueAt, undecided, ...standing }: Standing, add: Add): void {
  const { panel, locked, seat, scored, consensusMissing, procurement } = standing
  const sits = seat?.conflict === false && !seat.reserve
  const leads = sits && seat.chair
  const open = undecided.plain + undecided.fixed
  if (leads && undecided.plain > 0) add('responsiveness', openingDueAt)
  if (leads && undecided.fixed > 0) add('fix', openingDueAt)
  if ((leads || procurement) && undecided.fixedUntil) add('fix-waits', undecided.fixedUntil)
  if (procurement && !leads && panel > 0 && open > 0) add('judging', openingDueAt)
  if (open > 0 || undecided.fixedUntil) return
  if (sits && !seat.locked && scored > 0) add('score', openingDueAt)
  const scoring = scored > 0 && locked < panel
  if (procurement && panel > 0 && scoring) add('sheets', openingDueAt)
  if (panel === 0 || scoring) return
  if (consensusMissing > 0) {
    if (leads) add('consensus', openingDueAt)
    else if (procurement) add('consensus-waits', openingDueAt)
    return
  }
  if (procurement) add(profile.envelopes === 'single' ? 'report' : 'technical-report', openingDueAt)
}

function afterEvaluation({ state, profile, at, financialOpeningDueAt, standstillEndsAt, ...standing }: Standing, add: Add): void {
  const { explanations, deliveryConfirmed, held, procurement } = standing
  if (state === 'technical_report' && financialOpeningDueAt) add('prices', financialOpeningDueAt)
  if (!procurement) return
  if (state === 'technical_report' && !financialOpeningDueAt) add('none-passed')
  if (state === 'financial_evaluation' && profile.envelopes !== 'single') add('report', financialOpeningDueAt)
  if (state === 'final_report' || state === 'standstill') {
    if (explanations.until) add('explanation-waits', explanations.until)
    if (explanations.ready > 0) add('explanation')
    if (held) add('held')
  }
  if (state === 'final_report') add(profile.standstill ? 'intention' : 'award')
  if (state === 'standstill') add(standstillEndsAt && at < standstillEndsAt ? 'standstill' : 'award', standstillEndsAt)
  if (state === 'awarded' && !deliveryConfirmed) add('delivery')
}

/** Whether a requirement is still on its way: not awarded and not ended. */
export function isUnderWay(state: RequirementState): boolean {
  return state !== 'awarded' && state !== 'delivered' && state !== 'no_award' && state !== 'cancelled'
}

/** Whether anything can still wait for its institution: until what was awarded is confirmed as delivered. */
export function canWait(state: RequirementState): boolean {
  return state === 'awarded' || isUnderWay(state)
}

/** The nearest deadline first; what has none comes after, in the order given. */
export function byDeadline<T extends { dueAt: Date | null }>(waiting: readonly T[]): T[] {
  const at = ({ dueAt }: T) => dueAt?.getTime() ?? Number.POSITIVE_INFINITY
  return [...waiting].sort((a, b) => (at(a) === at(b) ? 0 : at(a) - at(b)))
}
