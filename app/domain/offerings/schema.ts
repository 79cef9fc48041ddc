import { z } from 'zod'
import { deploymentModels } from './attributes.ts'
import { authorships, decisionReasons } from './choices.ts'

const loose = (atMost: number) =>
  z
    .string()
    .trim()
    .max(atMost, 'offerings.error.long')
    .optional()
    .transform((text) => text ?? '')

/** Rows of a form: those without their first field were left empty and are dropped. */
const rowsOf = <Row extends z.ZodType, Kept>(row: Row, keep: (row: z.output<Row>) => Kept[], atMost: number) =>
  z
    .array(row)
    .default([])
    .transform((rows) => rows.flatMap((one) => (one === undefined ? [] : keep(one))))
    .refine((rows) => rows.length <= atMost, 'offerings.error.many')

const CapabilityRow = z.object({ ref: z.string().optional(), stated: z.enum(['yes', 'no']).default('yes'), sentence: loose(300) }).optional()
const DeploymentRow = z.object({ ref: z.enum(deploymentModels), stated: z.enum(['yes', 'no']).optional() }).optional()
const ReplacesRow = z.object({ productId: z.uuid('offerings.error.missing').optional(), migrationNote: loose(1000) }).optional()
const ComponentRow = z.object({ name: loose(120), maker: loose(120), productId: z.uuid('offerings.error.missing').optional() }).optional()

/** An offering while it is written: only its name is needed, and nothing may be said twice. */
export const DraftOffering = z
  .object({
    name: z.string('offerings.error.missing').trim().min(1, 'offerings.error.missing').max(120, 'offerings.error.long'),
    summary: loose(300),
    description: loose(8000),
    language: z.enum(['en', 'ur']).default('en'),
    authorship: z.enum(authorships, 'offerings.error.missing').default('own'),
    componentsStated: z.boolean().default(false),
    capabilities: rowsOf(CapabilityRow, (row) => (row?.ref ? [{ ref: row.ref, stated: row.stated, sentence: row.sentence }] : []), 60),
    deployments: rowsOf(DeploymentRow, (row) => (row?.stated ? [{ ref: row.ref, stated: row.stated }] : []), deploymentModels.length),
    replaces: rowsOf(ReplacesRow, (row) => (row?.productId ? [{ productId: row.productId, migrationNote: row.migrationNote }] : []), 40),
    components: rowsOf(ComponentRow, (row) => (row?.name ? [{ name: row.name, maker: row.maker, productId: row.productId ?? null }] : []), 200),
  })
  .superRefine((draft, context) => {
    const twice = (path: string, keys: readonly string[]) => {
      if (new Set(keys).size < keys.length) context.addIssue({ code: 'custom', path: [path], message: 'offerings.error.twice' })
    }
    twice(
      'capabilities',
      draft.capabilities.map((row) => row.ref),
    )
    twice(
      'deployments',
      draft.deployments.map((row) => row.ref),
    )
    twice(
      'replaces',
      draft.replaces.map((row) => row.productId),
    )
  })
export type OfferingDraft = z.output<typeof DraftOffering>

/** The same as its form sends it: empty rows and fields left open included. */
export type OfferingForm = z.input<typeof DraftOffering>

/** What a submission needs on top: the same schema, read strictly. */
export const SubmittedOffering = DraftOffering.superRefine((draft, context) => {
  const missing = (field: OfferingField, message: string) => context.addIssue({ code: 'custom', path: [field], message })
  if (draft.summary === '') missing('summary', 'offerings.error.missing')
  const stated = draft.capabilities.filter((row) => row.stated === 'yes')
  if (stated.length === 0) missing('capabilities', 'offerings.error.capability')
  else if (stated.some((row) => row.sentence === '')) missing('capabilities', 'offerings.error.sentence')
  if (!draft.deployments.some((row) => row.stated === 'yes')) missing('deployments', 'offerings.error.deployment')
  if (!draft.componentsStated && draft.components.length > 0) missing('components', 'offerings.error.componentsStated')
})

export const offeringFields = [
  'name',
  'summary',
  'description',
  'language',
  'authorship',
  'componentsStated',
  'capabilities',
  'deployments',
  'replaces',
  'components',
] as const satisfies readonly (keyof OfferingDraft)[]
export type OfferingField = (typeof offeringFields)[number]

/** The fields in which two drafts differ. The order of statements says nothing, so it is no difference. */
export function changedFields(stored: OfferingDraft, typed: OfferingDraft): OfferingField[] {
  return offeringFields.filter((field) => spelled(stored[field]) !== spelled(typed[field]))
}

function spelled(value: unknown): string {
  return JSON.stringify(Array.isArray(value) ? value.map((row) => JSON.stringify(row, Object.keys(row as object).sort())).sort() : value)
}

/** What staff say of a submitted version: list it, or ask for changes with a reason from the list and a note; and what evidence they saw for which statement. */
export const StatementEvidence = z.object({
  kind: z.enum(['capability', 'deployment']),
  ref: z.string(),
  level: z.enum(['documented', 'verified']),
  method: z.string('offerings.error.method').trim().min(1, 'offerings.error.method').max(300, 'offerings.error.long'),
})
const EvidenceRow = StatementEvidence.extend({ level: StatementEvidence.shape.level.optional(), method: loose(300) })
export const OfferingDecision = z
  .object({
    decision: z.enum(['list', 'request_changes'], 'offerings.error.missing'),
    reason: z.enum(decisionReasons).default('complete'),
    note: loose(2000),
    evidence: z
      .array(EvidenceRow)
      .default([])
      .transform((rows) => rows.flatMap(({ level, ...row }) => (level ? [{ ...row, level }] : []))),
  })
  .superRefine((decision, context) => {
    const flaw = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (decision.evidence.some((row) => row.method === '')) flaw('evidence', 'offerings.error.method')
    if (decision.decision !== 'request_changes') return
    if (decision.reason === 'complete') flaw('reason', 'offerings.error.missing')
    if (decision.note === '') flaw('note', 'offerings.error.missing')
  })
export type OfferingDecision = z.output<typeof OfferingDecision>

/** The same as its form sends it. */
export type DecisionForm = z.input<typeof OfferingDecision>
