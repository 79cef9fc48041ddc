import { z } from 'zod'
import type { CapabilityTree } from '../capabilities/tree.ts'
import { CriterionDraft, criteriaLimit, findFaults, type CriterionFault } from './criterion.ts'

export const requirementLimits = { title: 200, narrative: 20_000, replaces: 10 } as const

/** A criterion in a draft: it has a key as soon as it was saved once. */
const DraftCriterion = z.intersection(CriterionDraft, z.object({ id: z.uuid().optional() }))

/** What an author may keep while still writing: every part may be missing, but none may be nonsense. */
export const RequirementDraft = z.object({
  title: z.string().trim().max(requirementLimits.title).default(''),
  narrative: z.string().trim().max(requirementLimits.narrative).default(''),
  language: z.enum(['en', 'ur']).default('en'),
  named: z.boolean().default(false),
  liveBy: z.iso.date().optional(),
  /** When the author would like it to close; without it, the earliest usual hour that the procedure allows. */
  closingWish: z.date().optional(),
  technicalWeight: z.number().int().min(0).max(100).default(70),
  technicalThreshold: z.number().int().min(0).max(100).default(60),
  criteria: z.array(DraftCriterion).max(criteriaLimit).default([]),
  /** Products to be replaced: private to the institution. */
  replaces: z.array(z.uuid()).max(requirementLimits.replaces).default([]),
  /** The most the institution would spend, in minor units of the market's currency: shown to nobody else, read by no score. */
  budgetMaxMinor: z.bigint().positive().optional(),
})
export type RequirementDraft = z.output<typeof RequirementDraft>
export type DraftCriterion = RequirementDraft['criteria'][number]

/** What keeps a draft from being sent to the check, each with the field that it stands beside. */
export type SubmissionFault =
  | { field: 'title'; fault: 'too-short' }
  | { field: 'narrative'; fault: 'too-short' }
  | { field: 'criteria'; fault: 'none' | 'no-must' }
  | { field: 'criteria'; fault: CriterionFault['fault']; index: number }

const shortestTitle = 10
const shortestNarrative = 40

/** The strict reading of the same draft; empty when it can be submitted. `today` is a day in the market's zone. */
export function submissionFaults(draft: RequirementDraft, tree: CapabilityTree, today: string): SubmissionFault[] {
  const faults: SubmissionFault[] = []
  if (draft.title.length < shortestTitle) faults.push({ field: 'title', fault: 'too-short' })
  if (draft.narrative.length < shortestNarrative) faults.push({ field: 'narrative', fault: 'too-short' })
  if (draft.criteria.length === 0) faults.push({ field: 'criteria', fault: 'none' })
  else if (!draft.criteria.some((criterion) => criterion.weight === 'must')) faults.push({ field: 'criteria', fault: 'no-must' })
  for (const { index, fault } of findFaults(draft.criteria, tree, today)) faults.push({ field: 'criteria', fault, index })
  return faults
}

const comparable = [
  'title',
  'narrative',
  'language',
  'named',
  'liveBy',
  'closingWish',
  'technicalWeight',
  'technicalThreshold',
  'criteria',
  'replaces',
  'budgetMaxMinor',
] as const
export type DraftField = (typeof comparable)[number]

/** The fields in which two drafts differ: what a person whose page was stale is told. */
export function changedFields(stored: RequirementDraft, typed: RequirementDraft): DraftField[] {
  return comparable.filter((field) => spell(comparablePart(stored, field)) !== spell(comparablePart(typed, field)))
}

/** The products to be replaced are a set: the order in which they were ticked says nothing. */
function comparablePart(draft: RequirementDraft, field: DraftField): unknown {
  return field === 'replaces' ? [...new Set(draft.replaces)].sort() : draft[field]
}

function spell(value: unknown): string {
  return JSON.stringify(value, (key, inner: unknown) => (key === 'id' ? undefined : typeof inner === 'bigint' ? inner.toString() : inner)) ?? ''
}
