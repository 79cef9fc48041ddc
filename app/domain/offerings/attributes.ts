/**
 * What an offering can state, in one definition: forms ask it, the import reads it, facets count it, matching compares it and pages show it.
 * Codes are stored and exchanged; labels stand in the catalogue under the key that each attribute gives.
 */

/** How far somebody looked: the house says so; staff saw the document; the issuer or an unrelated institution confirmed it. In rising order. */
export const evidenceLevels = ['claimed', 'documented', 'verified'] as const
export type EvidenceLevel = (typeof evidenceLevels)[number]

/** Whether evidence reaches the level that was asked for. */
export function isAtLeast(level: EvidenceLevel, asked: EvidenceLevel): boolean {
  return evidenceLevels.indexOf(level) >= evidenceLevels.indexOf(asked)
}

/** Where an offering runs. Each is stated yes, stated no, or not stated: a hybrid is not taken for a yes to its halves. */
export const deploymentModels = ['on-premise', 'private-cloud-pk', 'public-cloud-onshore', 'public-cloud-offshore', 'hybrid', 'saas'] as const
export type DeploymentModel = (typeof deploymentModels)[number]

export const standards = ['iso-8583', 'iso-20022', 'oidc', 'saml', 'scim', 'fido2', 'syslog', 'cef', 'stix-taxii', 'rest', 'mq'] as const
export type Standard = (typeof standards)[number]
export const offeringLanguages = ['en', 'ur'] as const
export const licences = ['perpetual', 'subscription', 'open-source', 'source-available'] as const
/** `office`: working days in office hours; `extended`: evenings or weekends as well; `always`: 24 hours on seven days. */
export const supportHours = ['office', 'extended', 'always'] as const
export type SupportHours = (typeof supportHours)[number]
/** Whether hours that are offered include those that are asked: each in the list includes the ones before it. */
export function includesHours(offered: SupportHours, asked: SupportHours): boolean {
  return supportHours.indexOf(offered) >= supportHours.indexOf(asked)
}
export const scaleMeasures = ['transactions-per-second', 'events-per-second', 'retail-customers', 'concurrent-users', 'endpoints', 'branches'] as const
export type ScaleMeasure = (typeof scaleMeasures)[number]
export const priceModels = ['licence', 'per-user', 'per-site', 'per-transaction', 'project', 'free'] as const
export type PriceModel = (typeof priceModels)[number]
/** What the first year costs a buyer of the middle size, in the market's currency. */
export const priceBands = ['under-1m', '1m-5m', '5m-20m', '20m-100m', 'over-100m'] as const
export type PriceBand = (typeof priceBands)[number]

/** How many capabilities one offering may carry that are only claimed: past it a listing says everything and so nothing. */
export const claimedCapabilityLimit = 15

/** `gate`: may be a must, and scores. `score`: can raise a score, never a must. `shown`: on the page only. */
export type AttestationUse = 'gate' | 'score' | 'shown'

/**
 * How long it holds. `months` from issue; `day`: ends on the next such day whatever the day of joining; `each`: anew for each version, bid or contract;
 * `open`: until the issuer withdraws it, which only a check finds out.
 */
export type Validity =
  | { kind: 'months'; months: number }
  | { kind: 'day'; month: number; day: number }
  | { kind: 'each'; what: 'version' | 'bid' | 'contract' }
  | { kind: 'open'; recheckMonths: number }

export type AttestationRule = {
  use: AttestationUse
  validity: Validity
  /** A must only in a requirement that asks one of these groups or capabilities. */
  gatesWith?: readonly string[]
  /** A must only from this day on (`YYYY-MM-DD`); until then it scores. */
  gatesFrom?: string
}

const months = (count: number): Validity => ({ kind: 'months', months: count })
const each = (what: 'version' | 'bid' | 'contract'): Validity => ({ kind: 'each', what })
const open = (recheckMonths: number): Validity => ({ kind: 'open', recheckMonths })

/** Attestations of the market `pk`: registrations, certificates, declarations and letters, with what each may do in a match. */
export const attestationRules = {
  secp: { use: 'gate', validity: open(12) },
  ntn: { use: 'gate', validity: open(12) },
  // The list of active taxpayers changes often, so it is looked up every month.
  atl: { use: 'gate', validity: open(1) },
  strn: { use: 'score', validity: months(12) },
  pasha: { use: 'shown', validity: { kind: 'day', month: 3, day: 31 } },
  pseb: { use: 'gate', validity: months(12) },
  blacklist: { use: 'gate', validity: each('bid') },
  ownership: { use: 'gate', validity: months(12) },
  'not-flagged': { use: 'gate', validity: each('version') },
  iso27001: { use: 'gate', validity: months(36) },
  iso9001: { use: 'score', validity: months(36) },
  iso20000: { use: 'score', validity: months(36) },
  iso22301: { use: 'score', validity: months(36) },
  iso27701: { use: 'score', validity: months(36) },
  iso27017: { use: 'score', validity: months(36) },
  iso27018: { use: 'score', validity: months(36) },
  cmmi: { use: 'score', validity: months(36) },
  pci: { use: 'gate', validity: months(12), gatesWith: ['CARD', 'PAY'] },
  emv: { use: 'gate', validity: each('version'), gatesWith: ['CARD'] },
  vapt: { use: 'gate', validity: months(12) },
  'pkcert-audit': { use: 'score', validity: months(12) },
  // S.R.O. 762(I)/2023: mandatory for security products from 1 June 2028.
  pss: { use: 'gate', validity: open(12), gatesWith: ['NET', 'IAM', 'SOC', 'APP'], gatesFrom: '2028-06-01' },
  fips: { use: 'score', validity: open(12) },
  cc: { use: 'score', validity: open(12) },
  'sbp-outsourcing': { use: 'gate', validity: each('contract') },
  'sbp-cloud': { use: 'gate', validity: each('version') },
  residency: { use: 'gate', validity: months(12) },
  'pkcert-pii': { use: 'score', validity: months(12) },
  cybershield: { use: 'score', validity: months(12) },
  etgrm: { use: 'score', validity: open(12) },
  sbom: { use: 'score', validity: each('version') },
  escrow: { use: 'score', validity: each('contract') },
  fin: { use: 'gate', validity: months(12) },
  refs: { use: 'score', validity: months(36) },
  people: { use: 'score', validity: months(12) },
  shariah: { use: 'gate', validity: each('version'), gatesWith: ['core-islamic'] },
  nadra: { use: 'gate', validity: each('version') },
  '1link': { use: 'gate', validity: each('version') },
  raast: { use: 'gate', validity: each('version') },
} as const satisfies Record<string, AttestationRule>

