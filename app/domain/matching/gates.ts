import { isAtLeast, type EvidenceLevel } from '#app/domain/offerings/attributes.ts'
import type { Answer, NotValid } from './answers.ts'
import { askedOf, type Asked, type MatchCriterion } from './criteria.ts'
import type { OfferingFacts, RequirementFacts } from './facts.ts'

/** The gates in the order in which an offering meets them. One that fails several is filed under the first; its reasons name all. */
export const gates = ['house', 'listing', 'built-on', 'must', 'attestation'] as const
export type Gate = (typeof gates)[number]

/** Why a must is not met. */
export type MustFailure =
  | { code: 'not-stated' }
  | { code: 'stated-no' }
  | { code: 'evidence-below'; evidence: EvidenceLevel; asked: EvidenceLevel }
  | { code: NotValid['why']; date: string }
  | { code: 'stated-elsewhere'; place: string }
  | { code: 'below'; stated: number }

export type GateReason =
  | { gate: 'house'; code: 'house-not-verified'; state: Exclude<OfferingFacts['houseState'], 'verified'> }
  | { gate: 'listing'; code: 'not-listed'; state: Exclude<OfferingFacts['offeringState'], 'listed'> }
  | { gate: 'built-on'; code: 'built-on-named' | 'built-on-own-list'; productId: string }
  | ({ gate: 'must' | 'attestation'; criterionId: string } & Asked & MustFailure)

/** What does not close a gate and is left to the institution to weigh. */
export type Notice = { code: 'components-not-stated' } | { code: 'possibly-covered'; productId: string }

/** Every reason for which an offering is not eligible, in the order of the gates; empty when it is. `answers` stand in the order of `criteria`. */
export function gateReasons(
  criteria: readonly MatchCriterion[],
  answers: readonly Answer[],
  requirement: RequirementFacts,
  offering: OfferingFacts,
): GateReason[] {
  const reasons: GateReason[] = []
  if (offering.houseState !== 'verified') reasons.push({ gate: 'house', code: 'house-not-verified', state: offering.houseState })
  if (offering.offeringState !== 'listed') reasons.push({ gate: 'listing', code: 'not-listed', state: offering.offeringState })
  for (const productId of sortedOnce(offering.builtOnProductIds ?? [])) {
    if (requirement.namedProductIds.includes(productId)) reasons.push({ gate: 'built-on', code: 'built-on-named', productId })
    else if (requirement.ownListProductIds.includes(productId)) reasons.push({ gate: 'built-on', code: 'built-on-own-list', productId })
  }
  const failed = criteria.flatMap((criterion, index) => mustReason(criterion, answers[index]!))
  return [...reasons, ...failed.filter(({ gate }) => gate === 'must'), ...failed.filter(({ gate }) => gate === 'attestation')]
}

function mustReason(criterion: MatchCriterion, answer: Answer): GateReason[] {
  if (criterion.weight !== 'must') return []
  const failure = mustFailure(answer, criterion.askedEvidence)
  if (!failure) return []
  const gate = criterion.kind === 'certification' ? 'attestation' : 'must'
  return [{ gate, criterionId: criterion.id, ...askedOf(criterion), ...failure }]
}

/** Why an answer does not meet a must that asks this evidence; undefined when it does. Only the answer itself counts, never a statement near it. */
export function mustFailure(answer: Answer, asked: EvidenceLevel): MustFailure | undefined {
  switch (answer.said) {
    case 'not-stated':
      return { code: 'not-stated' }
    case 'no':
      return { code: 'stated-no' }
    case 'not-valid':
      return { code: answer.why, date: answer.date }
    case 'elsewhere':
      return { code: 'stated-elsewhere', place: answer.place }
    case 'measured':
      if (!answer.enough) return { code: 'below', stated: answer.stated }
      return isAtLeast(answer.evidence, asked) ? undefined : { code: 'evidence-below', evidence: answer.evidence, asked }
    case 'yes':
    case 'valid':
    case 'delivered':
    case 'replaced':
      return isAtLeast(answer.evidence, asked) ? undefined : { code: 'evidence-below', evidence: answer.evidence, asked }
  }
}

/** Whether the institution can ask the house for what is missing: it has said neither yes nor no. */
export function canAsk(reason: GateReason): boolean {
  return reason.code === 'not-stated'
}

/** What an offering is shown with although it closes no gate: components it has not stated, and those that a class of an advisory may cover. */
export function noticesOf(requirement: RequirementFacts, offering: OfferingFacts): Notice[] {
  if (offering.builtOnProductIds === null) return [{ code: 'components-not-stated' }]
  const covered = sortedOnce(offering.builtOnProductIds).filter((productId) => requirement.possiblyCoveredProductIds.includes(productId))
  return covered.map((productId) => ({ code: 'possibly-covered', productId }))
}

function sortedOnce(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort()
}
