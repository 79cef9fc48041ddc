import { z } from 'zod'
import type { Market } from '../market.ts'
import { instantInZone } from './calendar.ts'

/** A later closing with its reason, as a form sends it; the time is read in the market's zone. */
export function extendForm(market: Market) {
  return z.object({
    step: z.literal('extend'),
    closesAt: z.string({ error: 'amend.extend.dateMissing' }).transform((local, context) => {
      const at = instantInZone(local, market.timeZone)
      if (at) return at
      context.addIssue({ code: 'custom', message: 'requirements.form.date' })
      return z.NEVER
    }),
    reason: z.string({ error: 'amend.extend.reasonMissing' }).trim().min(1, 'amend.extend.reasonMissing').max(2_000, 'requirements.form.tooLong'),
  })
}
