import { z } from 'zod'
import { countryCodes } from '../countries.ts'
import { findFieldAboutPeople } from '../registry/wording.ts'
import { choiceAttributes, choiceFields, priceBands, priceModels, scaleMeasures, statementKinds, type ChoiceField, type EvidenceKind } from './attributes.ts'
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
const chosenRows = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  rowsOf(
    z.object({ ref: z.enum(values), stated: z.enum(['yes', 'no']).optional() }).optional(),
    (row) => (row?.stated ? [{ ref: row.ref as Values[number], stated: row.stated }] : []),
    values.length,
  )
const country = z.string().refine((code) => countryCodes.includes(code), 'offerings.error.missing')
const PlaceRow = z.object({ country: country.optional(), city: loose(80) }).optional()
const CityRow = z.object({ city: loose(80) }).optional()
const amount = z.number('offerings.error.number').int('offerings.error.number').min(1, 'offerings.error.number').max(2_000_000_000, 'offerings.error.number')
const ScaleRow = z.object({ measure: z.enum(scaleMeasures).optional(), claimed: amount.optional(), live: amount.optional() }).optional()
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
    /** Of what it is built, or whose product it is. */
    authorshipDetail: loose(300),
    componentsStated: z.boolean().default(false),
    capabilities: rowsOf(CapabilityRow, (row) => (row?.ref ? [{ ref: row.ref, stated: row.stated, sentence: row.sentence }] : []), 60),
    deployments: chosenRows(choiceAttributes.deployments.values),
    standards: chosenRows(choiceAttributes.standards.values),
    languages: chosenRows(choiceAttributes.languages.values),
    licences: chosenRows(choiceAttributes.licences.values),
    supportHours: chosenRows(choiceAttributes.supportHours.values),
    residency: rowsOf(PlaceRow, (row) => (row?.country ? [{ country: row.country, city: row.city }] : []), 20),
    supportCities: rowsOf(CityRow, (row) => (row?.city ? [{ city: row.city }] : []), 40),
    scales: rowsOf(
      ScaleRow,
      (row) => (row?.measure && row.claimed ? [{ measure: row.measure, claimed: row.claimed, live: row.live ?? null }] : []),
      scaleMeasures.length,
    ),
    /** Weeks from the order to the first day in use. */
    deliveryWeeks: z
      .number('offerings.error.number')
      .int('offerings.error.number')
      .min(1, 'offerings.error.number')
      .max(520, 'offerings.error.number')
      .optional()
      .transform((weeks) => weeks ?? null),
    priceModel: z
      .enum(priceModels)
      .optional()
      .transform((model) => model ?? null),
    priceBand: z
      .enum(priceBands)
      .optional()
      .transform((band) => band ?? null),
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
    for (const field of choiceFields)
      twice(
        field,
        draft[field].map((row) => row.ref),
      )
    twice(
      'residency',
      draft.residency.map((row) => residencyRef(row)),
    )
    twice(
      'supportCities',
      draft.supportCities.map((row) => row.city),
    )
    twice(
      'scales',
      draft.scales.map((row) => row.measure),
    )
    twice(
      'replaces',
      draft.replaces.map((row) => row.productId),
    )
    if (draft.scales.some((row) => row.live !== null && row.live > row.claimed)) {
      context.addIssue({ code: 'custom', path: ['scales'], message: 'offerings.error.live' })
    }
  })
export type OfferingDraft = z.output<typeof DraftOffering>

/** The same as its form sends it: empty rows and fields left open included. */
export type OfferingForm = z.input<typeof DraftOffering>

/** A place where data sits, as it is stored and compared: `PK:Karachi`, or `PK` alone. */
export function residencyRef({ country, city }: OfferingDraft['residency'][number]): string {
  return city === '' ? country : `${country}:${city}`
}

/** The place that a stored reference names. */
export function placeOf(ref: string): OfferingDraft['residency'][number] {
  const [country = '', ...city] = ref.split(':')
  return { country, city: city.join(':') }
}

