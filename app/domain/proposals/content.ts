import { z } from 'zod'
import { answers } from './choices.ts'
import { PriceSchedule } from './price.ts'

export const contentLimits = { note: 2_000, deliveryPlan: 10_000 } as const

/** The answer to one criterion of the requirement. */
export const CriterionAnswer = z.strictObject({
  criterionId: z.uuid(),
  answer: z.enum(answers),
  note: z.string().trim().max(contentLimits.note).default(''),
})
export type CriterionAnswer = z.output<typeof CriterionAnswer>

/** The technical part: what a house writes and keeps while it drafts. Without an offering it is "to be built". */
export const TechnicalContent = z.strictObject({
  offeringVersionId: z.uuid().nullable(),
  deliveryPlan: z.string().trim().max(contentLimits.deliveryPlan),
  answers: z.array(CriterionAnswer),
})
export type TechnicalContent = z.output<typeof TechnicalContent>

/** What a single envelope holds. `proposal` and `requirementVersion` bind it: one house's envelope handed in under another's name shows at the opening. */
export const SingleEnvelope = z.strictObject({
  document: z.literal('mutabadil.proposal'),
  proposal: z.uuid(),
  requirementVersion: z.uuid(),
  technical: TechnicalContent,
  price: PriceSchedule,
})
export type SingleEnvelope = z.output<typeof SingleEnvelope>

/** Puts an envelope together; the browser and the server (for those without JavaScript) do it by this one function. */
export function singleEnvelope(input: { proposalId: string; requirementVersionId: string; technical: TechnicalContent; price: PriceSchedule }): SingleEnvelope {
  const { proposalId, requirementVersionId, technical, price } = input
  return { document: 'mutabadil.proposal', proposal: proposalId, requirementVersion: requirementVersionId, technical, price }
}

export type ContentFault = { field: 'deliveryPlan'; fault: 'missing' } | { field: 'answers'; criterionId: string; fault: 'missing' }

/** What keeps a draft from being submitted: every criterion is answered and delivery is planned. */
export function contentFaults(technical: TechnicalContent, criterionIds: readonly string[]): ContentFault[] {
  const answered = new Set(technical.answers.map((answer) => answer.criterionId))
  const faults: ContentFault[] = criterionIds.filter((id) => !answered.has(id)).map((criterionId) => ({ field: 'answers', criterionId, fault: 'missing' }))
  if (technical.deliveryPlan === '') faults.push({ field: 'deliveryPlan', fault: 'missing' })
  return faults
}
