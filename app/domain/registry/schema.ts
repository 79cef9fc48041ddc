import { z } from 'zod'
import { isDay } from '../market-day.ts'
import { contestGrounds, entryGrounds, reviewGrounds } from './grounds.ts'
import { aliasLimit, citationRows } from './limits.ts'

const text = (atMost: number) => z.string('registry.error.missing').trim().min(1, 'registry.error.missing').max(atMost, 'registry.error.long')
const optionalText = (atMost: number) => z.string().trim().max(atMost, 'registry.error.long').optional()

/** A line for each alias, as a text area gives them. */
const Aliases = z
  .string()
  .optional()
  .transform((lines) => [
    ...new Set(
      (lines ?? '')
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    ),
  ])
  .refine((aliases) => aliases.length <= aliasLimit && aliases.every((alias) => alias.length <= 120), 'registry.error.long')

/** The words of an authority that put a product into the registry. They are the authority's own, found in its clause. */
const CitationRow = z
  .object({ clauseId: z.uuid('registry.error.missing').optional(), quotation: z.string().trim().max(2000, 'registry.error.long').optional() })
  .optional()
  .refine((row) => Boolean(row?.clauseId) === Boolean(row?.quotation), 'registry.error.citation')
const Citations = z
  .array(CitationRow)
  .default([])
  .transform((rows) => rows.flatMap((row) => (row?.clauseId && row.quotation ? [{ clauseId: row.clauseId, quotation: row.quotation }] : [])))
  .refine((citations) => citations.length > 0, 'registry.error.citations')
  .refine((citations) => citations.length <= citationRows, 'registry.error.long')

/** A proposed entry: a product, its maker, what it does, and which clause names it or may cover it. */
export const ProposedEntry = z
  .object({
    makerName: text(160),
    /** The legal jurisdiction that controls the maker, as a public register or the authority's own words show it. */
    jurisdiction: optionalText(120),
    jurisdictionSource: z.url({ protocol: /^https?$/, error: 'registry.error.url' }).optional(),
    productName: text(160),
    description: text(2000),
    category: optionalText(120),
    aliases: Aliases,
    capabilities: z.array(z.string(), 'registry.error.capabilities').min(1, 'registry.error.capabilities').max(20, 'registry.error.long'),
    basis: z.enum(['named', 'read_as_covered'], 'registry.error.missing'),
    citations: Citations,
  })
  .superRefine((entry, context) => {
    // A class reaches a product through the jurisdiction that controls its maker, so the public document that shows it is part of the entry.
    if (entry.basis !== 'read_as_covered') return
    if (!entry.jurisdiction) context.addIssue({ code: 'custom', path: ['jurisdiction'], message: 'registry.error.jurisdiction' })
    if (!entry.jurisdictionSource) context.addIssue({ code: 'custom', path: ['jurisdictionSource'], message: 'registry.error.jurisdiction' })
  })
export type ProposedEntry = z.output<typeof ProposedEntry>

/** The same as its form sends it. */
export type EntryForm = z.input<typeof ProposedEntry>

/** What a decider says: for or against, on which ground, and why. */
export const EntryDecision = z.object({
  decision: z.enum(['list', 'refuse'], 'registry.error.missing'),
  ground: z.enum([...entryGrounds.list, ...entryGrounds.refuse], 'registry.error.missing'),
  reason: text(1000),
})
export type EntryDecision = z.output<typeof EntryDecision>

/** The same as its form sends it. */
export type DecisionForm = z.input<typeof EntryDecision>

/** The yearly review: why the entry still stands. */
export const EntryReview = z.object({ ground: z.enum(reviewGrounds, 'registry.error.missing'), reason: text(1000) })
export type EntryReview = z.output<typeof EntryReview>
export type EntryReviewForm = z.input<typeof EntryReview>

/** How and when a maker was told that its product was read into a class. */
export const ToldMaker = z.object({ toldOn: z.string('registry.error.missing').refine(isDay, 'advisories.error.day'), how: text(1000) })
export type ToldMaker = z.output<typeof ToldMaker>
export type ToldMakerForm = z.input<typeof ToldMaker>

/** What a maker answers to an entry, for all to read. */
export const EntryReply = z.object({ body: text(2000) })
export type EntryReply = z.output<typeof EntryReply>
export type EntryReplyForm = z.input<typeof EntryReply>

/** Why a maker holds an entry to be wrong, for the reviewers. */
export const EntryContest = z.object({ grounds: text(4000) })
export type EntryContest = z.output<typeof EntryContest>
export type EntryContestForm = z.input<typeof EntryContest>

/** What a reviewer from outside decides on a contest, on which ground, and why. */
export const ContestDecision = z.object({
  contestId: z.uuid('registry.error.missing'),
  decision: z.enum(['uphold', 'clear'], 'registry.error.missing'),
  ground: z.enum([...contestGrounds.uphold, ...contestGrounds.clear], 'registry.error.missing'),
  reason: text(1000),
})
export type ContestDecision = z.output<typeof ContestDecision>
export type ContestDecisionForm = z.input<typeof ContestDecision>
