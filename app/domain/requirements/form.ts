import { z } from 'zod'
import type { Market } from '../market.ts'
import { parseAmountMinor } from '../money.ts'
import { instantInZone, localInZone } from './calendar.ts'
import { criteriaLimit } from './criterion.ts'
import { addedBy } from './propose-criteria.ts'
import { CriterionRow, criterionValueOf } from './criterion-form.ts'
import { requirementLimits, type RequirementDraft } from './schema.ts'
import { currencies, participations, rankings, supportYearsAtMost, tieRules } from './terms.ts'

/** What the requirement's form sends, read into a draft. Times are read in the market's zone, the budget in its currency. */
export function requirementForm(market: Market) {
  const Percent = z
    .number({ error: 'requirements.form.percent' })
    .int('requirements.form.percent')
    .min(0, 'requirements.form.percent')
    .max(100, 'requirements.form.percent')
  const Years = z
    .number({ error: 'requirements.form.years' })
    .int('requirements.form.years')
    .min(0, 'requirements.form.years')
    .max(supportYearsAtMost, 'requirements.form.years')
  const Reason = z.string().trim().max(requirementLimits.reason, 'requirements.form.tooLong').default('')
  return z
    .object({
      /** `autosave` keeps what was typed without leaving the page; the browser sends it by itself. An `add` keeps it with a proposed criterion more. */
      intent: z.union([z.enum(['save', 'submit', 'autosave']), z.string().refine((intent) => addedBy(intent) !== undefined)]).default('save'),
      revision: z.number().int(),
      title: z.string().trim().max(requirementLimits.title, 'requirements.form.tooLong').default(''),
      narrative: z.string().trim().max(requirementLimits.narrative, 'requirements.form.tooLong').default(''),
      language: z.enum(['en', 'ur']).default('en'),
      named: z.boolean().default(false),
      liveBy: z.iso.date('requirements.form.date').optional(),
      closingWish: z
        .string()
        .transform((local, context) => instantInZone(local, market.timeZone) ?? refuseWith(context, 'requirements.form.date'))
        .optional(),
      technicalWeight: Percent,
      technicalThreshold: Percent,
      participation: z.enum(participations).default('open'),
      fewInvitedReason: Reason,
      narrowReason: Reason,
      currency: z.enum(currencies).default('PKR'),
      supportYears: Years.default(3),
      ranking: z.enum(rankings).default('quality-and-cost'),
      tieRule: z.enum(tieRules).default('lower-price'),
      criteria: z.array(CriterionRow).max(criteriaLimit, 'requirements.form.tooMany').default([]),
      replaces: z.array(z.uuid()).max(requirementLimits.replaces, 'requirements.form.tooManyReplaced').default([]),
      budget: z
        .string()
        .transform((text, context) => {
          const minor = parseAmountMinor(text, market.currency)
          return minor !== undefined && minor > 0n ? minor : refuseWith(context, 'requirements.form.amount')
        })
        .optional(),
      /** What an author says to a name that stands in the text when it is sent: kept in the history, and no part of the draft. */
      marksSeen: z.boolean().default(false),
      marksReason: Reason,
    })
    .transform(({ intent, revision, marksSeen, marksReason, budget, ...draft }) => ({
      intent,
      revision,
      marks: { seen: marksSeen, reason: marksReason },
      draft: { ...draft, budgetMaxMinor: budget } satisfies RequirementDraft,
    }))
}

function refuseWith(context: z.core.$RefinementCtx, message: string): never {
  context.addIssue({ code: 'custom', message })
  return z.NEVER
}

/** A draft as the form's fields hold it: times in the market's zone, the budget as people write it. */
export function formValueOf(draft: RequirementDraft, market: Market) {
  const { closingWish, budgetMaxMinor, ...rest } = draft
  return {
    ...rest,
    criteria: rest.criteria.map(criterionValueOf),
    closingWish: closingWish && localInZone(closingWish, market.timeZone),
    budget: budgetMaxMinor === undefined ? undefined : spellMinor(budgetMaxMinor),
  }
}

function spellMinor(minor: bigint): string {
  const rest = minor % 100n
  return rest === 0n ? `${minor / 100n}` : `${minor / 100n}.${String(rest).padStart(2, '0')}`
}
