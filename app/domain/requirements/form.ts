import { z } from 'zod'
import { evidenceLevels } from '../offerings/attributes.ts'
import type { Market } from '../market.ts'
import { parseAmountMinor } from '../money.ts'
import { instantInZone, localInZone } from './calendar.ts'
import { CriterionDraft, criteriaLimit, criterionKinds, criterionWeights } from './criterion.ts'
import { requirementLimits, type DraftCriterion, type RequirementDraft } from './schema.ts'

/** One row of the list of criteria as a form sends it. A row in which nothing was chosen yet is refused beside its field. */
const CriterionRow = z
  .object({
    id: z.uuid().optional(),
    kind: z.enum(criterionKinds),
    ref: z.string({ error: 'requirements.form.refMissing' }),
    weight: z.enum(criterionWeights, { error: 'requirements.form.weightMissing' }),
    askedEvidence: z.enum(evidenceLevels).default('claimed'),
    note: z.string().max(500, { error: 'requirements.form.tooLong' }).default(''),
  })
  .transform(({ id, ...row }, context): DraftCriterion => {
    const read = CriterionDraft.safeParse(row)
    if (read.success) return { ...read.data, id }
    for (const { path, message } of read.error.issues) {
      context.addIssue({ code: 'custom', path, message: path[0] === 'ref' ? 'requirements.form.refMissing' : message })
    }
    return z.NEVER
  })

/** What the requirement's form sends, read into a draft. Times are read in the market's zone, the budget in its currency. */
export function requirementForm(market: Market) {
  const Percent = z
    .number({ error: 'requirements.form.percent' })
    .int('requirements.form.percent')
    .min(0, 'requirements.form.percent')
    .max(100, 'requirements.form.percent')
  return z
    .object({
      intent: z.enum(['save', 'submit']).default('save'),
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
      criteria: z.array(CriterionRow).max(criteriaLimit, 'requirements.form.tooMany').default([]),
      replaces: z.array(z.uuid()).max(requirementLimits.replaces, 'requirements.form.tooManyReplaced').default([]),
      budget: z
        .string()
        .transform((text, context) => {
          const minor = parseAmountMinor(text, market.currency)
          return minor !== undefined && minor > 0n ? minor : refuseWith(context, 'requirements.form.amount')
        })
        .optional(),
    })
    .transform(({ intent, revision, budget, ...draft }) => ({ intent, revision, draft: { ...draft, budgetMaxMinor: budget } satisfies RequirementDraft }))
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
    closingWish: closingWish && localInZone(closingWish, market.timeZone),
    budget: budgetMaxMinor === undefined ? undefined : spellMinor(budgetMaxMinor),
  }
}

function spellMinor(minor: bigint): string {
  const rest = minor % 100n
  return rest === 0n ? `${minor / 100n}` : `${minor / 100n}.${String(rest).padStart(2, '0')}`
}
