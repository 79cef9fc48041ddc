import { z } from 'zod'
import type { CapabilityTree } from '#app/domain/capabilities/tree.ts'
import { countryCodes } from '#app/domain/countries.ts'
import { areApart, foldPlace } from '#app/domain/places.ts'
import { askableAttestationCodes, canGate, deploymentModels, evidenceLevels, scaleMeasures, standards, supportHours } from '#app/domain/offerings/attributes.ts'

/** What a criterion may weigh. A must also closes a gate. */
export const criterionWeights = ['must', 'should', 'could'] as const
export type CriterionWeight = (typeof criterionWeights)[number]

/** More than this is a specification, not a list that somebody compares. */
export const criteriaLimit = 100

/** A note is a remark for people; it is never scored. */
const noteLimit = 500

const shared = {
  weight: z.enum(criterionWeights),
  /** The evidence level that a must asks; *claimed* unless the author raises it. */
  askedEvidence: z.enum(evidenceLevels).default('claimed'),
  note: z.string().trim().max(noteLimit).default(''),
  /** The least mark, of 100, that the consensus may give: below it a proposal does not pass, whatever its other marks. It is announced, and no match reads it. */
  minPoints: z.number().int().min(0).max(100).optional(),
}

/** A leaf of the taxonomy: group codes are upper-case words and cannot be asked for. Whether the code exists is the taxonomy's to say (`findFaults`). */
const CapabilityCode = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)+$/)

/** A place where data has to stay: `PK`, or `PK:Karachi`. */
const PlaceRef = z
  .string()
  .trim()
  .max(90)
  .regex(/^[A-Z]{2}(:[^\p{Cc}]{1,80})?$/u)
  .refine((ref) => countryCodes.includes(ref.slice(0, 2)))
const CityName = z
  .string()
  .trim()
  .max(80)
  .regex(/^[^\p{Cc}]+$/u)

/** The one thing that can be asked of components: that they are given, as an SBOM or a list of the same content. */
export const componentsRef = 'sbom'

// One member a kind, each by the name under which offerings state it. A new kind is one more member here and one more answer in `matching/answers.ts`; the compiler names the
// places that miss it. What is replaced and the day to be live are no criteria that somebody writes: matching derives them (`matching/criteria.ts`).
const kinds = {
  capability: { kind: z.literal('capability'), ref: CapabilityCode, ...shared },
  deployment: { kind: z.literal('deployment'), ref: z.enum(deploymentModels), ...shared },
  certification: { kind: z.literal('certification'), ref: z.enum(askableAttestationCodes), ...shared },
  standard: { kind: z.literal('standard'), ref: z.enum(standards), ...shared },
  residency: { kind: z.literal('residency'), ref: PlaceRef, ...shared },
  /** `bound` is the least that it has to carry, in the unit that the measure names. */
  scale: { kind: z.literal('scale'), ref: z.enum(scaleMeasures), bound: z.number().int().min(1).max(2_000_000_000), ...shared },
  'support-hours': { kind: z.literal('support-hours'), ref: z.enum(supportHours), ...shared },
  'support-city': { kind: z.literal('support-city'), ref: CityName, ...shared },
  components: { kind: z.literal('components'), ref: z.literal(componentsRef), ...shared },
}
const id = { id: z.uuid() }

/** The kinds of criteria, in the order in which forms offer them. */
export const criterionKinds = [
  'capability',
  'deployment',
  'certification',
  'standard',
  'residency',
  'scale',
  'support-hours',
  'support-city',
  'components',
] as const satisfies readonly (keyof typeof kinds)[]
export type CriterionKind = (typeof criterionKinds)[number]

type Rated = { weight: CriterionWeight; askedEvidence: (typeof evidenceLevels)[number] }
const evidenceIsForMusts = (criterion: Rated) => criterion.weight === 'must' || criterion.askedEvidence === 'claimed'
const evidenceRefusal = { error: 'matching.fault.evidence-for-musts', path: ['askedEvidence'] }

