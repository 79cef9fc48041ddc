import { z } from 'zod'
import { evidenceLevels } from '../offerings/attributes.ts'
import { CriterionDraft, criterionKinds, criterionWeights } from './criterion.ts'
import type { DraftCriterion } from './schema.ts'

const messages: Record<string, string> = { ref: 'requirements.form.refMissing', bound: 'requirements.form.boundMissing' }

/**
 * One row of the list of criteria as a form sends it; a row in which nothing was chosen yet is refused beside its field. A place is sent as its country (`ref`) and, if only one will do,
 * its city.
 */
export const CriterionRow = z
  .object({
    id: z.uuid().optional(),
    kind: z.enum(criterionKinds),
    ref: z.string({ error: 'requirements.form.refMissing' }),
    city: z.string().trim().max(80, { error: 'requirements.form.tooLong' }).optional(),
    bound: z.number({ error: 'requirements.form.boundMissing' }).optional(),
    weight: z.enum(criterionWeights, { error: 'requirements.form.weightMissing' }),
    askedEvidence: z.enum(evidenceLevels).default('claimed'),
    note: z.string().max(500, { error: 'requirements.form.tooLong' }).default(''),
    minPoints: z
      .number({ error: 'requirements.form.percent' })
      .int('requirements.form.percent')
      .min(0, 'requirements.form.percent')
      .max(100, 'requirements.form.percent')
      .optional(),
  })
  .transform(({ id, city, bound, minPoints, ...row }, context): DraftCriterion => {
    const read = CriterionDraft.safeParse({
      ...row,
      ...(row.kind === 'residency' && city && { ref: `${row.ref}:${city}` }),
      ...(row.kind === 'scale' && { bound }),
      ...(minPoints !== undefined && { minPoints }),
    })
    if (read.success) return { ...read.data, id }
    for (const { path, message } of read.error.issues) context.addIssue({ code: 'custom', path, message: messages[String(path[0])] ?? message })
    return z.NEVER
  })

/** A criterion as the fields of its row hold it. */
export type CriterionValue = z.input<typeof CriterionRow>

/** A criterion as the fields of its row hold it: a place by its country and its city. */
export function criterionValueOf(criterion: DraftCriterion): CriterionValue {
  if (criterion.kind !== 'residency') return criterion
  const [ref = '', ...city] = criterion.ref.split(':')
  return { ...criterion, ref, city: city.join(':') || undefined }
}
