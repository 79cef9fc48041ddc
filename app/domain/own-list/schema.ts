import { z } from 'zod'

const text = (atMost: number) => z.string('registry.error.missing').trim().min(1, 'registry.error.missing').max(atMost, 'registry.error.long')
const optionalText = (atMost: number) => z.string().trim().max(atMost, 'registry.error.long').optional()

/** A product for the institution's own list: one of the registry, or by its name, and why the institution wants it gone. */
export const OwnEntry = z
  .object({
    productId: z.uuid('ownList.error.choose').optional(),
    productName: optionalText(160),
    makerName: optionalText(160),
    reason: text(1000),
  })
  .superRefine((entry, context) => {
    if (!entry.productId && !entry.productName) context.addIssue({ code: 'custom', path: ['productName'], message: 'ownList.error.choose' })
    if (entry.productId && entry.productName) context.addIssue({ code: 'custom', path: ['productName'], message: 'ownList.error.both' })
  })
export type OwnEntry = z.output<typeof OwnEntry>

/** The same as its form sends it. */
export type OwnEntryForm = z.input<typeof OwnEntry>
