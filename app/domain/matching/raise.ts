import { evidenceLevels, type EvidenceLevel } from '#app/domain/offerings/attributes.ts'
import { compareText } from './compare-text.ts'
import type { Part } from './contributions.ts'
import type { Asked } from './criteria.ts'
import { evidenceShares, replacesShares, whole } from './parameters.ts'
import { scoreOf, trackRecordId } from './score.ts'

/** What a house can do about one part: say it, confirm it again, renew it, let staff see the document, have it checked with the issuer. */
export type RaiseStep = 'state' | 'confirm' | 'renew' | 'document' | 'verify'

/** A step, and how many hundredths of a point the score would gain by it alone. */
export type Raise = { criterionId: string; kind: Part['kind']; ref: string; bound?: number; step: RaiseStep; gain: number }

/**
 * What would raise a score, the most first; every step alone and from where the offering stands today. A stated no is left out: the house has answered,
 * and points are no reason to answer otherwise. The track record is earned, not stated.
 */
export function raisesOf(parts: readonly Part[]): Raise[] {
  const score = scoreOf(parts)
  const steps = parts.flatMap((part) =>
    evidenceLevels.flatMap((level): Raise[] => {
      const step = stepTo(level, part)
      if (step === undefined) return []
      const raised = parts.map((other) => (other === part ? { weight: part.weight, satisfaction: shareOf(level, part) } : other))
      const gain = scoreOf(raised) - score
      return gain > 0 ? [{ criterionId: part.criterionId, ...subjectOf(part), step, gain }] : []
    }),
  )
  return steps.sort((a, b) => b.gain - a.gain || compareText(a.criterionId, b.criterionId) || compareText(a.step, b.step))
}

const subjectOf = ({ kind, ref, bound }: Part): Omit<Asked, 'kind'> & Pick<Part, 'kind'> => (bound === undefined ? { kind, ref } : { kind, ref, bound })

/** What the part would count after the step. A measure that is stated counts in full where it meets what is asked. */
function shareOf(level: EvidenceLevel, { kind }: Part): number {
  if (kind === 'scale' || kind === 'timeline') return whole
  return kind === 'replaces' ? replacesShares.declared : evidenceShares[level]
}

/** What only a number or a reference can raise has one step: to say it. */
const onlyStated: readonly Part['kind'][] = ['scale', 'timeline', 'replaces']

function stepTo(level: EvidenceLevel, part: Part): RaiseStep | undefined {
  if (part.kind === trackRecordId || part.reason.code === 'stated-no' || part.reason.code === 'stated-elsewhere') return undefined
  if (onlyStated.includes(part.kind)) return level === 'claimed' && part.reason.code === 'not-stated' ? 'state' : undefined
  if (level === 'documented') return 'document'
  if (level === 'verified') return 'verify'
  if (part.reason.code === 'stated-unconfirmed') return 'confirm'
  return part.reason.code === 'ended' || part.reason.code === 'ends-before-closing' ? 'renew' : 'state'
}
