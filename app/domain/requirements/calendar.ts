import { Temporal } from 'temporal-polyfill'
import type { Market } from '../market.ts'
import type { Period } from './profile.ts'

/** The days offices are shut in a market: its weekend, and the holidays that staff keep (`YYYY-MM-DD`), with their names where a page shows them. */
export type WorkingCalendar = { market: Market; holidays: ReadonlySet<string>; names?: ReadonlyMap<string, HolidayName> }

/** The name of a holiday in each language of the pages; empty where it has none in it. */
export type HolidayName = { en: string; ur: string }

/** The whole days between two instants, as a period counts them: neither the day of the one nor that of the other. */
export type DaysBetween = {
  /** Each day in its order, `working`, of the `weekend` or a `holiday`; a holiday that falls on a weekend is the weekend's. */
  days: { day: string; kind: 'working' | 'weekend' | 'holiday'; name: HolidayName | null }[]
  working: number
}

/**
 * When a period that starts at `startsAt` is over at the earliest. Days are counted from the next midnight in the market's zone; one of calendar days that ends on a day
 * offices are shut ends on the next working day at the same hour. Minutes and seconds run from the instant itself.
 */
export function endOfPeriod(startsAt: Date, period: Period, calendar: WorkingCalendar): Date {
  if (period.unit === 'minutes') return new Date(startsAt.getTime() + period.amount * 60_000)
  if (period.unit === 'seconds') return new Date(startsAt.getTime() + period.amount * 1_000)
  if (period.amount === 0) return startsAt
  const midnight = zoned(startsAt, calendar).add({ days: 1 }).startOfDay()
  if (period.unit === 'days') return toWorkingDay(instant(midnight.add({ days: period.amount })), calendar)
  let day = midnight
  for (let counted = 0; counted < period.amount; day = day.add({ days: 1 })) {
    if (isWorkingDay(day, calendar)) counted += 1
  }
  return instant(day)
}

/**
 * The same hour, so many working days earlier. Only working days are counted, so the answer falls on one: nobody has to do anything on a day offices are shut.
 * None at all is the instant itself.
 */
export function workingDaysBefore(at: Date, amount: number, calendar: WorkingCalendar): Date {
  let day = zoned(at, calendar)
  for (let counted = 0; counted < amount;) {
    day = day.subtract({ days: 1 })
    if (isWorkingDay(day, calendar)) counted += 1
  }
  return instant(day)
}

/** When something that has to be over this long before `at` is over: days at the same hour and on a working day, minutes and seconds to the instant. */
export function periodBefore(at: Date, period: Period, calendar: WorkingCalendar): Date {
  if (period.unit === 'minutes') return new Date(at.getTime() - period.amount * 60_000)
  if (period.unit === 'seconds') return new Date(at.getTime() - period.amount * 1_000)
  if (period.unit === 'working-days' || period.amount === 0) return workingDaysBefore(at, period.amount, calendar)
  const day = zoned(at, calendar).subtract({ days: period.amount })
  return isWorkingDay(day, calendar) ? instant(day) : workingDaysBefore(instant(day), 1, calendar)
}

/** The same hour on the first working day that is not before this one. */
export function toWorkingDay(at: Date, calendar: WorkingCalendar): Date {
  let day = zoned(at, calendar)
  while (!isWorkingDay(day, calendar)) day = day.add({ days: 1 })
  return instant(day)
}

/** The first working day's closing hour that is not before the earliest closing. */
export function usualClosing(earliest: Date, calendar: WorkingCalendar): Date {
  const day = zoned(earliest, calendar)
  const sameDay = day.with({ hour: calendar.market.closingHour, minute: 0, second: 0, millisecond: 0 })
  const closing = Temporal.ZonedDateTime.compare(sameDay, day) >= 0 ? sameDay : sameDay.add({ days: 1 })
  return toWorkingDay(instant(closing), calendar)
}

/** The days that lie whole between two instants in the market's zone, with those on which offices are shut. Empty when the second comes no later than the next day. */
export function daysBetween(from: Date, to: Date, calendar: WorkingCalendar): DaysBetween {
  const days: DaysBetween['days'] = []
  const last = zoned(to, calendar).startOfDay()
  for (let day = zoned(from, calendar).add({ days: 1 }).startOfDay(); Temporal.ZonedDateTime.compare(day, last) < 0; day = day.add({ days: 1 })) {
    const iso = day.toPlainDate().toString()
    const kind = calendar.market.weekend.includes(day.dayOfWeek) ? 'weekend' : calendar.holidays.has(iso) ? 'holiday' : 'working'
    days.push({ day: iso, kind, name: kind === 'holiday' ? (calendar.names?.get(iso) ?? null) : null })
  }
  return { days, working: days.filter(({ kind }) => kind === 'working').length }
}

/** Reads `2027-01-15T16:00`, as a form's date and time field gives it, in the market's zone. Undefined when it is not a time. */
export function instantInZone(local: string, timeZone: string): Date | undefined {
  try {
    return instant(Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone))
  } catch {
    return undefined
  }
}

/** The instant as a form's date and time field wants it, in the market's zone. */
export function localInZone(at: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' })
}

/** The calendar day of an instant in the market's zone, `YYYY-MM-DD`. */
export function dayInZone(at: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}

function isWorkingDay(day: Temporal.ZonedDateTime, { market, holidays }: WorkingCalendar): boolean {
  return !market.weekend.includes(day.dayOfWeek) && !holidays.has(day.toPlainDate().toString())
}

function zoned(at: Date, { market }: WorkingCalendar): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(market.timeZone)
}

function instant(at: Temporal.ZonedDateTime): Date {
  return new Date(at.epochMilliseconds)
}
