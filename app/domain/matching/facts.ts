import type { AttestationCode, DeploymentModel, EvidenceLevel, ScaleMeasure, Standard, SupportHours } from '#app/domain/offerings/attributes.ts'
import type { Sector } from '#app/domain/organisations/sectors.ts'
import type { SizeBand } from '#app/domain/references/size-bands.ts'
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

/** How much an offering carries: the most that its house claims, and its largest live installation, with the evidence for that one. */
export type ScaleFact = { code: ScaleMeasure; claimed: number; live: number | null; evidence: EvidenceLevel; evidenceUntil: string | null }

/**
 * A product that an offering can take the place of. It is proven by a reference that an unrelated institution confirmed, and most by a financial one; what no such reference stands for is
 * declared by the house.
 */
export type ReplacesFact = { productId: string; proven: 'financial' | 'elsewhere' | null }

/**
 * What an unrelated institution said of a house's work: that it uses it (a confirmed reference), or the marks it gave after an award, in ten-thousandths of the best. `on` is the day on
 * which it said so.
 */
export type TrackFact = { institutionId: string; on: string } & ({ said: 'uses'; sector: Sector; sizeBand: SizeBand } | { said: 'marks'; marks: number })

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
  standards: readonly ({ code: Standard } & Statement)[]
  /** Every place where it keeps data: a country, or `PK:Karachi`. */
  residency: readonly ({ code: string } & Statement)[]
  supportHours: readonly ({ code: SupportHours } & Statement)[]
  supportCities: readonly ({ code: string } & Statement)[]
  scales: readonly ScaleFact[]
  replaces: readonly ReplacesFact[]
  /** Weeks from the order to the first day in use; null when the house has not said. */
  deliveryWeeks: number | null
  /** The day on which the house last said or confirmed all that it states. */
  confirmedOn: string
  attestations: readonly AttestationFact[]
  /** Known products that it is built on; null when components are not stated. An empty list says: on none of the known ones. */
  builtOnProductIds: readonly string[] | null
  /** What unrelated institutions said of its house: the same list for each offering of one house. */
  trackRecord: readonly TrackFact[]
}

/** What matching reads of one version of a requirement, on one day. */
export type RequirementFacts = {
  requirementId: string
  requirementVersionId: string
  today: string
  closingDate: string
  criteria: readonly Criterion[]
  /** What kind of institution asks: references of its own kind make a track record. */
  sector: Sector
  /** What is to be replaced: the institution's secret, which weighs in its own answer and in nobody else's. */
  replacedProductIds: readonly string[]
  /** The day by which it has to be in use; null when the author named none. */
  liveBy: string | null
  /** Products that an authority names and whose entry closes gates today (a contested one does not). */
  namedProductIds: readonly string[]
  /** The institution's private list, which closes gates like a flag and is told to nobody else. */
  ownListProductIds: readonly string[]
  /** Products read into a class that an authority names: shown beside a match, they close no gate. */
  possiblyCoveredProductIds: readonly string[]
}
