import { z } from 'zod'
import { interestKinds } from './kinds.ts'

/** An interest as its form sends it: in an organisation of the site, or in another body by its name. Public, by name. */
export const NewInterest = z
  .object({
    organisationId: z.uuid('moderation.error.choose').optional(),
    outsideBody: z.string().trim().min(1, 'moderation.error.missing').max(160, 'moderation.error.long').optional(),
    kind: z.enum(interestKinds, 'moderation.error.choose'),
  })
  .refine(({ organisationId, outsideBody }) => (organisationId === undefined) !== (outsideBody === undefined), {
    error: 'moderation.error.oneBody',
    path: ['outsideBody'],
  })
export type NewInterest = z.output<typeof NewInterest>

export const EndedInterest = z.object({ interestId: z.uuid('moderation.error.missing') })
