import { portion, type Currency, type Money } from '../money.ts'
import { refuse, ok, type Result } from '../result.ts'
import type { PriceKind } from './choices.ts'
import { priceLimits } from './price.ts'
import { splitTable, type TableRow } from './split-table.ts'
import { amountText, plainNumber, readAmount, readPercent, readQuantity } from './written-amount.ts'

/** A row of the price form as one types it. What a pasted table leaves out stays empty, so that the form asks for it. */
export type TypedLine = { kind: string; description: string; year: string; quantity: string; unit: string; tax: string }

export const pastedColumns = ['kind', 'description', 'year', 'quantity', 'unit', 'tax', 'total'] as const
export type PastedColumn = (typeof pastedColumns)[number]

/** What is wrong with a pasted table; `row` counts its lines from one. Stated and computed figures are both told. */
export type PasteFault =
  | { fault: 'empty' }
  | { fault: 'too-many'; most: number }
  | { fault: 'cells'; row: number; cells: number; columns: number }
  | { fault: 'column'; row: number; text: string }
  | { fault: 'unreadable' | 'other-currency' | 'too-large'; row: number; column: PastedColumn; text: string }
  | { fault: 'line-total' | 'grand-total'; row: number; stated: Money; computed: Money }

/** Past this a pasted text is no price schedule. */
export const longestPaste = 100_000

const names: Record<PastedColumn, readonly string[]> = {
  kind: ['kind', 'type', 'category', 'قسم'],
  description: ['description', 'item', 'particulars', 'details', 'تفصیل'],
  year: ['year', 'yr', 'سال'],
  quantity: ['quantity', 'qty', 'no', 'تعداد', 'مقدار'],
  unit: ['unit price', 'unit', 'price', 'rate', 'unit cost', 'فی اکائی قیمت', 'قیمت'],
  tax: ['tax', 'tax %', 'gst', 'gst %', 'sales tax', 'tax rate', 'ٹیکس', 'ٹیکس %'],
  total: ['total', 'line total', 'total price', 'amount', 'کل', 'کل رقم'],
}
const kinds: Record<PriceKind, readonly string[]> = {
  licence: ['licence', 'license', 'licences', 'licenses', 'licensing', 'subscription', 'لائسنس'],
  implementation: ['implementation', 'installation', 'deployment', 'migration', 'training', 'تنصیب', 'نفاذ'],
  support: ['support', 'maintenance', 'support and maintenance', 'معاونت', 'سپورٹ'],
  other: ['other', 'others', 'miscellaneous', 'دیگر'],
}
const totalWords = ['total', 'grand total', 'total price', 'کل', 'کل رقم', 'مجموعہ', 'مجموعی رقم']
const onceWords = ['once', 'one-off', 'one off', 'one time', 'one-time', '-', 'ایک بار']

/**
 * Reads a table pasted from a spreadsheet, its cells parted by tabs, semicolons or commas: columns by the names in its first row, else in the order of
 * `pastedColumns`. A line may state its total, and a last row the grand total, both with tax: one that is not what its parts come to is refused. Nothing is guessed.
 */
export function readPasted(text: string, currency: Currency): Result<TypedLine[], { reason: 'not_a_schedule'; faults: PasteFault[] }> {
  if (text.length > longestPaste) return refuse({ reason: 'not_a_schedule', faults: [{ fault: 'too-many', most: priceLimits.lines }] })
  const table = splitTable(text)
  const header = table[0] && readHeader(table[0])
  const rows = header ? table.slice(1) : table
  const reader = new Reader(currency, header?.columns ?? pastedColumns)
  reader.faults.push(...(header?.faults ?? []))
  for (const row of rows) reader.read(row)
  return reader.finish()
}

function readHeader(row: TableRow): { columns: (PastedColumn | undefined)[]; faults: PasteFault[] } | undefined {
  const columns = row.cells.map((cell) => pastedColumns.find((column) => names[column].includes(wordOf(cell))))
  const known = columns.filter((column) => column !== undefined)
  // One word alone can be a row ("Total"); two names of columns are no line of a price.
  if (known.length < 2) return undefined
  const faults = row.cells.flatMap((text, index): PasteFault[] => {
    const repeated = columns[index] !== undefined && columns.indexOf(columns[index]) !== index
    return (columns[index] === undefined && text !== '') || repeated ? [{ fault: 'column', row: row.number, text }] : []
  })
  return { columns, faults }
}

type Cells = Record<PastedColumn, string>

/** Goes through the rows, and keeps what they come to. */
class Reader {
  readonly faults: PasteFault[] = []
  readonly #lines: TypedLine[] = []
  readonly #currency: Currency
  readonly #columns: readonly (PastedColumn | undefined)[]
  readonly #totals: { row: number; minor: bigint }[] = []
  #sum = 0n