export type AttestationCode = keyof typeof attestationRules
export const attestationCodes = Object.keys(attestationRules) as AttestationCode[]

/** Codes that a requirement can ask for at all: everything but what is only shown. */
export const askableAttestationCodes: readonly AttestationCode[] = attestationCodes.filter((code) => attestationRules[code].use !== 'shown')

/** Whether a requirement may make this attestation a must on that day, given the capabilities and groups it asks for. */
export function canGate(code: AttestationCode, asked: ReadonlySet<string>, day: string): boolean {
  const rule: AttestationRule = attestationRules[code]
  if (rule.use !== 'gate') return false
  if (rule.gatesFrom !== undefined && day < rule.gatesFrom) return false
  return rule.gatesWith === undefined || rule.gatesWith.some((wanted) => asked.has(wanted))
}

/** The attributes with a fixed list of values: the name of each, its values, and the catalogue key of every label. */
export const attributes = {
  deployment: { label: 'matching.kind.deployment', values: deploymentModels, labelOf: (code: DeploymentModel) => `matching.deployment.${code}` as const },
  certification: {
    label: 'matching.kind.certification',
    values: askableAttestationCodes,
    labelOf: (code: AttestationCode) => `matching.attestation.${code}` as const,
  },
  evidence: { label: 'matching.kind.evidence', values: evidenceLevels, labelOf: (code: EvidenceLevel) => `matching.evidence.${code}` as const },
} as const

/** What an offering states of a fixed list: each value yes, no, or not at all. The name is the field of its form; `kind` is how its statements are stored. */
export const choiceAttributes = {
  deployments: { kind: 'deployment', ...attributes.deployment },
  standards: {
    kind: 'standard',
    label: 'offerings.field.standards',
    values: standards,
    labelOf: (code: Standard) => `offerings.standard.${code}` as const,
  },
  languages: {
    kind: 'language',
    label: 'offerings.field.languages',
    values: offeringLanguages,
    labelOf: (code: (typeof offeringLanguages)[number]) => `offerings.language.${code}` as const,
  },
  licences: {
    kind: 'licence',
    label: 'offerings.field.licences',
    values: licences,
    labelOf: (code: (typeof licences)[number]) => `offerings.licence.${code}` as const,
  },
  supportHours: {
    kind: 'support-hours',
    label: 'offerings.field.supportHours',
    values: supportHours,
    labelOf: (code: SupportHours) => `offerings.supportHours.${code}` as const,
  },
} as const
export type ChoiceField = keyof typeof choiceAttributes
export const choiceFields = Object.keys(choiceAttributes) as ChoiceField[]

/** The catalogue key of one value of a fixed list. A stored code that the list no longer has is the caller's to leave out. */
export function choiceLabel<Field extends ChoiceField>(field: Field, code: string): ReturnType<(typeof choiceAttributes)[Field]['labelOf']> {
  return (choiceAttributes[field].labelOf as (one: string) => ReturnType<(typeof choiceAttributes)[Field]['labelOf']>)(code)
}

/** What is stated as a number: the most that it carries, and the largest live installation. */
export const scaleAttribute = {
  kind: 'scale',
  label: 'offerings.field.scales',
  values: scaleMeasures,
  labelOf: (measure: ScaleMeasure) => `offerings.measure.${measure}` as const,
} as const

/** What is stated with a name that no list has: places. A place where data sits is a country and a city, stored as `PK:Karachi`. */
export const placeAttributes = {
  residency: { kind: 'residency', label: 'offerings.field.residency' },
  supportCities: { kind: 'support-city', label: 'offerings.field.supportCities' },
} as const

/** Every kind of statement, as it is stored. */
export const statementKinds = [
  'capability',
  ...choiceFields.map((field) => choiceAttributes[field].kind),
  placeAttributes.residency.kind,
  placeAttributes.supportCities.kind,
] as const
export type StatementKind = (typeof statementKinds)[number]
/** What evidence can stand for: a statement, or a scale that runs live. */
export type EvidenceKind = StatementKind | 'scale'
