import { compareText } from './compare-text.ts'
import type { OfferingFacts } from './facts.ts'
import { answerOf, readStatement, type Said } from './statements.ts'

/** Data is kept in a place outside the one that is asked. */
export type Elsewhere = { said: 'elsewhere'; place: string }

/**
 * Whether data stays in a place. A house states every place where data is kept, so one outside is a no, whatever stands beside it; a whole country that is stated where a city is asked
 * says neither.
 */
export function readResidency(asked: string, { residency }: Pick<OfferingFacts, 'residency'>, today: string): Said | Elsewhere | { said: 'not-stated' } {
  const stated = residency.filter(({ answer }) => answer === 'yes')
  const outside = stated.filter(({ code }) => !isWithin(code, asked) && !isWithin(asked, code))
  if (outside.length > 0) return { said: 'elsewhere', place: outside.map(({ code }) => code).sort(compareText)[0]! }
  return answerOf(residency.filter(({ code }) => isWithin(code, asked)).map((one) => readStatement(one, today)))
}

function isWithin(place: string, area: string): boolean {
  const [inner, outer] = [fold(place), fold(area)]
  return inner === outer || inner.startsWith(`${outer}:`)
}

/** Whether there is support on site in a city, by its name, whatever its capitals. */
export function readSupportCity(asked: string, { supportCities }: Pick<OfferingFacts, 'supportCities'>, today: string): Said | { said: 'not-stated' } {
  return answerOf(supportCities.filter(({ code }) => fold(code) === fold(asked)).map((one) => readStatement(one, today)))
}

const fold = (name: string) => name.trim().toLowerCase()
