import type { AttestationCode, DeploymentModel, EvidenceLevel } from '#app/domain/offerings/attributes.ts'
import type { Criterion } from '#app/domain/requirements/criterion.ts'

/**
 * All that matching reads. What a house pays, what an institution can spend and which engine found an offering have no place in these types,
 * so no score can depend on them. Dates are `YYYY-MM-DD` in the market's zone.
 */

/** A yes or a no. A thing without a statement is *not stated*, which is neither. */
export type Statement =
  | {
      answer: 'yes'
      evidence: EvidenceLevel
      /** The last day of the attestation that the evidence rests on; after it the statement is *claimed* again. Null when it rests on none that ends. */
      evidenceUntil: string | null
      /** The day on which the house last said or confirmed it. */
      confirmedOn: string
    }
  | { answer: 'no' }

/** A registration, certificate or letter of the house or of the offering, that nobody withdrew. Both days belong to the period. */
export type AttestationFact = { code: AttestationCode; evidence: EvidenceLevel; validFrom: string; validUntil: string | null }

/** What matching reads of one version of an offering. */
export type OfferingFacts = {
  offeringId: string
  offeringVersionId: string
  houseId: string
  /** Only `verified` is good standing; a suspension or an expiry takes it away. */
  houseState: 'unclaimed' | 'unverified' | 'pending' | 'verified' | 'suspended' | 'expired'
  offeringState: 'draft' | 'in_review' | 'listed' | 'suspended' | 'archived'
  /** Codes of capabilities and, for a general statement, of groups. */
  capabilities: readonly ({ code: string } & Statement)[]
  deployments: readonly ({ code: DeploymentModel } & Statement)[]
  attestations: readonly AttestationFact[]
  /** Known products that it is built on; null when components are not stated. An empty list says: on none of the known ones. */
  builtOnProductIds: readonly string[] | null
}

/** What matching reads of one version of a requirement, on one day. */
export type RequirementFacts = {
  requirementId: string
  requirementVersionId: string
  today: string
  closingDate: string
  criteria: readonly Criterion[]
  /** Products that an authority names and whose entry closes gates today (a contested one does not). */
  namedProductIds: readonly string[]
  /** The institution's private list, which closes gates like a flag and is told to nobody else. */
  ownListProductIds: readonly string[]
  /** Products read into a class that an authority names: shown beside a match, they close no gate. */
  possiblyCoveredProductIds: readonly string[]
}
