import { z } from 'zod'

const noteLimit = 2_000

/** Staff's answer as its form sends it. Publishing needs no words; asking for changes needs a reason and a sentence that says what would do. */
export const CheckForm = z
  .object({
    decision: z.enum(['publish', 'request_changes']),
    reason: z.string({ error: 'requirementsPublic.check.reasonMissing' }),
    note: z.string().trim().max(noteLimit, 'requirementsPublic.check.noteLong').default(''),
  })
  .refine(({ decision, note }) => decision === 'publish' || note !== '', { error: 'requirementsPublic.check.noteMissing', path: ['note'] })