/** A criterion as somebody writes it, before it has a key. Unknown members are refused by name. */
export const CriterionDraft = z
  .discriminatedUnion('kind', [
    z.strictObject(kinds.capability),
    z.strictObject(kinds.deployment),
    z.strictObject(kinds.certification),
    z.strictObject(kinds.standard),
    z.strictObject(kinds.residency),
    z.strictObject(kinds.scale),
    z.strictObject(kinds['support-hours']),
    z.strictObject(kinds['support-city']),
    z.strictObject(kinds.components),
  ])
  .refine(evidenceIsForMusts, evidenceRefusal)
export type CriterionDraft = z.output<typeof CriterionDraft>

/** A criterion of a requirement. Its key stays over all versions, so that an answer given to one version can be laid beside the next. */
export const Criterion = z
  .discriminatedUnion('kind', [
    z.strictObject({ ...id, ...kinds.capability }),
    z.strictObject({ ...id, ...kinds.deployment }),
    z.strictObject({ ...id, ...kinds.certification }),
    z.strictObject({ ...id, ...kinds.standard }),
    z.strictObject({ ...id, ...kinds.residency }),
    z.strictObject({ ...id, ...kinds.scale }),
    z.strictObject({ ...id, ...kinds['support-hours'] }),
    z.strictObject({ ...id, ...kinds['support-city'] }),
    z.strictObject({ ...id, ...kinds.components }),
  ])
  .refine(evidenceIsForMusts, evidenceRefusal)
export type Criterion = z.output<typeof Criterion>

/** Why a list of criteria cannot be published; `index` is the place in the list. */
export type CriterionFault = {
  index: number
  fault: 'twice' | 'unknown-capability' | 'not-a-capability' | 'retired-capability' | 'never-a-must' | 'places-apart'
}

/**
 * What the schema cannot see: a criterion asked twice (its weight would count twice), a capability that the taxonomy does not have, a must on an attestation
 * that may only score here and today, and data that is to stay in two places of which neither lies in the other. In the order of the list; empty when it can be published.
 */
export function findFaults(criteria: readonly CriterionDraft[], tree: CapabilityTree, today: string): CriterionFault[] {
  const asked = new Set<string>()
  for (const { kind, ref } of criteria) {
    if (kind !== 'capability') continue
    for (const code of [...tree.sameAs(ref), ...tree.sameAs(tree.groupOf(ref) ?? ref)]) asked.add(code)
  }
  const seen = new Set<string>()
  return criteria.flatMap((criterion, index): CriterionFault[] => {
    const name = nameOf(criterion, tree)
    if (seen.has(name)) return [{ index, fault: 'twice' }]
    seen.add(name)
    if (criterion.kind === 'capability') return capabilityFault(criterion.ref, tree).map((fault) => ({ index, fault }))
    if (criterion.kind === 'certification' && criterion.weight === 'must' && !canGate(criterion.ref, asked, today)) return [{ index, fault: 'never-a-must' }]
    if (criterion.kind === 'residency' && isApartFromOneBefore(criterion.ref, criteria.slice(0, index))) return [{ index, fault: 'places-apart' }]
    return []
  })
}

function isApartFromOneBefore(ref: string, before: readonly CriterionDraft[]): boolean {
  return before.some((other) => other.kind === 'residency' && areApart(other.ref, ref))
}

/** What a criterion asks, as one text: two with the same would count twice. Cities are the same whatever their capitals. */
export function nameOf({ kind, ref }: Pick<CriterionDraft, 'kind' | 'ref'>, tree: Pick<CapabilityTree, 'forward'>): string {
  const isPlace = kind === 'residency' || kind === 'support-city'
  return `${kind} ${kind === 'capability' ? tree.forward(ref) : isPlace ? foldPlace(ref) : ref}`
}

function capabilityFault(ref: string, tree: CapabilityTree): CriterionFault['fault'][] {
  const code = tree.forward(ref)
  if (tree.isLeaf(code)) return tree.isCurrent(code) ? [] : ['retired-capability']
  return [tree.isCurrent(code) ? 'not-a-capability' : 'unknown-capability']
}
