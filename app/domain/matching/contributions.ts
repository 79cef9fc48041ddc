import { allocate } from '#app/domain/money.ts'
import { compareText } from './compare-text.ts'
import { scoreOf, type Finding } from './score.ts'

/** A part of a score with the hundredths of a point that it brings. */
export type Part = Finding & { contribution: number }

/** Whether a part is the institution's secret: what it replaces. Nobody else is shown it, nor a score that it is part of. */
export function isPrivate({ kind }: Pick<Part, 'kind'>): boolean {
  return kind === 'replaces'
}

/** The score and its parts as they are without what is the institution's secret: worked out anew, so that the secret cannot be worked out from the rest. */
export function publicPartsOf(parts: readonly Part[]): { score: number; parts: Part[] } {
  return partsOf(parts.filter((part) => !isPrivate(part)))
}

/**
 * Deals the score out over its parts, in hundredths of a point by largest remainder, so that they add up to it exactly. Parts come in the order of their
 * criteria's keys, which is also how equal remainders are settled: the order in which criteria were read changes nothing.
 */
export function partsOf(findings: readonly Finding[]): { score: number; parts: Part[] } {
  const ordered = [...findings].sort((a, b) => compareText(a.criterionId, b.criterionId))
  const score = scoreOf(ordered)
  const contributions = allocate(
    score,
    ordered.map(({ weight, satisfaction }) => weight * satisfaction),
  )
  return { score, parts: ordered.map((finding, index) => ({ ...finding, contribution: contributions[index]! })) }
}
