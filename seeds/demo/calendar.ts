import type { Act } from '#app/domain/act.server.ts'
import { addDays, marketDay, startOfMarketDay } from '#app/domain/market-day.ts'

/** The demonstration's calendar: everything in it happened so many days before it was loaded. */
export type Calendar = {
  /** The same act at working hours of a day that many days ago; whatever is done on a day comes a minute or more after what was done on it before. */
  ago<A extends Act>(act: A, days: number): A
  /** The day of the market's calendar that many days ago (`YYYY-MM-DD`); of the future with a negative number. */
  day(daysAgo: number): string
}

/** A calendar that counts from `now`. */
export function calendarFrom(now: Date): Calendar {
  const day = (daysAgo: number) => addDays(marketDay(now), -daysAgo)
  const minutesGone = new Map<number, number>()
  return {
    day,
    ago(act, days) {
      const start = startOfMarketDay(day(days)).getTime()
      const clock = () => {
        const minutes = (minutesGone.get(days) ?? beginningOfWork(days)) + 1
        minutesGone.set(days, minutes)
        return Promise.resolve(new Date(start + minutes * 60_000))
      }
      return { ...act, clock }
    },
  }
}

/** Between nine in the morning and two in the afternoon, in minutes of the day; another one for each day. */
function beginningOfWork(days: number): number {
  return 9 * 60 + ((days * 47) % 300)
}
