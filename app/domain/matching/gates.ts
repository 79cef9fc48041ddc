import { isAtLeast, type EvidenceLevel } from '#app/domain/offerings/attributes.ts'
import type { Criterion, CriterionKind } from '#app/domain/requirements/criterion.ts'
import type { Answer, NotValid } from './answers.ts'
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

export type GateReason =
  | { gate: 'house'; code: 'house-not-verified'; state: Exclude<OfferingFacts['houseState'], 'verified'> }
  | { gate: 'listing'; code: 'not-listed'; state: Exclude<OfferingFacts['offeringState'], 'listed'> }
  | { gate: 'built-on'; code: 'built-on-named' | 'built-on-own-list'; productId: string }
  | ({ gate: 'must' | 'attestation'; criterionId: string; kind: CriterionKind; ref: string } & MustFailure)

/** What does not close a gate and is left to the institution to weigh. */
export type Notice = { code: 'components-not-stated' } | { code: 'possibly-covered'; productId: string }

/** Every reason for which an offering is not eligible, in the order of the gates; empty when it is. `answers` stand in the order of `criteria`. */
export function gateReasons(criteria: readonly Criterion[], answers: readonly Answer[], requirement: RequirementFacts, offering: OfferingFacts): GateReason[] {
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

function mustReason(criterion: Criterion, answer: Answer): GateReason[] {
  if (criterion.weight !== 'must') return []
  const failure = mustFailure(answer, criterion.askedEvidence)
  if (!failure) return []
  const gate = criterion.kind === 'certification' ? 'attestation' : 'must'
  return [{ gate, criterionId: criterion.id, kind: criterion.kind, ref: criterion.ref, ...failure }]
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
    case 'yes':
    case 'valid':
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
