/** An amount in integer minor units (paisa, cents) of one currency. Never a float. */
export type Money = { amountMinor: bigint; currency: Currency }

/** Currencies the market accepts, with the number of minor digits (ISO 4217). */
export const currencies = { PKR: 2, USD: 2 } as const
export type Currency = keyof typeof currencies

/** Adds amounts of one currency; throws on a mixture, which is a programming error. */
export function sum(amounts: readonly Money[], currency: Currency): Money {
  let amountMinor = 0n
  for (const amount of amounts) {
    if (amount.currency !== currency) throw new Error(`cannot add ${amount.currency} to ${currency}`)
    amountMinor += amount.amountMinor
  }
  return { amountMinor, currency }
}

/** `amount × basisPoints ÷ 10,000`, rounded half up to the minor unit: the one rounding rule of the product. */
export function portion(amount: Money, basisPoints: number): Money {
  const scaled = amount.amountMinor * BigInt(basisPoints)
  return { amountMinor: roundHalfUp(scaled, 10_000n), currency: amount.currency }
}

function roundHalfUp(numerator: bigint, denominator: bigint): bigint {
  const doubled = numerator * 2n + denominator
  const quotient = doubled / (denominator * 2n)
  return doubled < 0n && doubled % (denominator * 2n) !== 0n ? quotient - 1n : quotient
}

/** Splits a whole into integer parts in proportion to the weights, by largest remainder, so that the parts add up to the whole. Ties go to the earlier part. */
export function allocate(whole: number, weights: readonly number[]): number[] {
  const total = weights.reduce((a, b) => a + b, 0)
  if (total <= 0) return weights.map(() => 0)
  const exact = weights.map((weight) => (whole * weight) / total)
  const parts = exact.map(Math.floor)
  let rest = whole - parts.reduce((a, b) => a + b, 0)
  const order = exact.map((value, index) => ({ index, remainder: value - Math.floor(value) })).sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  for (const { index } of order) {
    if (rest <= 0) break
    parts[index] = (parts[index] ?? 0) + 1
    rest -= 1
  }
  return parts
}

/** Reads what a person typed ("1,250,000.50") as minor units; undefined when it is not an amount that the currency can hold. */
export function parseAmountMinor(text: string, currency: Currency): bigint | undefined {
  const digits = currencies[currency]
  const match = /^(\d{1,3}(?:,\d{2,3})*|\d+)(?:\.(\d+))?$/.exec(text.trim())
  if (!match) return undefined
  const fraction = match[2] ?? ''
  if (fraction.length > digits) return undefined
  const whole = match[1]!.replaceAll(',', '')
  if (whole.length > 15) return undefined
  return BigInt(whole + fraction.padEnd(digits, '0'))
}

/** The one formatter: the amount in the reader's locale with its currency code. */
export function formatMoney(money: Money, locale: string): string {
  const digits = currencies[money.currency]
  const divisor = 10n ** BigInt(digits)
  const whole = money.amountMinor / divisor
  const fraction = (money.amountMinor % divisor).toString().padStart(digits, '0')
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency: money.currency, currencyDisplay: 'code', minimumFractionDigits: digits })
  return format.format(`${whole}.${fraction}` as unknown as number)
}
