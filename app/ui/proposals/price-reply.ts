import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { priceForm, type AskedPrice } from '#app/domain/proposals/form.ts'
import { longestPaste, readPasted, type PasteFault, type TypedLine } from '#app/domain/proposals/pasted-schedule.ts'
import { priceTotals, type PriceSchedule, type PriceTotals } from '#app/domain/proposals/price.ts'

/** What the lines come to that can be read so far, and how many cannot. */
export type CountedPrice = { totals: PriceTotals; left: number }

/** What a button of the price form is answered that does not submit: the rows as they are then, what they come to, what is wrong with a pasted table. */
export type PriceReply = { form: SubmissionResult<string[]>; counted?: CountedPrice; pasteFaults?: PasteFault[] }

/**
 * Adds and removes rows, fills them from a pasted table, and computes: in the browser for those with scripts, so that none of it leaves it, and on the server for
 * those without.
 */
export function answerPrice(form: FormData, asked: AskedPrice): PriceReply {
  if (form.get('intent') === 'paste') return fillRows(form, asked)
  return { form: parseWithZod(form, { schema: priceForm(asked) }).reply(), counted: countPrice(form, asked) }
}

/** The rows of a form, as they were typed. */
export function typedLines(form: FormData): TypedLine[] {
  const { lines } = parseWithZod(form, { schema: priceForm({ currency: 'PKR', supportYears: 0 }) }).payload as { lines?: Partial<TypedLine>[] }
  return (lines ?? []).map((line) => ({ kind: '', description: '', year: '', quantity: '', unit: '', tax: '', ...line }))
}

/** Sets the form to these rows, with whatever is in it gone. */
export function filledWith(lines: readonly TypedLine[], asked: AskedPrice): PriceReply {
  const value = { lines: lines.map((line) => ({ ...line })) }
  return {
    form: { initialValue: value, intent: { type: 'update', payload: { name: '', value } } } as SubmissionResult<string[]>,
    counted: countLines(lines, asked),
  }
}

/** What the rows of a form come to. */
export function countPrice(form: FormData, asked: AskedPrice): CountedPrice | undefined {
  return countLines(typedLines(form), asked)
}

function countLines(typed: readonly TypedLine[], asked: AskedPrice): CountedPrice | undefined {
  const schema = priceForm({ ...asked, supportYears: 0 })
  const lines = typed.flatMap((line) => {
    const read = schema.safeParse({ lines: [withoutEmpty(line)] })
    return read.success ? read.data.lines : []
  }) satisfies PriceSchedule['lines']
  return lines.length === 0 ? undefined : { totals: priceTotals({ currency: asked.currency, lines }), left: typed.length - lines.length }
}

function fillRows(form: FormData, asked: AskedPrice): PriceReply {
  const pasted = form.get('pasted')
  const read = readPasted(typeof pasted === 'string' ? pasted : '', asked.currency)
  if (read.ok) return filledWith(read.value, asked)
  const { initialValue } = parseWithZod(form, { schema: priceForm(asked) }).reply()
  const kept = typeof pasted === 'string' ? pasted.slice(0, longestPaste) : undefined
  return {
    form: { status: 'error', error: { pasted: ['prices.paste.refused'] }, initialValue: { ...initialValue, pasted: kept } } as SubmissionResult<string[]>,
    counted: countPrice(form, asked),
    pasteFaults: read.refusal.faults.slice(0, mostFaultsShown),
  }
}

const mostFaultsShown = 20

/** A field that is left empty is missing, as Conform reads it. */
function withoutEmpty(line: TypedLine): Partial<TypedLine> {
  return Object.fromEntries(Object.entries(line).filter(([, text]) => text !== ''))
}
