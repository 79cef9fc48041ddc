import type { Part } from '#app/domain/matching/contributions.ts'
import type { Asked } from '#app/domain/matching/criteria.ts'
import type { Gate, GateReason, Notice } from '#app/domain/matching/gates.ts'
import type { OfferingNamed } from '#app/domain/matching/names.server.ts'
import type { EvidenceLevel } from '#app/domain/offerings/attributes.ts'
import type { CriterionWeight } from '#app/domain/requirements/criterion.ts'
import type { Locale } from '#app/messages/locale.ts'

/** One line of what an offering says to a criterion, and the evidence behind it. No points: a paper ranks nobody. */
export type EvidencedPart = Pick<Part, 'criterionId' | 'kind' | 'ref' | 'bound' | 'evidence' | 'reason' | 'weight'>

/** Why an offering was not eligible. A product of the institution's own list has no name on a paper that keeps quiet about what is replaced. */
export type PaperReason = GateReason | { gate: 'built-on'; code: 'built-on-unnamed' }

export type PaperOffering = { offeringVersionId: string; offering: OfferingNamed }
export type PaperMatch = PaperOffering & { parts: EvidencedPart[]; notices: Notice[] }
export type PaperMiss = PaperMatch & { reasons: PaperReason[] }

/** What a house answered to an ask, by what it lists on the day of the paper. */
export type PaperAsk = { asked: Asked; offering: string; house: string; askedAt: string; answer: 'yes' | 'no' | 'declined' | 'waiting' }

/**
 * What a paper of market evidence says, whole: its canonical bytes are what its SHA-256 is of. Instants are ISO 8601 in UTC. What the requirement's budget is stands nowhere in it; what it
 * replaces only where the officer chose to say so.
 */
export type EvidenceContent = {
  document: 'mutabadil.market-evidence.content'
  language: Locale
  madeAt: string
  madeBy: { person: string; institution: string }
  requirement: {
    id: string
    reference: string
    version: number
    title: string
    narrative: string
    publishedAt: string
    closesAt: string | null
    liveBy: string | null
  }
  /** Null where the paper does not say. */
  replaced: string[] | null
  criteria: (Asked & { weight: CriterionWeight; askedEvidence: EvidenceLevel; note: string })[]
  /** `today` is the day in the market on which everything was read. */
  run: { id: string; ranAt: string; today: string; closingDate: string; rules: number; read: number; eligible: number; ineligible: number; missingOne: number }
  eligible: PaperMatch[]
  nearMisses: PaperMiss[]
  /** By the first gate that each failed, without the near misses: how many, and the first of them. */
  ineligible: { gate: Gate; count: number; first: (PaperOffering & { reasons: PaperReason[] })[] }[]
  invited: { house: string; invitedAt: string; acceptedAt: string | null }[]
  asks: PaperAsk[]
  labels: Record<string, string>
  products: Record<string, string>
}

/** How many eligible offerings a paper shows with all that they say; the others are counted. */
export const eligibleShown = 25

/** How many papers of a requirement may be made in a day of the market: each is drawn by the server and kept for good. */
export const papersADay = 10
