import { z } from 'zod'
import type { DeliveryConfirmed, PaymentConfirmed } from './confirmation.ts'

const yesNo = z.enum(['yes', 'no'], { error: 'records.form.answerMissing' }).transform((answer) => answer === 'yes')
const mark = z.coerce
  .number({ error: 'records.form.markMissing' })
  .int('records.form.markMissing')
  .min(1, 'records.form.markMissing')
  .max(5, 'records.form.markMissing')

/** What the institution's form says. */
export const DeliveryForm = z.object({
  acceptedOn: z.iso.date({ error: 'records.form.dayMissing' }),
  asAgreed: yesNo,
  delivery: mark,
  quality: mark,
  support: mark,
}) satisfies z.ZodType<DeliveryConfirmed>

/** What the house's form says. */
export const PaymentForm = z.object({ paidOnTime: yesNo, scopeUnchanged: yesNo }) satisfies z.ZodType<PaymentConfirmed>
