import { z } from 'zod'
import { isDay } from '../market-day.ts'
import { clauseRows } from '../registry/limits.ts'

const text = (atMost: number) => z.string('advisories.error.missing').trim().min(1, 'advisories.error.missing').max(atMost, 'advisories.error.long')

/** One clause in the authority's own words. The label is what the authority calls it: "3(a)", "Scope". A row that was left empty is none. */
const ClauseRow = z
  .object({ label: z.string().trim().max(80, 'advisories.error.long').optional(), body: z.string().trim().max(8000, 'advisories.error.long').optional() })
  .optional()
  .refine((row) => Boolean(row?.label) === Boolean(row?.body), 'advisories.error.clause')
const Clauses = z
  .array(ClauseRow)
  .default([])
  .transform((rows) => rows.flatMap((row) => (row?.label && row.body ? [{ label: row.label, body: row.body }] : [])))
  .refine((clauses) => clauses.length > 0, 'advisories.error.clauses')
  .refine((clauses) => clauses.length <= clauseRows, 'advisories.error.long')

/** An advisory as it is recorded: the authority's words, never ours. Dates are days of the market's calendar. */
export const RecordedAdvisory = z.object({
  title: text(200),
  issuer: text(200),
  reference: text(120),
  issuedOn: z.string('advisories.error.missing').refine(isDay, 'advisories.error.day'),
  jurisdiction: text(120),
  language: z.enum(['en', 'ur'], 'advisories.error.missing'),
  scopeText: text(8000),
  consultBody: z.string().trim().max(200, 'advisories.error.long').optional(),
  sourceUrl: z.url({ protocol: /^https?$/, error: 'advisories.error.url' }).optional(),
  /** Demonstration data is invented and says so wherever the advisory is shown. */
  invented: z.boolean().default(false),
  clauses: Clauses,
})
export type RecordedAdvisory = z.output<typeof RecordedAdvisory>

/** The authority's words after it amended an advisory, and the version that they were typed over. Whether it is invented does not change. */
export const AmendedAdvisory = RecordedAdvisory.omit({ invented: true }).extend({ version: z.coerce.number('advisories.error.missing').int().positive() })
export type AmendedAdvisory = z.output<typeof AmendedAdvisory>

/** That the authority withdrew an advisory: on which day, why as it says, and where that can be read. */
export const WithdrawnAdvisory = z.object({
  withdrawnOn: z.string('advisories.error.missing').refine(isDay, 'advisories.error.day'),
  reason: text(2000),
  sourceUrl: z.url({ protocol: /^https?$/, error: 'advisories.error.url' }).optional(),
})
export type WithdrawnAdvisory = z.output<typeof WithdrawnAdvisory>
export type WithdrawalForm = z.input<typeof WithdrawnAdvisory>

/** The same as its form sends it. */
export type AdvisoryForm = z.input<typeof RecordedAdvisory>