  constructor(currency: Currency, columns: readonly (PastedColumn | undefined)[]) {
    this.#currency = currency
    this.#columns = columns
  }

  read(row: TableRow): void {
    const filled = row.cells.filter((cell) => cell !== '')
    if (filled.length > 1 && totalWords.includes(wordOf(filled[0]!))) return this.#readTotal(row.number, filled.at(-1)!)
    if (row.cells.length > this.#columns.length) {
      this.faults.push({ fault: 'cells', row: row.number, cells: row.cells.length, columns: this.#columns.length })
      return
    }
    const cells = Object.fromEntries(pastedColumns.map((column) => [column, row.cells[this.#columns.indexOf(column)] ?? ''])) as Cells
    this.#readLine(row.number, cells)
  }

  finish(): Result<TypedLine[], { reason: 'not_a_schedule'; faults: PasteFault[] }> {
    const computed = this.#money(this.#sum)
    if (this.#lines.length === 0 && this.faults.length === 0) this.faults.push({ fault: 'empty' })
    if (this.#lines.length > priceLimits.lines) this.faults.push({ fault: 'too-many', most: priceLimits.lines })
    // While a line cannot be read, nothing says what the whole comes to.
    if (this.faults.length === 0)
      for (const { row, minor } of this.#totals) if (minor !== this.#sum) this.faults.push({ fault: 'grand-total', row, stated: this.#money(minor), computed })
    return this.faults.length > 0 ? refuse({ reason: 'not_a_schedule', faults: this.faults }) : ok(this.#lines)
  }

  #readLine(row: number, cells: Cells): void {
    const read = <T>(column: PastedColumn, value: T | undefined): T | undefined => {
      if (value === undefined && cells[column] !== '') this.#fault(row, column, cells[column], 'unreadable')
      return value
    }
    const word = wordOf(cells.kind)
    const kind = read(
      'kind',
      (Object.keys(kinds) as PriceKind[]).find((one) => kinds[one].includes(word)),
    )
    const year = read('year', readYear(cells.year))
    const quantity = read('quantity', readQuantity(cells.quantity))
    const tax = read('tax', readPercent(cells.tax))
    if (cells.description.length > priceLimits.description) this.#fault(row, 'description', cells.description.slice(0, 40), 'too-large')
    const unit = this.#amount(row, 'unit', cells.unit)
    this.#lines.push({
      kind: kind ?? '',
      description: cells.description,
      // A price that is paid once has no year; a year of support has to say which.
      year: year?.toString() ?? (kind === undefined || kind === 'support' ? '' : '0'),
      quantity: quantity?.toString() ?? '',
      unit: unit === undefined ? '' : amountText(unit, this.#currency),
      tax: tax === undefined ? '' : amountText(BigInt(tax), this.#currency),
    })
    const stated = this.#amount(row, 'total', cells.total)
    if (unit === undefined || quantity === undefined) return
    const net = unit * BigInt(quantity)
    const computed = net + portion(this.#money(net), tax ?? 0).amountMinor
    this.#sum += computed
    if (stated !== undefined && stated !== computed)
      this.faults.push({ fault: 'line-total', row, stated: this.#money(stated), computed: this.#money(computed) })
  }

  #readTotal(row: number, text: string): void {
    const minor = this.#amount(row, 'total', text)
    if (minor !== undefined) this.#totals.push({ row, minor })
  }

  #amount(row: number, column: PastedColumn, text: string): bigint | undefined {
    if (text === '') return undefined
    const read = readAmount(text, this.#currency)
    if (read.ok) return read.minor
    this.#fault(row, column, text, read.fault === 'not-amount' ? 'unreadable' : read.fault)
    return undefined
  }

  #fault(row: number, column: PastedColumn, text: string, fault: 'unreadable' | 'other-currency' | 'too-large'): void {
    this.faults.push({ fault, row, column, text: text.slice(0, 80) })
  }

  #money(amountMinor: bigint): Money {
    return { amountMinor, currency: this.#currency }
  }
}

/** "3", "Year 3", "سال ۳" or "once". */
function readYear(text: string): number | undefined {
  const word = wordOf(text)
  if (onceWords.includes(word)) return 0
  const match = /^(?:year|yr|y|سال)? ?(\d)$/.exec(word)
  return match && Number(match[1]) <= priceLimits.years ? Number(match[1]) : undefined
}

function wordOf(text: string): string {
  return plainNumber(text)
    .toLowerCase()
    .replace(/[\s:.*]+$/, '')
    .replaceAll('_', ' ')
}