/** One thing that a draft says: what kind of statement, about what, yes or no, and in which words. */
export type Said = { kind: EvidenceKind; field: OfferingField; ref: string; stated: 'yes' | 'no'; sentence: string }

/** Everything that evidence can stand for, in the order of the form. */
export function saidBy(draft: OfferingDraft): Said[] {
  const yes = { stated: 'yes' as const, sentence: '' }
  return [
    ...draft.capabilities.map((row) => ({ kind: 'capability' as const, field: 'capabilities' as const, ...row })),
    ...choiceFields.flatMap((field: ChoiceField) =>
      draft[field].map(({ ref, stated }) => ({ kind: choiceAttributes[field].kind, field, ref, stated, sentence: '' })),
    ),
    ...draft.residency.map((row) => ({ kind: 'residency' as const, field: 'residency' as const, ref: residencyRef(row), ...yes })),
    ...draft.supportCities.map(({ city }) => ({ kind: 'support-city' as const, field: 'supportCities' as const, ref: city, ...yes })),
    // Evidence for a scale is evidence of what runs live; the number is its words, so that another number asks for another look.
    ...draft.scales.map(({ measure, live }) => ({
      kind: 'scale' as const,
      field: 'scales' as const,
      ref: measure,
      stated: 'yes' as const,
      sentence: live === null ? '' : String(live),
    })),
  ]
}

/** What a submission needs on top: the same schema, read strictly. */
export const SubmittedOffering = DraftOffering.superRefine((draft, context) => {
  const missing = (field: OfferingField, message: string) => context.addIssue({ code: 'custom', path: [field], message })
  if (draft.summary === '') missing('summary', 'offerings.error.missing')
  const stated = draft.capabilities.filter((row) => row.stated === 'yes')
  if (stated.length === 0) missing('capabilities', 'offerings.error.capability')
  else if (stated.some((row) => row.sentence === '')) missing('capabilities', 'offerings.error.sentence')
  if (!draft.deployments.some((row) => row.stated === 'yes')) missing('deployments', 'offerings.error.deployment')
  if (draft.authorship !== 'own' && draft.authorshipDetail === '') missing('authorshipDetail', 'offerings.error.ofWhat')
  // Where the people of a maker come from or sit is never said of a product, by its own house or another.
  const about = findFieldAboutPeople({
    summary: draft.summary,
    description: draft.description,
    authorshipDetail: draft.authorshipDetail,
    capabilities: draft.capabilities.map((row) => row.sentence).join('\n'),
    replaces: draft.replaces.map((row) => row.migrationNote).join('\n'),
  })
  if (about) missing(about.field, 'offerings.error.people')
  if (!draft.componentsStated && draft.components.length > 0) missing('components', 'offerings.error.componentsStated')
})

export const offeringFields = [
  'name',
  'summary',
  'description',
  'language',
  'authorship',
  'authorshipDetail',
  'componentsStated',
  'components',
  'capabilities',
  'deployments',
  'standards',
  'residency',
  'languages',
  'licences',
  'scales',
  'supportHours',
  'supportCities',
  'deliveryWeeks',
  'priceModel',
  'priceBand',
  'replaces',
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
  kind: z.enum([...statementKinds, 'scale']),
  ref: z.string(),
  level: z.enum(['documented', 'verified']),
  method: z.string('offerings.error.method').trim().min(1, 'offerings.error.method').max(300, 'offerings.error.long'),
  /** The attestation that it rests on: when that ends, the statement is claimed again. */
  attestationId: z.uuid('offerings.error.missing').optional(),
})
const EvidenceRow = StatementEvidence.extend({ level: StatementEvidence.shape.level.optional(), method: loose(300) })
export const OfferingDecision = z
  .object({
    decision: z.enum(['list', 'request_changes'], 'offerings.error.missing'),
    /** The version that was read: a change in between is not decided on by accident. */
    versionId: z.uuid('offerings.error.missing').optional(),
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
