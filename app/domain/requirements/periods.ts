import { endOfPeriod, periodBefore, usualClosing, type WorkingCalendar } from './calendar.ts'
import { citationOf, type Period, type ProcedureProfile } from './profile.ts'

/** The periods that publication fixes. What follows an opening is fixed by the act that it follows from. */
export const fixedPeriodKinds = ['open', 'questions', 'answers', 'opening', 'validity'] as const
export type FixedPeriodKind = (typeof fixedPeriodKinds)[number]

/** A period with the rule that it follows from. It is over at `endsAt`: nothing that it allows is accepted at that instant or after. */
export type FixedPeriod = { kind: FixedPeriodKind; startsAt: Date; endsAt: Date; rule: string }

type Open = { publishedAt: Date; closesAt: Date }

/** Every period of a requirement that is open from one instant to another, as its profile says. */
export function periodsFor(profile: ProcedureProfile, { publishedAt, closesAt }: Open, calendar: WorkingCalendar): FixedPeriod[] {
  // One that would have to be over before the requirement was published is over as it begins.
  const until = (period: Period) => laterOf(publishedAt, periodBefore(closesAt, period, calendar))
  return [
    { kind: 'questions', startsAt: publishedAt, endsAt: until(profile.questionsBefore), rule: citationOf(profile, 'questions') },
    { kind: 'answers', startsAt: publishedAt, endsAt: until(profile.answersBefore), rule: citationOf(profile, 'answers') },
    { kind: 'open', startsAt: publishedAt, endsAt: closesAt, rule: citationOf(profile, 'openAtLeast') },
    { kind: 'opening', startsAt: closesAt, endsAt: endOfPeriod(closesAt, profile.openingAfter, calendar), rule: citationOf(profile, 'openingAfter') },
    { kind: 'validity', startsAt: closesAt, endsAt: endOfPeriod(closesAt, profile.validity, calendar), rule: citationOf(profile, 'validity') },
  ]
}

type Move = Open & {
  /** The rule by which closing moves. */
  rule: string
  /** Questions that were over stay over: an answer that moves closing does not invite more of them. */
  questionsStay?: boolean
}

/** The periods that a later closing changes, as they are afterwards. None of them ends earlier than it did. */
export function movedPeriods(profile: ProcedureProfile, standing: readonly FixedPeriod[], move: Move, calendar: WorkingCalendar): FixedPeriod[] {
  return periodsFor(profile, move, calendar).flatMap((period): FixedPeriod[] => {
    const before = standing.find(({ kind }) => kind === period.kind)
    if (period.kind === 'questions' && move.questionsStay) return []
    const endsAt = before ? laterOf(period.endsAt, before.endsAt) : period.endsAt
    if (before && endsAt.getTime() === before.endsAt.getTime() && period.startsAt.getTime() === before.startsAt.getTime()) return []
    return [{ ...period, endsAt, rule: period.kind === 'open' ? move.rule : period.rule }]
  })
}

/** The first usual closing that leaves a whole period from `at` on: its days are counted from the next midnight. Minutes and seconds leave just themselves. */
export function closingLeaving(at: Date, period: Period, calendar: WorkingCalendar): Date {
  const earliest = endOfPeriod(at, period, calendar)
  return isInDays(period) ? usualClosing(earliest, calendar) : earliest
}

/** When a requirement closes once something was answered or amended at `at` that bidders need the answers' period for. In time, closing stays as it is. */
export function closingAfterAnswer(profile: ProcedureProfile, { at, closesAt }: { at: Date; closesAt: Date }, calendar: WorkingCalendar): Date {
  if (at <= periodBefore(closesAt, profile.answersBefore, calendar)) return closesAt
  return laterOf(closesAt, closingLeaving(at, profile.answersBefore, calendar))
}

/**
 * When a requirement closes once its criteria were changed at `at`: a share of the period for which it was open at first remains, and never less than the profile's least. `firstClosesAt`
 * is the closing that publication fixed.
 */
export function closingAfterCriteria(
  profile: ProcedureProfile,
  { at, publishedAt, firstClosesAt, closesAt }: Open & { at: Date; firstClosesAt: Date },
  calendar: WorkingCalendar,
): Date {
  const { shareOf, atLeast } = profile.amendmentLeaves
  const share = new Date(at.getTime() + Math.ceil((firstClosesAt.getTime() - publishedAt.getTime()) / shareOf))
  const earliest = laterOf(share, endOfPeriod(at, atLeast, calendar))
  if (earliest <= closesAt) return closesAt
  return isInDays(profile.openAtLeast) ? usualClosing(earliest, calendar) : earliest
}

/** Whether a period is counted in days: such a closing falls on a working day, at the usual hour where nobody named one. */
export function isInDays({ unit }: Period): boolean {
  return unit === 'days' || unit === 'working-days'
}

function laterOf(one: Date, other: Date): Date {
  return one > other ? one : other
}
