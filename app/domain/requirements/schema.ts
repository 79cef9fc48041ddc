import { z } from 'zod'
import type { CapabilityTree } from '../capabilities/tree.ts'
import { leavesFewHouses } from '../matching/band.ts'
import { CriterionDraft, criteriaLimit, findFaults, type CriterionFault } from './criterion.ts'
import { citationOf, type ProcedureProfile } from './profile.ts'
import { currencies, participations, rankings, supportYearsAtMost, tieRules } from './terms.ts'

export const requirementLimits = { title: 200, narrative: 20_000, replaces: 10, reason: 1_000 } as const

const Reason = z.string().trim().max(requirementLimits.reason).default('')

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
  /** Who may propose: any verified house, or those invited alone; with fewer than three invited, the reason is published. */
  participation: z.enum(participations).default('open'),
  fewInvitedReason: Reason,
  /** Why the criteria stand although hardly an offering meets them: published. */
  narrowReason: Reason,
  /** What prices are written in, and for how many years of support they are asked. */
  currency: z.enum(currencies).default('PKR'),
  supportYears: z.number().int().min(0).max(supportYearsAtMost).default(3),
  ranking: z.enum(rankings).default('quality-and-cost'),
  tieRule: z.enum(tieRules).default('lower-price'),
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
  | { field: 'tieRule'; fault: 'tie-by-price' }
  /** Fewer invited than `rule` asks for, and no reason to publish. */
  | { field: 'fewInvitedReason'; fault: 'few-invited'; rule: string }
  /** The musts together leave fewer than three houses, and no reason to publish. */
  | { field: 'narrowReason'; fault: 'few-houses'; rule: string }
  /** A choice that the profile does not have; `rule` is where it says so. */
  | { field: 'participation' | 'ranking' | 'named'; fault: 'not-allowed'; rule: string }

const shortestTitle = 10
const shortestNarrative = 40

/** The strict reading of the same draft under its profile; empty when it can be submitted. `today` is a day in the market's zone. */
export function submissionFaults(draft: RequirementDraft, profile: Choosable, tree: CapabilityTree, today: string): SubmissionFault[] {
  const faults: SubmissionFault[] = []
  if (draft.title.length < shortestTitle) faults.push({ field: 'title', fault: 'too-short' })
  if (draft.narrative.length < shortestNarrative) faults.push({ field: 'narrative', fault: 'too-short' })
  if (draft.criteria.length === 0) faults.push({ field: 'criteria', fault: 'none' })
  else if (!draft.criteria.some((criterion) => criterion.weight === 'must')) faults.push({ field: 'criteria', fault: 'no-must' })
  for (const { index, fault } of findFaults(draft.criteria, tree, today)) faults.push({ field: 'criteria', fault, index })
  return [...faults, ...choiceFaults(draft, profile)]
}

/** What a draft lacks whose musts leave `houses` houses with a listed offering that qualifies: the reason that is published with it. */
export function narrowFaults(
  draft: Pick<RequirementDraft, 'narrowReason'>,
  houses: number,
  profile: Pick<ProcedureProfile, 'code' | 'citations'>,
): SubmissionFault[] {
  if (!leavesFewHouses(houses) || draft.narrowReason !== '') return []
  return [{ field: 'narrowReason', fault: 'few-houses', rule: citationOf(profile, 'neutral') }]
}

type Choosable = Pick<ProcedureProfile, 'code' | 'citations' | 'participation' | 'rankings' | 'unnamed'>

/** What a draft chooses that its profile does not have, each with the rule, and a tie that its rule could never decide. */
export function choiceFaults(draft: Pick<RequirementDraft, 'participation' | 'ranking' | 'named' | 'tieRule'>, profile: Choosable): SubmissionFault[] {
  const faults: SubmissionFault[] = []
  if (!profile.participation.includes(draft.participation)) {
    faults.push({ field: 'participation', fault: 'not-allowed', rule: citationOf(profile, 'participation') })
  }
  if (!draft.named && !profile.unnamed) faults.push({ field: 'named', fault: 'not-allowed', rule: citationOf(profile, 'naming') })
  if (!profile.rankings.includes(draft.ranking)) faults.push({ field: 'ranking', fault: 'not-allowed', rule: citationOf(profile, 'ranking') })
  if (draft.ranking === 'lowest-price' && draft.tieRule === 'lower-price') faults.push({ field: 'tieRule', fault: 'tie-by-price' })
  return faults
}

/** What a draft under a profile begins with: the first of each choice, and the name where the profile asks for it. */
export function firstChoices(profile: Choosable): Pick<RequirementDraft, 'participation' | 'ranking' | 'named' | 'tieRule'> {
  const ranking = profile.rankings[0]!
  return {
    participation: profile.participation[0]!,
    ranking,
    named: !profile.unnamed,
    tieRule: ranking === 'lowest-price' ? 'higher-technical' : 'lower-price',
  }
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
  'participation',
  'fewInvitedReason',
  'narrowReason',
  'currency',
  'supportYears',
  'ranking',
  'tieRule',
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
