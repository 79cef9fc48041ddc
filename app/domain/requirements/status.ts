import { firstOpening, type ProcedureProfile } from './profile.ts'

export const requirementStates = [
  'draft',
  'in_review',
  'published',
  'closed',
  'technical_opening_due',
  'technical_evaluation',
  'technical_report',
  'financial_opening_due',
  'financial_evaluation',
  'final_report',
  'standstill',
  'awarded',
  'delivered',
  'no_award',
  'cancelled',
] as const
export type RequirementState = (typeof requirementStates)[number]

/** Who makes a move: the institution, the association's staff, or the clock with nobody looking. */
export type Mover = 'institution' | 'staff' | 'clock'
export type MoveName =
  | 'submit'
  | 'request_changes'
  | 'publish'
  | 'close'
  | 'extend'
  | 'opening_due'
  | 'open'
  | 'report'
  | 'intend'
  | 'withdraw_intention'
  | 'award'
  | 'award_falls'
  | 'deliver'
  | 'end'
  | 'cancel'
export type Move = { name: MoveName; from: RequirementState; to: RequirementState; by: Mover }

/** The table of moves under a profile: the operations, the pages that draw the states, and the model test all read this one. */
export function movesOf(profile: Pick<ProcedureProfile, 'envelopes' | 'standstill'>): readonly Move[] {
  const moves: Move[] = [
    { name: 'submit', from: 'draft', to: 'in_review', by: 'institution' },
    { name: 'request_changes', from: 'in_review', to: 'draft', by: 'staff' },
    { name: 'publish', from: 'in_review', to: 'published', by: 'staff' },
    { name: 'close', from: 'published', to: 'closed', by: 'clock' },
    { name: 'opening_due', from: 'closed', to: `${firstOpening(profile)}_opening_due`, by: 'clock' },
    // None or one proposal: the institution may open it again for more, as long as no envelope was opened.
    { name: 'extend', from: 'closed', to: 'published', by: 'institution' },
    { name: 'extend', from: `${firstOpening(profile)}_opening_due`, to: 'published', by: 'institution' },
  ]
  if (profile.envelopes === 'technical-financial') {
    moves.push(
      { name: 'open', from: 'technical_opening_due', to: 'technical_evaluation', by: 'institution' },
      { name: 'report', from: 'technical_evaluation', to: 'technical_report', by: 'institution' },
      { name: 'opening_due', from: 'technical_report', to: 'financial_opening_due', by: 'clock' },
    )
  }
  moves.push(
    { name: 'open', from: 'financial_opening_due', to: 'financial_evaluation', by: 'institution' },
    { name: 'report', from: 'financial_evaluation', to: 'final_report', by: 'institution' },
  )
  if (profile.standstill) {
    moves.push(
      { name: 'intend', from: 'final_report', to: 'standstill', by: 'institution' },
      { name: 'withdraw_intention', from: 'standstill', to: 'final_report', by: 'institution' },
      { name: 'award', from: 'standstill', to: 'awarded', by: 'institution' },
    )
  } else {
    moves.push({ name: 'award', from: 'final_report', to: 'awarded', by: 'institution' })
  }
  moves.push(
    { name: 'award_falls', from: 'awarded', to: 'final_report', by: 'institution' },
    { name: 'deliver', from: 'awarded', to: 'delivered', by: 'institution' },
  )
  for (const from of statesAlong(moves)) {
    if (from === 'awarded' || from === 'delivered') continue
    const beforeClosing = from === 'draft' || from === 'in_review' || from === 'published'
    moves.push(beforeClosing ? { name: 'cancel', from, to: 'cancelled', by: 'institution' } : { name: 'end', from, to: 'no_award', by: 'institution' })
  }
  return moves
}

/** The states a requirement passes on its way to an award under a profile, in order: what a page draws as its path. */
export function pathOf(profile: Pick<ProcedureProfile, 'envelopes' | 'standstill'>): readonly RequirementState[] {
  const passed = new Set(statesAlong(movesOf(profile)))
  return requirementStates.filter((state) => passed.has(state) && state !== 'no_award' && state !== 'cancelled')
}

/** Where this move leads from this state, or undefined when the profile does not have it. */
export function moveFrom(profile: Pick<ProcedureProfile, 'envelopes' | 'standstill'>, state: RequirementState, name: MoveName): Move | undefined {
  return movesOf(profile).find((move) => move.from === state && move.name === name)
}

/** What a row says of its own clock. */
export type Timed = {
  state: RequirementState
  closesAt: Date | null
  openingDueAt: Date | null
  firstOpening: 'technical' | 'financial' | null
  /** When the prices may be opened: set with the technical report. */
  financialOpeningDueAt: Date | null
}

/** A move that the clock makes: what happens, and when it was due. */
export type TimedMove = { name: 'close' | 'opening_due'; from: RequirementState; to: RequirementState; dueAt: Date }

/** The moves of the clock that are due at `at` and not recorded yet, in order. Closing is the instant itself: nothing is accepted at `closesAt` or after. */
export function dueMoves(row: Timed, at: Date): TimedMove[] {
  const due: TimedMove[] = []
  let state = row.state
  if (state === 'published' && row.closesAt && row.closesAt <= at) {
    due.push({ name: 'close', from: state, to: 'closed', dueAt: row.closesAt })
    state = 'closed'
  }
  // An opening is never due before closing, whatever the row says.
  if (state === 'closed' && row.closesAt && row.closesAt <= at && row.openingDueAt && row.openingDueAt <= at && row.firstOpening) {
    due.push({ name: 'opening_due', from: state, to: `${row.firstOpening}_opening_due`, dueAt: row.openingDueAt })
  }
  if (state === 'technical_report' && row.financialOpeningDueAt && row.financialOpeningDueAt <= at) {
    due.push({ name: 'opening_due', from: state, to: 'financial_opening_due', dueAt: row.financialOpeningDueAt })
  }
  return due
}

/** The state that holds at an instant, whatever has been recorded so far. Its SQL twin is `requirement_effective_state`; a test holds the two equal. */
export function effectiveState(row: Timed, at: Date): RequirementState {
  return dueMoves(row, at).at(-1)?.to ?? row.state
}

function statesAlong(moves: readonly Move[]): RequirementState[] {
  return [...new Set(moves.flatMap((move) => [move.from, move.to]))]
}
