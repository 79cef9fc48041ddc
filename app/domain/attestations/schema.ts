import { z } from 'zod'
import { attestationCodes } from '../offerings/attributes.ts'
import { isDay } from '../market-day.ts'

const optionalText = (atMost: number) =>
  z
    .string()
    .trim()
    .max(atMost, 'offerings.error.long')
    .optional()
    .transform((text) => text ?? '')

/** An attestation as a house states it: the paper's own facts. It counts as claimed until staff have looked. */
export const NewAttestation = z
  .object({
    kind: z.enum(attestationCodes, 'offerings.error.missing'),
    issuer: z.string('offerings.error.missing').trim().min(1, 'offerings.error.missing').max(160, 'offerings.error.long'),
    number: optionalText(120),
    scope: optionalText(600),
    issuedOn: z.string('offerings.error.day').refine(isDay, 'offerings.error.day'),
    validUntil: z.string().refine(isDay, 'offerings.error.day').optional(),
    /** The offering it is about; without it the attestation is the house's. */
    offeringId: z.uuid('offerings.error.missing').optional(),
  })
  .refine((one) => !one.validUntil || one.validUntil >= one.issuedOn, { path: ['validUntil'], message: 'offerings.error.period' })
  // The form calls it its kind: fields that are called codes are taken for secrets and would not come back after an error.
  .transform(({ kind, ...one }) => ({ code: kind, ...one }))
export type NewAttestation = z.output<typeof NewAttestation>

/** What staff found: the level they reached, by which method, and which of the house's files they saw. */
export const AttestationCheck = z.object({
  fileId: z.uuid('offerings.error.missing').optional(),
  level: z.enum(['documented', 'verified'], 'offerings.error.missing'),
  method: z.string('offerings.error.missing').trim().min(1, 'offerings.error.missing').max(300, 'offerings.error.long'),
})
export type AttestationCheck = z.output<typeof AttestationCheck>

/** The same as its form sends it. */
export type AttestationForm = z.input<typeof NewAttestation>
