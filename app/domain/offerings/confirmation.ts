import { addDays, addMonths } from '../market-day.ts'
import { reminderDue, type ReminderDays } from '../reminders/due.ts'
import { hasLeftList, isUnconfirmed } from './status.ts'

/** The last day on which a house's word for a listing counts, before it says that nobody has confirmed it for a year. */
export function confirmedUntil(confirmedOn: string): string {
  return lastDayBefore((today) => isUnconfirmed(confirmedOn, today), addMonths(confirmedOn, 12))
}

/** The last day on which a listing that nobody confirms again is in the list. */
export function listedUntil(confirmedOn: string): string {
  return lastDayBefore((today) => hasLeftList(confirmedOn, today), addMonths(confirmedOn, 15))
}

/** Months are of different lengths, so the first day on which it is so can lie a few days after the same day of a later month; it never lies before. */
function lastDayBefore(isSo: (today: string) => boolean, earliest: string): string {
  let day = earliest
  while (!isSo(day)) day = addDays(day, 1)
  return addDays(day, -1)
}

export type ConfirmationReminder = { kind: 'offering-confirm' | 'offering-leaves'; endsOn: string; daysBefore: ReminderDays }

/** What a house is reminded of on a day: that its word is about to be a year old, and once it is, that the listing is about to leave. */
export function confirmationReminderDue(confirmedOn: string, today: string): ConfirmationReminder | null {
  const aYear = confirmedUntil(confirmedOn)
  const [kind, since, endsOn] =
    today <= aYear ? (['offering-confirm', confirmedOn, aYear] as const) : (['offering-leaves', addDays(aYear, 1), listedUntil(confirmedOn)] as const)
  const daysBefore = reminderDue({ endsOn, since, today })
  return daysBefore === null ? null : { kind, endsOn, daysBefore }
}
