import type { EvidenceLevel } from '#app/domain/offerings/attributes.ts'
import type { Criterion, CriterionKind } from '#app/domain/requirements/criterion.ts'
import { relatedShare, type NotValid, type Reading, type Related } from './answers.ts'
import { marketTrackRecord, trackRecordWeight, weights } from './parameters.ts'

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
  | { code: 'market-mean' }

/** The track record is a part of every score and stands in no list of criteria. */
export const trackRecordId = 'track-record'

/** One part of a score before the points are dealt out. `satisfaction` is in ten-thousandths. */
export type Finding = {
  criterionId: string
  kind: CriterionKind | typeof trackRecordId
  ref: string
  weight: number
  satisfaction: number
  evidence: EvidenceLevel | null
  reason: PartReason
}

/** What an answer is worth for its criterion. Of the same capability and what stands near it the better counts; a stated no is worth nothing, whatever stands near it. */
export function findingOf(criterion: Criterion, { answer, related }: Reading): Finding {
  const { id: criterionId, kind, ref } = criterion
  const base = { criterionId, kind, ref, weight: weights[criterion.weight] }
  const nothing = (reason: PartReason): Finding => ({ ...base, satisfaction: 0, evidence: null, reason })
  switch (answer.said) {
    case 'no':
      return nothing({ code: 'stated-no' })
    case 'not-valid':
      return nothing({ code: answer.why, date: answer.date })
    case 'not-stated':
      return related ? { ...base, ...fromRelated(related) } : nothing({ code: 'not-stated' })
    case 'valid': {
      const reason: PartReason = answer.validUntil === null ? { code: 'valid-open' } : { code: 'valid-until', date: answer.validUntil }
      return { ...base, satisfaction: answer.share, evidence: answer.evidence, reason }
    }
    case 'yes': {
      if (related && relatedShare(related) > answer.share) return { ...base, ...fromRelated(related) }
      const reason: PartReason = { code: answer.unconfirmed ? 'stated-unconfirmed' : 'stated', confirmedOn: answer.confirmedOn }
      return { ...base, satisfaction: answer.share, evidence: answer.evidence, reason }
    }
  }
}

function fromRelated(related: Related): Pick<Finding, 'satisfaction' | 'evidence' | 'reason'> {
  const code = related.relation === 'group' ? 'group-stated' : 'sibling-stated'
  return { satisfaction: relatedShare(related), evidence: related.evidence, reason: { code, stated: related.code } }
}

/** The track record of a house: for now the market's mean for everyone. */
export function trackRecordFinding(): Finding {
  return {
    criterionId: trackRecordId,
    kind: trackRecordId,
    ref: '',
    weight: trackRecordWeight,
    satisfaction: marketTrackRecord,
    evidence: null,
    reason: { code: 'market-mean' },
  }
}

/** `100 × Σ wᵢ·sᵢ ÷ Σ wᵢ` in hundredths of a point (0 … 10,000), rounded half up; 0 when nothing weighs anything. */
export function scoreOf(findings: readonly Pick<Finding, 'weight' | 'satisfaction'>[]): number {
  const total = findings.reduce((sum, { weight }) => sum + weight, 0)
  const met = findings.reduce((sum, { weight, satisfaction }) => sum + weight * satisfaction, 0)
  return total === 0 ? 0 : Math.floor((2 * met + total) / (2 * total))
}
