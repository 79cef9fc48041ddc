import { z } from 'zod'
import type { Market } from '../market.ts'
import { instantInZone } from './calendar.ts'

/** How it goes on after a closing with none or one proposal, as its forms send it: each decision has its own, with its reason. */
export function fewForm(market: Market) {
  const reason = z.string({ error: 'few.refused.reason' }).trim().min(1, 'few.refused.reason').max(2_000, 'requirements.form.tooLong')
  const closesAt = z.string({ error: 'few.refused.closing' }).transform((local, context) => {
    const at = instantInZone(local, market.timeZone)
    if (at) return at
    context.addIssue({ code: 'custom', message: 'requirements.form.date' })
    return z.NEVER
  })
  return z.discriminatedUnion('decision', [
    z.object({ decision: z.literal('extend'), reason, closesAt }),
    z.object({ decision: z.literal('re-tender'), reason }),
    z.object({ decision: z.literal('go-on'), reason }),
  ])
}
