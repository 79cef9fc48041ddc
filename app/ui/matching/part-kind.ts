import type { Part } from '#app/domain/matching/contributions.ts'
import { partKinds, type BarPart, type PartKind } from '../bar.tsx'

const kindByWeight: Record<number, PartKind> = { 5: 'must', 3: 'should', 1: 'could' }

/** Which colour of the bar a part belongs to. */
export function partKindOf(part: Pick<Part, 'kind' | 'weight'>): PartKind {
  if (part.kind === 'replaces') return 'replaces'
  return part.kind === 'track-record' ? 'record' : (kindByWeight[part.weight] ?? 'could')
}

/** The weight of a part in words: what is replaced weighs as a should, and has a colour of its own. */
export function weightKindOf(part: Pick<Part, 'kind' | 'weight'>): PartKind {
  return part.kind === 'replaces' ? (kindByWeight[part.weight] ?? 'should') : partKindOf(part)
}

/** The parts of a score by colour, in points; their sum is the score. */
export function barParts(parts: readonly Part[]): BarPart[] {
  const sums = new Map<PartKind, number>()
  for (const part of parts) sums.set(partKindOf(part), (sums.get(partKindOf(part)) ?? 0) + part.contribution)
  return [...sums].map(([kind, hundredths]) => ({ kind, points: hundredths / 100 }))
}

/** The kinds of parts that some of these scores have, in the order in which they are drawn. */
export function kindsIn(scores: readonly { parts: readonly Part[] }[]): PartKind[] {
  const present = new Set(scores.flatMap(({ parts }) => parts.map(partKindOf)))
  return partKinds.filter((kind) => present.has(kind))
}

/** Hundredths of a point as people read them: "87.23". */
export function spellPoints(hundredths: number): string {
  return (hundredths / 100).toFixed(2)
}

/** Ten-thousandths of a whole as a factor: "0.75". */
export function spellFactor(share: number): string {
  return (share / 10_000).toFixed(2)
}
