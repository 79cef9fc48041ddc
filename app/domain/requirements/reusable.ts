import { z } from 'zod'
import { CriterionDraft, criteriaLimit } from './criterion.ts'
import type { ProcedureProfile } from './profile.ts'
import { choiceFaults, firstChoices, requirementLimits, type RequirementDraft } from './schema.ts'
import { currencies, participations, rankings, supportYearsAtMost, tieRules } from './terms.ts'

/**
 * What of a requirement can be started from again: its texts, criteria and terms. What it replaced and its budget are no part of it, nor its dates, nor the reasons that were given for
 * one day's market. Members that are not named here are dropped when it is read.
 */
export const ReusableDraft = z.object({
  title: z.string().max(requirementLimits.title),
  narrative: z.string().max(requirementLimits.narrative),
  language: z.enum(['en', 'ur']),
  named: z.boolean(),
  technicalWeight: z.number().int().min(0).max(100),
  technicalThreshold: z.number().int().min(0).max(100),
  participation: z.enum(participations),
  currency: z.enum(currencies),
  supportYears: z.number().int().min(0).max(supportYearsAtMost),
  ranking: z.enum(rankings),
  tieRule: z.enum(tieRules),
  criteria: z.array(CriterionDraft).max(criteriaLimit),
})
export type ReusableDraft = z.output<typeof ReusableDraft>

/** A draft as it can be used again: criteria without their keys, so that a requirement made of it has its own. */
export function reusableOf(draft: RequirementDraft): ReusableDraft {
  return ReusableDraft.parse({ ...draft, criteria: draft.criteria.map(({ id: _id, ...criterion }) => criterion) })
}

/** The same under another procedure: what that one does not let an author choose is set to what it begins with. */
export function underProfile<D extends Pick<RequirementDraft, 'participation' | 'ranking' | 'named' | 'tieRule'>>(draft: D, profile: ProcedureProfile): D {
  const first = firstChoices(profile)
  const refused = new Set<string>(choiceFaults(draft, profile).map(({ field }) => field))
  const kept = <F extends keyof typeof first>(field: F) => (refused.has(field) ? first[field] : draft[field])
  const chosen = { ...draft, participation: kept('participation'), ranking: kept('ranking'), named: kept('named') }
  return { ...chosen, tieRule: chosen.ranking === 'lowest-price' && chosen.tieRule === 'lower-price' ? 'higher-technical' : chosen.tieRule }
}
