import { z } from 'zod'
import { hideHours, hideReasons } from './reasons.ts'
import { subjectKinds } from './subject.ts'

const hideMs = hideHours * 3_600_000

const note = z.string('moderation.error.missing').trim().min(1, 'moderation.error.missing').max(1000, 'moderation.error.long')

/** Hiding something: why, from the list and in words. */
export const NewHide = z.object({
  kind: z.enum(subjectKinds, 'moderation.error.missing'),
  id: z.uuid('moderation.error.missing'),
  reason: z.enum(hideReasons, 'moderation.error.choose'),
  note,
})
export type NewHide = z.output<typeof NewHide>

/** Ending a hide before its time: why. */
export const LiftedHide = z.object({ hideId: z.uuid('moderation.error.missing'), note })

/** The instant at which a hide that begins at `at` ends by itself. */
export function hideEnd(at: Date): Date {
  return new Date(at.getTime() + hideMs)
}

/** Whether a hide holds at an instant: from its row on, up to its end and no longer, whatever has been recorded; one that was lifted holds no more. */
export function holdsAt({ until, liftedAt }: { until: Date; liftedAt: Date | null }, at: Date): boolean {
  return liftedAt === null && at < until
}
