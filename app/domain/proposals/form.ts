import { z } from 'zod'
import { currencies, parseAmountMinor, type Currency } from '../money.ts'
import { envelopeKinds, type EnvelopeKind } from '../sealing/custody.ts'
import { amountDigits, withTotal, type PriceSchedule } from './price.ts'

const largestTaxPercent = 50

/** "16" or "16.5" as hundredths of a per cent; undefined for what is none. */
function parsePercent(text: string): number | undefined {
  const match = /^(\d{1,2})(?:\.(\d{1,2}))?$/.exec(text.trim())
  if (!match) return undefined
  const basisPoints = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
  return basisPoints <= largestTaxPercent * 100 ? basisPoints : undefined
}

// Each field is looked at by itself first, so that one answer names all that is wrong; what a currency can hold is read afterwards.
const Amount = z.string({ error: 'proposals.price.missing' }).regex(/^\s*[\d,]+(\.\d+)?\s*$/, 'proposals.price.notAmount')

/** The price schedule as people type it, read into minor units. The browser and, for those without scripts, the server read it by this one schema. */
export const PriceForm = z
  .object({
    currency: z.enum(Object.keys(currencies) as [Currency, ...Currency[]], { error: 'proposals.price.currencyMissing' }),
    licence: Amount,
    implementation: Amount,
    support: Amount,
    tax: z.string({ error: 'proposals.price.taxMissing' }).transform((text, context) => {
      const basisPoints = parsePercent(text)
      if (basisPoints !== undefined) return basisPoints
      context.addIssue({ code: 'custom', message: 'proposals.price.notPercent' })
      return z.NEVER
    }),
  })
  .transform(({ currency, tax, ...lines }, context): PriceSchedule => {
    const minor = (name: keyof typeof lines): string => {
      const amount = parseAmountMinor(lines[name], currency)
      if (amount === undefined) context.addIssue({ code: 'custom', path: [name], message: 'proposals.price.notAmount' })
      const text = String(amount ?? 0n)
      if (text.length > amountDigits) context.addIssue({ code: 'custom', path: [name], message: 'proposals.price.tooLarge' })
      return text
    }
    const kinds = ['licence', 'implementation', 'support'] as const
    return withTotal({
      currency,
      lines: kinds.map((kind) => ({ kind, description: '', year: kind === 'support' ? 1 : 0, quantity: 1, unitMinor: minor(kind), taxBasisPoints: tax })),
    })
  })

const base64 = /^[A-Za-z0-9+/]+={0,2}$/

/** What a browser sends that sealed by itself: the envelope and its commitment, and no price. Anything else in the form is refused, so that none slips in. */
export const SealedForm = z
  .strictObject({
    sealedBy: z.literal('browser'),
    revision: z.coerce.number().int(),
    ...sealedFields('single'),
    ...sealedFields('technical'),
    ...sealedFields('financial'),
  })
  .transform(({ revision, ...fields }) => ({
    revision,
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
