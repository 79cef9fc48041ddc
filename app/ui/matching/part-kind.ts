import type { Part } from '#app/domain/matching/contributions.ts'
import type { BarPart, PartKind } from '../bar.tsx'

const kindByWeight: Record<number, PartKind> = { 5: 'must', 3: 'should', 1: 'could' }

/** Which colour of the bar a part belongs to. */
export function partKindOf(part: Pick<Part, 'kind' | 'weight'>): PartKind {
  return part.kind === 'track-record' ? 'record' : (kindByWeight[part.weight] ?? 'could')
}

/** The parts of a score by colour, in points; their sum is the score. */
export function barParts(parts: readonly Part[]): BarPart[] {
  const sums = new Map<PartKind, number>()
  for (const part of parts) sums.set(partKindOf(part), (sums.get(partKindOf(part)) ?? 0) + part.contribution)
  return [...sums].map(([kind, hundredths]) => ({ kind, points: hundredths / 100 }))
}

/** Hundredths of a point as people read them: "87.23". */
export function spellPoints(hundredths: number): string {
  return (hundredths / 100).toFixed(2)
}
