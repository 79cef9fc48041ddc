import { areApart, foldPlace, isWithin } from '#app/domain/places.ts'
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
  const outside = stated.filter(({ code }) => areApart(code, asked))
  if (outside.length > 0) return { said: 'elsewhere', place: outside.map(({ code }) => code).sort(compareText)[0]! }
  return answerOf(residency.filter(({ code }) => isWithin(code, asked)).map((one) => readStatement(one, today)))
}

/** Whether there is support on site in a city, by its name, whatever its capitals. */
export function readSupportCity(asked: string, { supportCities }: Pick<OfferingFacts, 'supportCities'>, today: string): Said | { said: 'not-stated' } {
  return answerOf(supportCities.filter(({ code }) => foldPlace(code) === foldPlace(asked)).map((one) => readStatement(one, today)))
}
