import { z } from 'zod'
import { currencies, portion, sum, type Currency, type Money } from '../money.ts'
import type { PriceLine } from './choices.ts'

/** The most digits that an amount in minor units has in a schedule. */
export const amountDigits = 15

const largestTax = 5_000
const Amount = z.string().max(amountDigits).regex(/^\d+$/, 'not an amount in minor units')

/** A price schedule as it stands in an envelope: minor units as decimal strings (a canonical form has no big integers), tax in hundredths of a per cent. */
export const PriceSchedule = z.strictObject({
  currency: z.enum(Object.keys(currencies) as [Currency, ...Currency[]]),
  licenceMinor: Amount,
  implementationMinor: Amount,
  supportMinor: Amount,
  taxBasisPoints: z.number().int().min(0).max(largestTax),
})
export type PriceSchedule = z.output<typeof PriceSchedule>

export type PriceTotals = { lines: Record<PriceLine, Money>; net: Money; tax: Money; total: Money }

/** The totals of a schedule: computed here and nowhere else, from its lines. Tax is rounded once, on the net sum. */
export function priceTotals(schedule: PriceSchedule): PriceTotals {
  const { currency } = schedule
  const amount = (minor: string): Money => ({ amountMinor: BigInt(minor), currency })
  const lines = { licence: amount(schedule.licenceMinor), implementation: amount(schedule.implementationMinor), support: amount(schedule.supportMinor) }
  const net = sum(Object.values(lines), currency)
  const tax = portion(net, schedule.taxBasisPoints)
  return { lines, net, tax, total: sum([net, tax], currency) }
}
