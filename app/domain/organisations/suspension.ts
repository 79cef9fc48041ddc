import { z } from 'zod'

/** Why an organisation is suspended. Who its people are, where they come from and what they believe is never among them. */
export const suspensionReasons = ['false-facts', 'false-evidence', 'pretends', 'breaks-rules', 'court-order', 'no-answer'] as const
export type SuspensionReason = (typeof suspensionReasons)[number]

export const reinstatementReasons = ['corrected', 'mistake', 'order-ended'] as const
export type ReinstatementReason = (typeof reinstatementReasons)[number]

const note = z.string('moderation.error.missing').trim().min(1, 'moderation.error.missing').max(1000, 'moderation.error.long')

/** The first of two people proposes: why, from the list and in words. */
export const ProposedSuspension = z.object({ reason: z.enum(suspensionReasons, 'moderation.error.choose'), note })
export type ProposedSuspension = z.output<typeof ProposedSuspension>

/** The second agrees with a reason of their own, or declines. */
export const SuspensionDecision = z
  .object({
    decision: z.enum(['agree', 'decline'], 'moderation.error.choose'),
    reason: z.enum(suspensionReasons, 'moderation.error.choose').optional(),
    note,
  })
  .refine(({ decision, reason }) => decision === 'decline' || reason !== undefined, { error: 'moderation.error.choose', path: ['reason'] })
export type SuspensionDecision = z.output<typeof SuspensionDecision>

/** Giving an organisation its state back: why. */
export const Reinstatement = z.object({ reason: z.enum(reinstatementReasons, 'moderation.error.choose'), note })
export type Reinstatement = z.output<typeof Reinstatement>
