import { addDays } from '../market-day.ts'

/** How many days before the last day of a period somebody is reminded, the earliest first. */
export const reminderDays = [90, 30, 7] as const
export type ReminderDays = (typeof reminderDays)[number]

/**
 * The reminder that is due on a day for a period that ends on `endsOn`: the latest one whose day has come, and none once the period is over. After downtime only that one is due, not
 * each that was missed. One whose day lay before the period was known (`since`) is not: who states a certificate a month before its end knows that it ends.
 */
export function reminderDue({ endsOn, since, today }: { endsOn: string; since: string; today: string }): ReminderDays | null {
  if (today > endsOn) return null
  const due = reminderDays.findLast((days) => addDays(endsOn, -days) <= today)
  return due !== undefined && addDays(endsOn, -due) >= since ? due : null
}
