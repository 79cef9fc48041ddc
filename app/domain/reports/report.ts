import { z } from 'zod'
import { reportMatters, reportOutcomes } from './matters.ts'

/** A report as its form sends it. Any words are taken: a report may have to name what nobody may write elsewhere; staff alone read it. */
export const NewReport = z.object({
  matter: z.enum(reportMatters, 'moderation.error.choose'),
  body: z.string('moderation.error.missing').trim().min(10, 'moderation.error.short').max(2000, 'moderation.error.long'),
  email: z.email('moderation.error.email').max(254, 'moderation.error.email').optional(),
})
export type NewReport = z.output<typeof NewReport>

/** What staff decide about a report: what they found, and a note for their colleagues. */
export const ReportDecision = z.object({
  outcome: z.enum(reportOutcomes, 'moderation.error.choose'),
  note: z.string('moderation.error.missing').trim().min(1, 'moderation.error.missing').max(1000, 'moderation.error.long'),
})
export type ReportDecision = z.output<typeof ReportDecision>

/** How far back reports count, and how many one person or one network address may send in that time. An address is shared by an office, so it may send more. */
export const reportWindowMinutes = 60
export const reportsAllowed = { person: 5, address: 10 }

/** Whether another report is taken. */
export function mayReport(sent: { person: number; address: number }): boolean {
  return sent.person < reportsAllowed.person && sent.address < reportsAllowed.address
}
