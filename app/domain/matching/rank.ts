import { compareText } from './compare-text.ts'
import type { Finding } from './score.ts'

/** What an order of offerings rests on. */
export type Standing = { score: number; evidence: number; lot: number; offeringId: string }

/** What one part counts in the order by evidence. */
export const evidenceRanks = { verified: 1_000_000, documented: 1_000, claimed: 1 } as const

/** How good the evidence behind a score is, as one number: first the verified parts, then the documented, then the claimed. */
export function evidenceRankOf(findings: readonly Pick<Finding, 'evidence'>[]): number {
  return findings.reduce((sum, { evidence }) => sum + (evidence === null ? 0 : evidenceRanks[evidence]), 0)
}

/**
 * The place that the draw gives an offering in one requirement: a 32-bit mix (FNV-1a, then the finaliser of MurmurHash3) of both keys. It names the offering
 * and not its version, so that nobody draws again by editing.
 */
export function lotOf(requirementId: string, offeringId: string): number {
  return lotFrom(lotStateOf(requirementId), offeringId)
}

/** Where the mix stands after a requirement's key: one state serves every offering. */
export function lotStateOf(requirementId: string): number {
  return mixText(0x811c9dc5, `${requirementId} `)
}

/** The lot of an offering from the state after the requirement's key. */
export function lotFrom(state: number, offeringId: string): number {
  let hash = mixText(state, offeringId)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

function mixText(state: number, text: string): number {
  let hash = state
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash
}

/** Best first: by score, then by evidence, then by lot; the key decides only between equal lots. */
export function byStanding(a: Standing, b: Standing): number {
  return b.score - a.score || b.evidence - a.evidence || byLot(a, b)
}

/** By lot alone: for lists in which nobody is better than another. */
export function byLot(a: Standing, b: Standing): number {
  return a.lot - b.lot || compareText(a.offeringId, b.offeringId)
}
