import { z } from 'zod'
import { sizeBands } from './size-bands.ts'

export const referenceLimits = { capabilities: 15, institution: 200 } as const

/** What a house asks an institution to confirm: by an award made here, or by the institution's name as it stands in the register. */
export const ReferenceRequest = z.object({
  offeringId: z.uuid({ error: 'records.form.offeringMissing' }),
  requirementId: z.preprocess((value) => (value === '' ? undefined : value), z.uuid().optional()),
  institution: z.string().trim().max(referenceLimits.institution, 'records.form.tooLong').default(''),
  capabilities: z
    .array(z.string().max(100), { error: 'records.form.capabilitiesMissing' })
    .min(1, 'records.form.capabilitiesMissing')
    .max(referenceLimits.capabilities, 'records.form.tooManyCapabilities'),
  usedSince: z.iso.date({ error: 'records.form.dayMissing' }),
  sizeBand: z.enum(sizeBands, { error: 'records.form.sizeMissing' }),
})
export type ReferenceRequest = z.output<typeof ReferenceRequest>
