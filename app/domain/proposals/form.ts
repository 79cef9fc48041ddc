import { z } from 'zod'
import type { Currency } from '../money.ts'
import { envelopeKinds, type EnvelopeKind } from '../sealing/custody.ts'
import { priceKinds } from './choices.ts'
import type { TypedLine } from './pasted-schedule.ts'
import { priceFaults, priceLimits, withTotal, type PriceSchedule } from './price.ts'
import { readAmount, readPercent, readQuantity, type WrittenAmount } from './written-amount.ts'

/** What a requirement asks of a price: its currency, and for how many years support is priced. */
export type AskedPrice = { currency: Currency; supportYears: number }

const amountFaults = {
  'not-amount': 'proposals.price.notAmount',
  'too-large': 'proposals.price.tooLarge',
  'other-currency': 'prices.otherCurrency',
} as const satisfies Record<Extract<WrittenAmount, { ok: false }>['fault'], string>

/** A field of which a function reads the value, or that is refused by a message. */
function typed<T>(missing: string, read: (text: string) => T | undefined, unreadable: string) {
  return z.string({ error: missing }).transform((text, context): T => {
    const value = read(text)
    if (value === undefined) context.addIssue({ code: 'custom', message: unreadable })
    return value ?? z.NEVER
  })
}

function lineSchema(currency: Currency) {
  return z.object({
    kind: z.enum(priceKinds, { error: 'prices.kindMissing' }),
    description: z.string().trim().max(priceLimits.description, 'proposals.form.tooLong').default(''),
    year: typed('prices.yearMissing', (text) => (/^[0-5]$/.test(text) ? Number(text) : undefined), 'prices.yearMissing'),
    quantity: typed('prices.quantityMissing', readQuantity, 'prices.notQuantity'),
    unit: z.string({ error: 'proposals.price.missing' }).transform((text, context) => {
      const read = readAmount(text, currency)
      if (read.ok) return read.minor.toString()
      context.addIssue({ code: 'custom', message: amountFaults[read.fault] })
      return z.NEVER
    }),
    tax: typed('proposals.price.taxMissing', readPercent, 'proposals.price.notPercent'),
  })
}

/**
 * The price schedule as people type it, read into minor units, for what a requirement asks. The browser and, for those without scripts, the server read it by this
 * one schema. The currency is the requirement's and no field.
 */
export function priceForm(asked: AskedPrice) {
  return z
    .object({
      lines: z.array(lineSchema(asked.currency)).min(1, 'prices.noLines').max(priceLimits.lines, 'prices.tooManyLines'),
    })
    .transform(({ lines }, context): PriceSchedule => {
      const schedule = withTotal({
        currency: asked.currency,
        lines: lines.map(({ unit, tax, ...line }) => ({ ...line, unitMinor: unit, taxBasisPoints: tax })),
      })
      for (const fault of priceFaults(schedule, asked))
        if (fault.fault === 'support-year-missing') context.addIssue({ code: 'custom', path: ['lines'], message: `prices.supportMissing.${fault.year}` })
      return schedule
    })
}

/** The rows that a price begins with: the licence, the implementation, and one of support for each year that is asked for. */
export function presetLines({ supportYears }: AskedPrice): TypedLine[] {
  const line = (kind: string, year: number): TypedLine => ({ kind, description: '', year: String(year), quantity: '1', unit: '', tax: '' })
  return [line('licence', 0), line('implementation', 0), ...Array.from({ length: supportYears }, (_, index) => line('support', index + 1))]
}

const base64 = /^[A-Za-z0-9+/]+={0,2}$/

/** What a browser sends that sealed by itself: the envelopes with their commitments, what lies under the house's own code if anything, and no price. Anything else in the form is refused, so that none slips in. */
export const SealedForm = z
  .strictObject({
    sealedBy: z.literal('browser'),
    revision: z.coerce.number().int(),
    requirementVersion: z.uuid(),
    carbonCopy: z.string().regex(base64).optional(),
    ...sealedFields('single'),
    ...sealedFields('technical'),
    ...sealedFields('financial'),
  })
  .transform(({ revision, requirementVersion, carbonCopy, ...fields }) => ({
    revision,
    requirementVersionId: requirementVersion,
    carbonCopy,
    sealed: envelopeKinds.flatMap((kind) => {
      const [ciphertext, commitment] = [fields[`ciphertext.${kind}`], fields[`commitment.${kind}`]]
      return ciphertext !== undefined && commitment !== undefined ? [{ kind, ciphertext, commitment }] : []
    }),
  }))

function sealedFields<Kind extends EnvelopeKind>(kind: Kind) {
  const fields = {
    [`ciphertext.${kind}`]: z.string().regex(base64).optional(),
    [`commitment.${kind}`]: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
  }
  return fields as Record<`ciphertext.${Kind}` | `commitment.${Kind}`, z.ZodOptional<z.ZodString>>
}
