import { markets } from './market.ts'
import { dayInZone, instantInZone } from './requirements/calendar.ts'

/** The calendar day (`YYYY-MM-DD`) on which an instant falls in the market's zone: validity, review and confirmation are counted in such days. */
export function marketDay(at: Date): string {
  return dayInZone(at, markets.pk.timeZone)
}

/** The first instant of a day in the market's zone. */
export function startOfMarketDay(day: string): Date {
  return instantInZone(`${day}T00:00`, markets.pk.timeZone)!
}

/** The same day so many months later, or the last day of that month when it is shorter. Months may be negative. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10)
}

/** The day so many days later; days may be negative. */
export function addDays(day: string, days: number): string {
  return new Date(new Date(`${day}T00:00:00Z`).getTime() + days * 86_400_000).toISOString().slice(0, 10)
}

/** Whether a text is a day that the calendar has. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === text
}
