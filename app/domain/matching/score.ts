import type { EvidenceLevel } from '#app/domain/offerings/attributes.ts'
import { relatedShare, type Answer, type NotValid, type Reading, type Related } from './answers.ts'
import { askedOf, type Asked, type MatchCriterion } from './criteria.ts'
import { trackRecordWeight, weights, type ReplacesProof } from './parameters.ts'
import type { TrackRecord } from './track-record.ts'

/** Why a part counts what it counts: a code and the values that its sentence needs. */
export type PartReason =
  | { code: 'stated'; confirmedOn: string }
  | { code: 'stated-unconfirmed'; confirmedOn: string }
  | { code: 'valid-until'; date: string }
  | { code: 'valid-open' }
  | { code: 'group-stated' | 'sibling-stated'; stated: string }
  | { code: 'stated-no' }
  | { code: 'not-stated' }
  | { code: NotValid['why']; date: string }
  | { code: 'stated-elsewhere'; place: string }
  | { code: 'scale-enough' | 'scale-below'; stated: number }
  | { code: 'delivery-in-time' | 'delivery-late'; weeks: number; days: number }
  | { code: `replaces-${ReplacesProof}` }
  | { code: 'track-record'; institutions: number }
  | { code: 'market-mean' }

/** The track record is a part of every score and stands in no list of criteria. */
export const trackRecordId = 'track-record'

/** One part of a score before the points are dealt out. `satisfaction` is in ten-thousandths. */
export type Finding = {
  criterionId: string
  kind: Asked['kind'] | typeof trackRecordId
  ref: string
  bound?: number
  weight: number
  satisfaction: number
  evidence: EvidenceLevel | null
  reason: PartReason
}

/** What an answer is worth for its criterion. Of the same capability and what stands near it the better counts; a stated no is worth nothing, whatever stands near it. */
export function findingOf(criterion: MatchCriterion, { answer, related }: Reading): Finding {
  const base = { criterionId: criterion.id, ...askedOf(criterion), weight: weights[criterion.weight] }
  const share = 'share' in answer ? answer.share : 0
  if (related && answer.said !== 'no' && relatedShare(related) > share) return { ...base, ...fromRelated(related) }
  // A measure that falls so far short that it is worth nothing is no evidence either.
  return { ...base, satisfaction: share, evidence: 'evidence' in answer && share > 0 ? answer.evidence : null, reason: reasonOf(answer) }
}

function reasonOf(answer: Answer): PartReason {
  switch (answer.said) {
    case 'no':
      return { code: 'stated-no' }
    case 'not-stated':
      return { code: 'not-stated' }
    case 'not-valid':
      return { code: answer.why, date: answer.date }
    case 'elsewhere':
      return { code: 'stated-elsewhere', place: answer.place }
    case 'valid':
      return answer.validUntil === null ? { code: 'valid-open' } : { code: 'valid-until', date: answer.validUntil }
    case 'yes':
      return { code: answer.unconfirmed ? 'stated-unconfirmed' : 'stated', confirmedOn: answer.confirmedOn }
    case 'measured':
      return { code: answer.enough ? 'scale-enough' : 'scale-below', stated: answer.stated }
    case 'delivered':
      return { code: answer.inTime ? 'delivery-in-time' : 'delivery-late', weeks: answer.weeks, days: answer.days }
    case 'replaced':
      return { code: `replaces-${answer.proof}` }
  }
}

function fromRelated(related: Related): Pick<Finding, 'satisfaction' | 'evidence' | 'reason'> {
  const code = related.relation === 'group' ? 'group-stated' : 'sibling-stated'
  return { satisfaction: relatedShare(related), evidence: related.evidence, reason: { code, stated: related.code } }
}

/** The track record of a house as a part of the score. It is nobody's statement, and so no evidence that breaks a tie. */
export function trackRecordFinding({ share, institutions }: TrackRecord): Finding {
  return {
    criterionId: trackRecordId,
    kind: trackRecordId,
    ref: '',
    weight: trackRecordWeight,
    satisfaction: share,
    evidence: null,
    reason: institutions === 0 ? { code: 'market-mean' } : { code: 'track-record', institutions },
  }
}

/** `100 × Σ wᵢ·sᵢ ÷ Σ wᵢ` in hundredths of a point (0 … 10,000), rounded half up; 0 when nothing weighs anything. */
export function scoreOf(findings: readonly Pick<Finding, 'weight' | 'satisfaction'>[]): number {
  const total = findings.reduce((sum, { weight }) => sum + weight, 0)
  const met = findings.reduce((sum, { weight, satisfaction }) => sum + weight * satisfaction, 0)
  return total === 0 ? 0 : Math.floor((2 * met + total) / (2 * total))
}
