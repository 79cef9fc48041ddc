import type { Locale } from './locale.ts'

/** Where the market keeps its clocks. Every instant is shown in this zone, with the zone named. */
export const marketZone = 'Asia/Karachi'

const zoneNames: Record<Locale, string> = { en: 'PKT', ur: 'پاکستان کا وقت' }

// The names stand here, not in Intl: Node and browsers carry different editions of the locale data, and a difference of one comma breaks hydration.
const monthNames: Record<Locale, readonly string[]> = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  ur: ['جنوری', 'فروری', 'مارچ', 'اپریل', 'مئی', 'جون', 'جولائی', 'اگست', 'ستمبر', 'اکتوبر', 'نومبر', 'دسمبر'],
}

const clockParts = new Intl.DateTimeFormat('en-GB-u-nu-latn', {
  timeZone: marketZone,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

/** The calendar day and the time of an instant in the market's zone. */
function inMarketZone(instant: Date): { date: string; time: string } {
  const parts: Record<string, string> = {}
  for (const { type, value } of clockParts.formatToParts(instant)) parts[type] = value
  return { date: `${parts.year}-${parts.month}-${parts.day}`, time: `${parts.hour}:${parts.minute}` }
}

/** The day (`YYYY-MM-DD`) on which an instant falls in the market's zone. */
export function marketDateOf(instant: Date): string {
  return inMarketZone(instant).date
}

/** A date (`YYYY-MM-DD`) in words: "18 December 2026". Figures are Latin in both languages. Throws on text that is not a date. */
export function formatDate(date: string, locale: Locale): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []
  const name = monthNames[locale][Number(month) - 1]
  if (!name) throw new RangeError(`not a date: ${date}`)
  return `${Number(day)} ${name} ${year}`
}

/** An instant with its zone named: "18 December 2026, 16:00 PKT". */
export function formatInstant(instant: Date, locale: Locale): string {
  const { date, time } = inMarketZone(instant)
  return `${formatDate(date, locale)}${locale === 'ur' ? '،' : ','} ${time} ${zoneNames[locale]}`
}

/** An instant to the millisecond, as disputes about a deadline need it: "18 December 2026, 16:00:00.004 PKT". */
export function formatExact(instant: Date, locale: Locale): string {
  const { date, time } = inMarketZone(instant)
  // The market's zone is whole minutes from UTC, so that seconds are the same in both.
  return `${formatDate(date, locale)}${locale === 'ur' ? '،' : ','} ${time}${instant.toISOString().slice(16, 23)} ${zoneNames[locale]}`
}

/** The time of an instant alone, with its zone: "16:00 PKT". */
export function formatTime(instant: Date, locale: Locale): string {
  return `${inMarketZone(instant).time} ${zoneNames[locale]}`
}

/** The same to the second: "16:00:04 PKT". */
export function formatSecond(instant: Date, locale: Locale): string {
  return `${inMarketZone(instant).time}:${instant.toISOString().slice(17, 19)} ${zoneNames[locale]}`
}

const grouped = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

/** A number with its thousands grouped and at most two decimals: "12,500". Both languages use Latin figures, as Pakistani tender papers do. */
export function formatNumber(value: number): string {
  return grouped.format(value)
}

/** A share between 0 and 1 as a whole percentage: "62%". */
export function formatShare(share: number): string {
  return `${Math.round(share * 100)}%`
}
