import { endOfPeriod, toWorkingDay, usualClosing, type WorkingCalendar } from './calendar.ts'
import type { ProcedureProfile } from './profile.ts'

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
