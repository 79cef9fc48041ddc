import { z } from 'zod'
import { currencies, portion, sum, type Currency, type Money } from '../money.ts'
import { priceKinds, type PriceKind } from './choices.ts'

/** The most digits that an amount in minor units has in a schedule. */
export const amountDigits = 15
export const priceLimits = { lines: 200, description: 200, quantity: 1_000_000, years: 5, taxBasisPoints: 5_000 } as const

const Amount = z.string().max(amountDigits).regex(/^\d+$/, 'not an amount in minor units')

/** One line: so many of something at a price each, once (year 0) or for one year of support (1 to 5), taxed at hundredths of a per cent. */
export const PriceLine = z.strictObject({
  kind: z.enum(priceKinds),
  description: z.string().trim().max(priceLimits.description),
  year: z.number().int().min(0).max(priceLimits.years),
  quantity: z.number().int().min(1).max(priceLimits.quantity),
  unitMinor: Amount,
  taxBasisPoints: z.number().int().min(0).max(priceLimits.taxBasisPoints),
})
export type PriceLine = z.output<typeof PriceLine>

/**
 * A price schedule as it stands in an envelope: minor units as decimal strings (a canonical form has no big integers). The total is stated too, so that whoever opens it sees what the
 * bidder saw; one that is not the sum of its lines is refused by name (`addsUp`).
 */
export const PriceSchedule = z.strictObject({
  currency: z.enum(Object.keys(currencies) as [Currency, ...Currency[]]),
  lines: z.array(PriceLine).min(1).max(priceLimits.lines),
  totalMinor: z
    .string()
    .max(amountDigits + 9)
    .regex(/^\d+$/),
})
export type PriceSchedule = z.output<typeof PriceSchedule>

export type LineTotals = { line: PriceLine; net: Money; tax: Money }
export type PriceTotals = {
  lines: LineTotals[]
  /** Net sums by what the lines are for, and by year (0 is once). Kinds and years without a line are missing. */
  kinds: { kind: PriceKind; net: Money }[]
  years: { year: number; net: Money }[]
  net: Money
  tax: Money
  total: Money
}

/** The totals of a schedule: computed here and nowhere else, from its lines. Tax is rounded once a line, so that the lines shown add up to the total shown. */
export function priceTotals({ currency, lines }: Pick<PriceSchedule, 'currency' | 'lines'>): PriceTotals {
  const totals = lines.map((line): LineTotals => {
    const net: Money = { amountMinor: BigInt(line.unitMinor) * BigInt(line.quantity), currency }
    return { line, net, tax: portion(net, line.taxBasisPoints) }
  })
  const netOf = (some: readonly LineTotals[]) =>
    sum(
      some.map(({ net }) => net),
      currency,
    )
  const by = <Key>(keys: readonly Key[], of: (line: PriceLine) => Key) =>
    keys.flatMap((key) => {
      const some = totals.filter(({ line }) => of(line) === key)
      return some.length > 0 ? [{ key, net: netOf(some) }] : []
    })
  const net = netOf(totals)
  const tax = sum(
    totals.map((line) => line.tax),
    currency,
  )
  return {
    lines: totals,
    kinds: by(priceKinds, ({ kind }) => kind).map(({ key, net: kindNet }) => ({ kind: key, net: kindNet })),
    years: by([...new Set(lines.map(({ year }) => year))].sort(), ({ year }) => year).map(({ key, net: yearNet }) => ({ year: key, net: yearNet })),
    net,
    tax,
    total: sum([net, tax], currency),
  }
}

/** A schedule with the total that its lines come to. */
export function withTotal(schedule: Pick<PriceSchedule, 'currency' | 'lines'>): PriceSchedule {
  const { currency, lines } = schedule
  return { currency, lines, totalMinor: priceTotals(schedule).total.amountMinor.toString() }
}

/** Whether the stated total is what the lines come to. */
export function addsUp(schedule: PriceSchedule): boolean {
  return priceTotals(schedule).total.amountMinor.toString() === schedule.totalMinor
}

export type PriceFault = { fault: 'currency'; asked: Currency } | { fault: 'support-year-missing'; year: number } | { fault: 'does-not-sum' }

/** What keeps a schedule from answering a requirement: another currency, a year of support without a line, a total that its parts do not give. */
export function priceFaults(schedule: PriceSchedule, asked: { currency: Currency; supportYears: number }): PriceFault[] {
  const faults: PriceFault[] = []
  if (schedule.currency !== asked.currency) faults.push({ fault: 'currency', asked: asked.currency })
  const supported = new Set(schedule.lines.filter(({ kind }) => kind === 'support').map(({ year }) => year))
  for (let year = 1; year <= asked.supportYears; year += 1) if (!supported.has(year)) faults.push({ fault: 'support-year-missing', year })
  if (!addsUp(schedule)) faults.push({ fault: 'does-not-sum' })
  return faults
}
