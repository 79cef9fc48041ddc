import type { Act } from '#app/domain/act.server.ts'
import { addDays, marketDay, startOfMarketDay } from '#app/domain/market-day.ts'

const morningHours = 10

/** The demonstration's calendar: everything in it happened so many days before it was loaded. */
export type Calendar = {
  /** The same act on a morning that many days ago; whatever is done by it comes a minute after what was done before. */
  ago<A extends Act>(act: A, days: number): A
  /** The day of the market's calendar that many days ago (`YYYY-MM-DD`); of the future with a negative number. */
  day(daysAgo: number): string
}

/** A calendar that counts from `now`. */
export function calendarFrom(now: Date): Calendar {
  const day = (daysAgo: number) => addDays(marketDay(now), -daysAgo)
  return {
    day,
    ago(act, days) {
      let minutes = morningHours * 60
      const start = startOfMarketDay(day(days)).getTime()
      return { ...act, clock: () => Promise.resolve(new Date(start + 60_000 * minutes++)) }
    },
  }
}
