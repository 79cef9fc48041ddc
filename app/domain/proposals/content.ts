import { z } from 'zod'
import { answers, planParts, type PlanPart } from './choices.ts'
import { PriceSchedule } from './price.ts'

export const contentLimits = {
  note: 2_000,
  plan: 10_000,
  team: 4_000,
  references: 4_000,
  offerings: 10,
  members: 10,
  memberName: 200,
  evidence: 10,
  attachments: 20,
} as const

/** What stands behind an answer: a certificate or letter of the house, or a file of this proposal. */
export const AnswerEvidence = z.strictObject({ kind: z.enum(['attestation', 'attachment']), id: z.uuid() })

/** The answer to one criterion of the requirement. */
export const CriterionAnswer = z.strictObject({
  criterionId: z.uuid(),
  answer: z.enum(answers),
  note: z.string().trim().max(contentLimits.note).default(''),
  evidence: z.array(AnswerEvidence).max(contentLimits.evidence).default([]),
})
export type CriterionAnswer = z.output<typeof CriterionAnswer>

const Digest = z.string().regex(/^[0-9a-f]{64}$/)

/** A file of a proposal: what it is, and the key of its ciphertext, which lies in the file store. The key stands nowhere else than here, so it opens with the envelope. */
export const Attachment = z.strictObject({
  id: z.uuid(),
  name: z.string().trim().min(1).max(200),
  type: z.string().max(100),
  sizeBytes: z.number().int().positive(),
  sha256: Digest,
  ciphertextSha256: Digest,
  /** The age identity that the file alone was encrypted to. */
  identity: z.string().regex(/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/),
})
export type Attachment = z.output<typeof Attachment>

const planText = z.string().trim().max(contentLimits.plan).default('')

/** The technical part: what a house writes and keeps while it drafts. Without an offering it is "to be built". `members` are the others of a joint venture. */
export const TechnicalContent = z.strictObject({
  offeringVersionIds: z.array(z.uuid()).max(contentLimits.offerings),
  plan: z.strictObject({ delivery: planText, dataExport: planText, parallelRun: planText, cutOver: planText, exit: planText } satisfies Record<
    PlanPart,
    unknown
  >),
  team: z.string().trim().max(contentLimits.team).default(''),
  references: z.string().trim().max(contentLimits.references).default(''),
  members: z
    .array(z.strictObject({ name: z.string().trim().min(1).max(contentLimits.memberName), part: z.string().trim().max(contentLimits.note) }))
    .max(contentLimits.members),
  attachments: z.array(Attachment).max(contentLimits.attachments),
  answers: z.array(CriterionAnswer),
})
export type TechnicalContent = z.output<typeof TechnicalContent>

/** A draft in which nothing was written yet. */
export const emptyTechnical: TechnicalContent = {
  offeringVersionIds: [],
  plan: { delivery: '', dataExport: '', parallelRun: '', cutOver: '', exit: '' },
  team: '',
  references: '',
  members: [],
  attachments: [],
  answers: [],
}

// `proposal` and `requirementVersion` bind an envelope: one house's handed in under another's name shows at the opening.
const bound = { proposal: z.uuid(), requirementVersion: z.uuid() }

/** What a single envelope holds. */
export const SingleEnvelope = z.strictObject({ document: z.literal('mutabadil.proposal'), ...bound, technical: TechnicalContent, price: PriceSchedule })
export type SingleEnvelope = z.output<typeof SingleEnvelope>

/** What the first of two envelopes holds: no price is part of it. */
export const TechnicalEnvelope = z.strictObject({ document: z.literal('mutabadil.technical'), ...bound, technical: TechnicalContent })
export type TechnicalEnvelope = z.output<typeof TechnicalEnvelope>

/** What the second of two envelopes holds: the price alone. */
export const FinancialEnvelope = z.strictObject({ document: z.literal('mutabadil.financial'), ...bound, price: PriceSchedule })
export type FinancialEnvelope = z.output<typeof FinancialEnvelope>

export type EnvelopeDocument = SingleEnvelope | TechnicalEnvelope | FinancialEnvelope

/** The schema of each kind of envelope. */
export const envelopeSchemas = { single: SingleEnvelope, technical: TechnicalEnvelope, financial: FinancialEnvelope } as const

type Parts = { proposalId: string; requirementVersionId: string; technical: TechnicalContent; price: PriceSchedule }

/** Puts an envelope of a kind together; the browser and the server (for those without JavaScript) do it by this one function. */
export function envelopeOf(kind: 'single' | 'technical' | 'financial', { proposalId, requirementVersionId, technical, price }: Parts): EnvelopeDocument {
  const binding = { proposal: proposalId, requirementVersion: requirementVersionId }
  if (kind === 'technical') return { document: 'mutabadil.technical', ...binding, technical }
  if (kind === 'financial') return { document: 'mutabadil.financial', ...binding, price }
  return { document: 'mutabadil.proposal', ...binding, technical, price }
}

export type ContentFault = { field: 'plan'; part: PlanPart; fault: 'missing' } | { field: 'answers'; criterionId: string; fault: 'missing' }

/** What keeps a draft from being submitted: every criterion is answered and delivery is planned. */
export function contentFaults(technical: TechnicalContent, criterionIds: readonly string[]): ContentFault[] {
  const answered = new Set(technical.answers.map((answer) => answer.criterionId))
  const faults: ContentFault[] = criterionIds.filter((id) => !answered.has(id)).map((criterionId) => ({ field: 'answers', criterionId, fault: 'missing' }))
  for (const part of planParts) if (part === 'delivery' && technical.plan[part] === '') faults.push({ field: 'plan', part, fault: 'missing' })
  return faults
}

/** What a reader of the proposal would look for and not find: nothing keeps it from being submitted so. */
export type ContentGap = { field: 'plan'; part: PlanPart } | { field: 'team' | 'references' } | { field: 'evidence'; criterionId: string }

type Asking = { id: string; weight: string; askedEvidence: string }

/** Parts that are still empty, and musts that ask for evidence and are answered with "meets" and without any. */
export function contentGaps(technical: TechnicalContent, criteria: readonly Asking[]): ContentGap[] {
  const parts = planParts.filter((part) => part !== 'delivery' && technical.plan[part] === '').map((part): ContentGap => ({ field: 'plan', part }))
  const texts = (['team', 'references'] as const).filter((field) => technical[field] === '').map((field): ContentGap => ({ field }))
  const bare = new Set(technical.answers.filter(({ answer, evidence }) => answer === 'meets' && evidence.length === 0).map(({ criterionId }) => criterionId))
  const asking = criteria.filter(({ id, weight, askedEvidence }) => weight === 'must' && askedEvidence !== 'claimed' && bare.has(id))
  return [...asking.map(({ id }): ContentGap => ({ field: 'evidence', criterionId: id })), ...parts, ...texts]
}
