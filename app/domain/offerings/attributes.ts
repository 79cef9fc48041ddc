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
