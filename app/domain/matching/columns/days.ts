/**
 * Days as whole numbers that sort as days do: the digits of `YYYY-MM-DD`, so 24 November 2026 is 20261124. The same day a year earlier is 10,000 less, a leap day's namesake being a number
 * between the last of February and the first of March, which is all that a comparison asks of it.
 */

/** Later than any day: what never ends. */
export const neverEnds = 0x7fffffff
export const oneYear = 10_000

/** The number of a day. Throws RangeError for a text that is not spelt `YYYY-MM-DD`: it could not be given back as it was. */
export function numberOfDay(day: string): number {
  let number = 0
  for (let index = 0; index < 10; index += 1) {
    const digit = day.charCodeAt(index) - 48
    if (index === 4 || index === 7 ? day[index] !== '-' : !(digit >= 0 && digit <= 9)) throw new RangeError(`not a day: ${day}`)
    if (index !== 4 && index !== 7) number = number * 10 + digit
  }
  if (day.length !== 10) throw new RangeError(`not a day: ${day}`)
  return number
}

/** The day of a number. */
export function dayOfNumber(number: number): string {
  const digits = String(number).padStart(8, '0')
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
}

/** The number of the last day of something, or `neverEnds`. */
export function numberOfEnd(day: string | null): number {
  return day === null ? neverEnds : numberOfDay(day)
}

/** The last day of something, or null when it never ends. */
export function endOfNumber(number: number): string | null {
  return number === neverEnds ? null : dayOfNumber(number)
}
