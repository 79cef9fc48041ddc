import { z } from 'zod'
import { reinstatementReasons, suspensionReasons } from './suspension-reasons.ts'

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
