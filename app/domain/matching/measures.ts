import { evidenceLevels, type EvidenceLevel, type ScaleMeasure } from '#app/domain/offerings/attributes.ts'
import { compareText } from './compare-text.ts'
import type { OfferingFacts } from './facts.ts'
import { replacesShares, whole, type ReplacesProof } from './parameters.ts'
import { standingLevel } from './statements.ts'

/** How much it carries, beside what is asked; `share` falls from whole at the bound to nothing at half of it. */
export type Measured = { said: 'measured'; stated: number; enough: boolean; share: number; evidence: EvidenceLevel }

/** When it would be in use, beside the days that are left after closing; `share` falls from whole within them to nothing at twice as many. */
export type Delivered = { said: 'delivered'; weeks: number; days: number; inTime: boolean; share: number; evidence: 'claimed' }

/** That it can take the place of what is to be replaced, and how far that is proven. */
export type Replaced = { said: 'replaced'; proof: ReplacesProof; share: number; evidence: EvidenceLevel }

type NotStated = { said: 'not-stated' }

/** What runs live with its evidence, and the most that is claimed: whichever meets the bound better counts, and of equals the better proven. */
export function readScale(asked: { ref: ScaleMeasure; bound: number }, { scales }: Pick<OfferingFacts, 'scales'>, today: string): Measured | NotStated {
  const measured = scales
    .filter(({ code }) => code === asked.ref)
    .flatMap((one) => [measure(one.claimed, asked.bound, 'claimed'), ...(one.live === null ? [] : [measure(one.live, asked.bound, standingLevel(one, today))])])
  return measured.sort((a, b) => b.share - a.share || byLevel(b, a) || b.stated - a.stated)[0] ?? { said: 'not-stated' }
}

function measure(stated: number, bound: number, evidence: EvidenceLevel): Measured {
  return { said: 'measured', stated, enough: stated >= bound, share: measureShare(stated, bound), evidence }
}

/** Whole at the bound, nothing at half of it, in ten-thousandths; it is whole exactly when it is enough. */
export function measureShare(stated: number, bound: number): number {
  return Math.max(0, Math.min(whole, Math.floor((whole * (2 * stated - bound)) / bound)))
}

function byLevel(a: { evidence: EvidenceLevel }, b: { evidence: EvidenceLevel }): number {
  return evidenceLevels.indexOf(a.evidence) - evidenceLevels.indexOf(b.evidence)
}

/** The weeks that the house says it needs, beside the days from closing to the day that is asked. */
export function readDelivery(liveBy: string, closingDate: string, { deliveryWeeks }: Pick<OfferingFacts, 'deliveryWeeks'>): Delivered | NotStated {
  if (deliveryWeeks === null) return { said: 'not-stated' }
  const days = Math.max(0, daysBetween(closingDate, liveBy))
  const needed = deliveryWeeks * 7
  const share = needed <= days ? whole : days === 0 ? 0 : Math.max(0, Math.floor((whole * (2 * days - needed)) / days))
  return { said: 'delivered', weeks: deliveryWeeks, days, inTime: needed <= days, share, evidence: 'claimed' }
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

const evidenceOf: Record<ReplacesProof, EvidenceLevel> = { financial: 'verified', elsewhere: 'verified', declared: 'claimed' }

/** Of several products that are to be replaced the best counts. */
export function readReplaces(productIds: readonly string[], { replaces }: Pick<OfferingFacts, 'replaces'>): Replaced | NotStated {
  const proofs = replaces.filter(({ productId }) => productIds.includes(productId)).map(({ proven }): ReplacesProof => proven ?? 'declared')
  const best = proofs.sort((a, b) => replacesShares[b] - replacesShares[a] || compareText(a, b))[0]
  return best === undefined ? { said: 'not-stated' } : { said: 'replaced', proof: best, share: replacesShares[best], evidence: evidenceOf[best] }
}
