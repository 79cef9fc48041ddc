import { addDays } from '../market-day.ts'
import { judgesNeeded, reviewOpensDays } from './limits.ts'

/** Who moves an entry: staff of the association, its maker, reviewers from outside, or the clock with nobody looking. */
export type EntryMover = 'staff' | 'maker' | 'reviewers' | 'clock'
export type EntryMoveName = 'list' | 'refuse' | 'contest' | 'uphold' | 'clear' | 'lapse'
type EntryMove = { name: EntryMoveName; to: EntryState; by: EntryMover }

export const entryStates = ['proposed', 'in_review', 'listed', 'contested', 'upheld', 'cleared', 'lapsed'] as const
export type EntryState = (typeof entryStates)[number]

/**
 * The table of moves of a registry entry. The first of two people takes a proposal into review, the second lists it. What was refused before anybody saw it lapses;
 * what was shown and found wrong is cleared, and stays as a tombstone for whoever took a copy.
 */
export const entryMoves: Record<EntryState, readonly EntryMove[]> = {
  proposed: [
    { name: 'list', to: 'in_review', by: 'staff' },
    { name: 'refuse', to: 'lapsed', by: 'staff' },
  ],
  in_review: [
    { name: 'list', to: 'listed', by: 'staff' },
    { name: 'refuse', to: 'lapsed', by: 'staff' },
  ],
  listed: [
    { name: 'contest', to: 'contested', by: 'maker' },
    { name: 'lapse', to: 'lapsed', by: 'clock' },
  ],
  contested: [
    { name: 'uphold', to: 'upheld', by: 'reviewers' },
    { name: 'clear', to: 'cleared', by: 'reviewers' },
    { name: 'lapse', to: 'lapsed', by: 'clock' },
  ],
  upheld: [
    { name: 'contest', to: 'contested', by: 'maker' },
    { name: 'lapse', to: 'lapsed', by: 'clock' },
  ],
  cleared: [],
  lapsed: [],
}

/** Where a move leads from a state; undefined where the table does not have it. */
export function entryMoveFrom(state: EntryState, name: EntryMoveName): EntryMove | undefined {
  return entryMoves[state].find((move) => move.name === name)
}

/** What of an entry the calendar decides: its review date, and whether an advisory that it cites still speaks. */
export type TimedEntry = { state: EntryState; reviewDueOn: string | null; restsOnAdvisory: boolean }

/**
 * The state that holds on a day, whatever has been recorded: an entry that nobody reviewed within its year, or whose advisories were all withdrawn, has lapsed.
 * The review day itself still belongs to the year.
 */
export function effectiveEntryState(entry: TimedEntry, today: string): EntryState {
  return lapseCause(entry, today) === undefined ? entry.state : 'lapsed'
}

/** Why an entry lapses on a day: its review was not done, or no advisory that it cites speaks any more. */
export function lapseCause(entry: TimedEntry, today: string): 'review' | 'advisory' | undefined {
  if (entryMoveFrom(entry.state, 'lapse') === undefined) return undefined
  if (!entry.restsOnAdvisory) return 'advisory'
  return entry.reviewDueOn !== null && entry.reviewDueOn < today ? 'review' : undefined
}

/** Whether the yearly review of an entry can be done on a day. */
export function canReview(entry: { state: EntryState; reviewDueOn: string | null }, today: string): boolean {
  return entryHolds(entry.state) && entry.reviewDueOn !== null && entry.reviewDueOn >= today && addDays(today, reviewOpensDays) >= entry.reviewDueOn
}

/** What decides a contest: the first decision that as many reviewers agree on as are needed. Those who differ wait for another reviewer. */
export function contestOutcome(decisions: readonly ('uphold' | 'clear')[]): 'uphold' | 'clear' | undefined {
  return (['clear', 'uphold'] as const).find((decision) => decisions.filter((one) => one === decision).length >= judgesNeeded)
}

/** Whether an entry holds: shown as one that the registry stands by. A contested one is shown with its contest. */
export function entryHolds(state: EntryState): boolean {
  return state === 'listed' || state === 'contested' || state === 'upheld'
}

/** Whether an entry closes a gate in matching: only what the authority names, and not while it is contested. */
export function entryClosesGate(basis: 'named' | 'read_as_covered', state: EntryState): boolean {
  return basis === 'named' && (state === 'listed' || state === 'upheld')
}
