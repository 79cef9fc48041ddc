import { currencies, parseAmountMinor, type Currency } from '../money.ts'
import { amountDigits, priceLimits } from './price.ts'

// The signs that turn the direction of a text, and spaces that are not the plain one: they come along when one copies out of a page or a spreadsheet.
const marks = /[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g
const spaces = /[\s\u00a0\u202f]+/g

/** A number as people write it, in the digits and separators that the parser knows: Urdu and Arabic digits become 0 to 9, their separators point and comma. */
export function plainNumber(text: string): string {
  return text
    .replace(marks, '')
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u066c\u060c]/g, ',')
    .replace(/\u066b/g, '.')
    .replace(/\u066a/g, '%')
    .replace(spaces, ' ')
    .trim()
}

const signs: Record<Currency, string> = { PKR: 'PKR|Rs\\.?|Rupees?|₨|روپے|روپیہ', USD: 'USD|US\\$|\\$' }
const before = new RegExp(`^(?:(${signs.PKR})|(${signs.USD})) ?`, 'i')
const after = new RegExp(` ?(?:(${signs.PKR})|(${signs.USD}))$`, 'i')
// Grouped by thousands or by lakhs, or not at all. "1,23" is no amount here: whoever writes a decimal comma means another figure than whoever groups.
const figure = /^(?:\d{1,3}(?:,\d{2,3})*,\d{3}|\d+)(?:\.\d+)?$/

export type WrittenAmount = { ok: true; minor: bigint } | { ok: false; fault: 'not-amount' | 'too-large' | 'other-currency' }

/** Reads an amount as people write it ("Rs 4,512,345.50", "45,12,345/-", "۱۲۳") as minor units of a currency. One that names another currency is refused, never converted. */
export function readAmount(text: string, currency: Currency): WrittenAmount {
  const plain = plainNumber(text).replace(/ ?\/[-=]$/, '')
  const sign = before.exec(plain) ?? after.exec(plain)
  const figures = plain.replace(before, '').replace(after, '')
  const minor = figure.test(figures) ? parseAmountMinor(figures, currency) : undefined
  if (minor === undefined) return { ok: false, fault: /^[\d,]{16,}/.test(figures) ? 'too-large' : 'not-amount' }
  if (sign && sign[currency === 'PKR' ? 2 : 1]) return { ok: false, fault: 'other-currency' }
  return minor.toString().length > amountDigits ? { ok: false, fault: 'too-large' } : { ok: true, minor }
}

/** "16", "16.5" or "16.5 %" as hundredths of a per cent; undefined for what is none, or more than any tax. */
export function readPercent(text: string): number | undefined {
  const match = /^(\d{1,2})(?:\.(\d{1,2}))? ?%?$/.exec(plainNumber(text))
  if (!match) return undefined
  const basisPoints = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
  return basisPoints <= priceLimits.taxBasisPoints ? basisPoints : undefined
}

/** A whole number from one to the most that a line holds; undefined for anything else. */
export function readQuantity(text: string): number | undefined {
  const plain = plainNumber(text)
  if (!/^(?:\d{1,3}(?:,\d{3})+|\d{1,7})$/.test(plain)) return undefined
  const quantity = Number(plain.replaceAll(',', ''))
  return quantity >= 1 && quantity <= priceLimits.quantity ? quantity : undefined
}

/** An amount in minor units as one types it: the figure alone, without grouping. */
export function amountText(minor: bigint, currency: Currency): string {
  const digits = currencies[currency]
  const text = minor.toString().padStart(digits + 1, '0')
  const fraction = text.slice(-digits)
  return text.slice(0, -digits) + (/^0*$/.test(fraction) ? '' : `.${fraction}`)
}
