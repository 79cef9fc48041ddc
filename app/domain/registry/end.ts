import { addDays, marketDay } from '../market-day.ts'
import type { EntryState } from './status.ts'

/** How an entry ended: on which day of the market (null while nobody has recorded the withdrawal it fell with), and by what. */
export type EntryEnd = { state: 'cleared' | 'lapsed'; on: string | null; cause: 'reviewers' | 'review' | 'advisory' }

type Ended = {
  /** The state that holds today. */
  state: EntryState
  reviewDueOn: string | null
  restsOnAdvisory: boolean
  history: readonly { to: string; at: Date }[]
}

/** What a tombstone has to say first; null while the entry stands. An entry that nobody reviewed ends the day after its review was due, whether that is recorded yet or not. */
export function entryEnd({ state, reviewDueOn, restsOnAdvisory, history }: Ended): EntryEnd | null {
  if (state !== 'cleared' && state !== 'lapsed') return null
  const recorded = history.findLast(({ to }) => to === state)
  const on = recorded ? marketDay(recorded.at) : null
  if (state === 'cleared') return { state, on, cause: 'reviewers' }
  const unreviewedOn = reviewDueOn === null ? null : addDays(reviewDueOn, 1)
  const byReview = on === null ? restsOnAdvisory : on === unreviewedOn
  return byReview ? { state, on: unreviewedOn, cause: 'review' } : { state, on, cause: 'advisory' }
}
