import { daysBetween, endOfPeriod, periodBefore, toWorkingDay, usualClosing, type DaysBetween, type WorkingCalendar } from './calendar.ts'
import { citationOf, envelopeKinds, type Period, type ProcedureProfile, type RuleName } from './profile.ts'

/** The calendar of a requirement, computed from its profile and the instant of publication. */
export type Plan = { earliestClosing: Date; closesAt: Date; openingDueAt: Date }

/**
 * When a requirement published at `publishedAt` closes and opens. A wish earlier than the procedure allows moves to the earliest it does, never the other way: the
 * staff's check takes its time, and a deadline only moves later.
 */
export function planFor(profile: ProcedureProfile, publishedAt: Date, closingWish: Date | null, calendar: WorkingCalendar): Plan {
  const earliestClosing = endOfPeriod(publishedAt, profile.openAtLeast, calendar)
  const inDays = profile.openAtLeast.unit === 'days' || profile.openAtLeast.unit === 'working-days'
  const wished = closingWish && (inDays ? toWorkingDay(closingWish, calendar) : closingWish)
  const usual = inDays ? usualClosing(earliestClosing, calendar) : earliestClosing
  const closesAt = wished && wished >= earliestClosing ? wished : usual
  return { earliestClosing, closesAt, openingDueAt: endOfPeriod(closesAt, profile.openingAfter, calendar) }
}

/** Under which rule the check runs: it is the association's own and not a profile's. */
export const checkRule = 'association, check of requirements: one working day, after which a requirement publishes itself'

/** How long staff have for their check; afterwards a requirement publishes itself. A rehearsal waits a minute. */
export function checkPeriod({ rehearsal }: Pick<ProcedureProfile, 'rehearsal'>): Period {
  return rehearsal ? { amount: 1, unit: 'minutes' } : { amount: 1, unit: 'working-days' }
}

/** What happens in a procedure, in the order in which it may. Which of them a requirement has, its profile says. */
export const stepKinds = [
  'publication',
  'questions',
  'answers',
  'closing',
  'first-opening',
  'technical-report',
  'technical-complaints',
  'financial-opening',
  'final-report',
  'final-complaints',
  'standstill',
  'award',
  'validity',
] as const
export type StepKind = (typeof stepKinds)[number]

export type CalendarStep = {
  kind: StepKind
  at: Date
  /** `exact` follows from the publication alone; `earliest` waits for people, and can only come later. */
  certainty: 'exact' | 'earliest'
  /** The rule that it follows from; null for what no rule times. */
  rule: string | null
  /** The days between the step before and this one. */
  since: DaysBetween
}

/** A whole calendar: its steps in the order of their instants, and the days for which it is open. */
export type ComputedCalendar = { steps: CalendarStep[]; open: DaysBetween }

/** The instants that are fixed when a requirement is published. */
export type FixedDates = { publishedAt: Date; closesAt: Date; openingDueAt: Date }

/** The whole calendar of a requirement that were published at `publishedAt`, in the order of its instants. */
export function calendarFor(profile: ProcedureProfile, publishedAt: Date, closingWish: Date | null, calendar: WorkingCalendar): ComputedCalendar {
  const { closesAt, openingDueAt } = planFor(profile, publishedAt, closingWish, calendar)
  return calendarFrom(profile, { publishedAt, closesAt, openingDueAt }, calendar)
}

/** The same for one whose dates are fixed, and may have moved since. */
export function calendarFrom(profile: ProcedureProfile, fixed: FixedDates, calendar: WorkingCalendar): ComputedCalendar {
  const dated = [...beforeOpening(profile, fixed, calendar), ...afterOpening(profile, fixed, calendar)]
  const inOrder = dated.sort((a, b) => a.at.getTime() - b.at.getTime() || stepKinds.indexOf(a.kind) - stepKinds.indexOf(b.kind))
  const steps = inOrder.map((step, index) => ({ ...step, since: daysBetween((inOrder[index - 1] ?? step).at, step.at, calendar) }))
  return { steps, open: daysBetween(fixed.publishedAt, fixed.closesAt, calendar) }
}

type Dated = Omit<CalendarStep, 'since'>

function beforeOpening(profile: ProcedureProfile, { publishedAt, closesAt, openingDueAt }: FixedDates, calendar: WorkingCalendar): Dated[] {
  const exact = (kind: StepKind, at: Date, rule: RuleName | null): Dated => ({ kind, at, certainty: 'exact', rule: rule && citationOf(profile, rule) })
  const before = (period: ProcedureProfile['questionsBefore']) => laterOf(publishedAt, periodBefore(closesAt, period, calendar))
  return [
    exact('publication', publishedAt, null),
    exact('questions', before(profile.questionsBefore), 'questions'),
    exact('answers', before(profile.answersBefore), 'answers'),
    exact('closing', closesAt, 'openAtLeast'),
    exact('first-opening', openingDueAt, 'openingAfter'),
    exact('validity', endOfPeriod(closesAt, profile.validity, calendar), 'validity'),
  ]
}

/** What waits for people, at the earliest: as if each report were issued in the moment in which it may be. */
function afterOpening(profile: ProcedureProfile, { openingDueAt }: FixedDates, calendar: WorkingCalendar): Dated[] {
  const steps: Dated[] = []
  const earliest = (kind: StepKind, at: Date, rule: RuleName | null): Date => {
    steps.push({ kind, at, certainty: 'earliest', rule: rule && citationOf(profile, rule) })
    return at
  }
  const { technicalComplaints, finalComplaints, standstill, awardAfterReport } = profile
  let reportedAt = openingDueAt
  if (envelopeKinds(profile).length === 2) {
    const technicalAt = earliest('technical-report', openingDueAt, null)
    const windowEnds = technicalComplaints && earliest('technical-complaints', endOfPeriod(technicalAt, technicalComplaints, calendar), 'technicalComplaints')
    reportedAt = earliest('financial-opening', windowEnds ?? technicalAt, 'financialOpening')
  }
  earliest('final-report', reportedAt, null)
  let awardAt = reportedAt
  if (finalComplaints) awardAt = laterOf(awardAt, earliest('final-complaints', endOfPeriod(reportedAt, finalComplaints, calendar), 'finalComplaints'))
  if (standstill) awardAt = laterOf(awardAt, earliest('standstill', endOfPeriod(reportedAt, standstill, calendar), 'standstill'))
  if (awardAfterReport) awardAt = laterOf(awardAt, endOfPeriod(reportedAt, awardAfterReport, calendar))
  earliest('award', awardAt, standstill || awardAfterReport ? 'award' : null)
  return steps
}

function laterOf(a: Date, b: Date): Date {
  return a > b ? a : b
}
