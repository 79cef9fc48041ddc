import type { Currency } from './money.ts'

/** What differs from country to country. Code never names a country, zone, weekend or currency: it asks the market. */
export type Market = {
  code: string
  timeZone: string
  /** ISO weekdays (Monday is 1) on which offices are shut. */
  weekend: readonly number[]
  currency: Currency
  /** The hour, in the market's zone, at which a closing falls when its author names none. */
  closingHour: number
}

export const markets = {
  pk: { code: 'pk', timeZone: 'Asia/Karachi', weekend: [6, 7], currency: 'PKR', closingHour: 16 },
} as const satisfies Record<string, Market>
