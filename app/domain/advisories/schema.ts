import { z } from 'zod'
import { isDay } from '../market-day.ts'

/** The clauses a form has room for; an advisory that has more is recorded by its longest ones together. */
export const clauseRows = 12

const text = (atMost: number) => z.string().trim().min(1, 'advisories.error.missing').max(atMost, 'advisories.error.long')

/** One clause in the authority's own words. The label is what the authority calls it: "3(a)", "Scope". */
export const AdvisoryClause = z.object({ label: text(80), body: text(8000) })

/** An advisory as it is recorded: the authority's words, never ours. Dates are days of the market's calendar. */
export const RecordedAdvisory = z.object({
  title: text(200),
  issuer: text(200),
  reference: text(120),
  issuedOn: z.string().refine(isDay, 'advisories.error.day'),
  jurisdiction: text(120),
  language: z.enum(['en', 'ur']),
  scopeText: text(8000),
  consultBody: z.string().trim().max(200, 'advisories.error.long').optional(),
  sourceUrl: z.url({ protocol: /^https?$/, error: 'advisories.error.url' }).optional(),
  /** Demonstration data is invented and says so wherever the advisory is shown. */
  invented: z.boolean().default(false),
  clauses: z.array(AdvisoryClause).min(1, 'advisories.error.clauses').max(clauseRows, 'advisories.error.long'),
})
export type RecordedAdvisory = z.output<typeof RecordedAdvisory>
