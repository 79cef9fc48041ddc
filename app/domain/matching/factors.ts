import type { Part } from './contributions.ts'
import { relationShares, whole } from './parameters.ts'

/** What a part's satisfaction is made of, in ten-thousandths: how near what was stated comes to what is asked, and what its evidence is worth; null where evidence plays no part. */
export type Factors = { met: number; evidence: number | null }

/** What is measured or earned counts by itself, whatever the evidence. */
const measured: ReadonlySet<Part['kind']> = new Set(['scale', 'timeline', 'track-record'])

/** The two factors of a part, for a table that shows how it came about: their product is its satisfaction. */
export function factorsOf({ kind, satisfaction, reason }: Pick<Part, 'kind' | 'satisfaction' | 'reason'>): Factors {
  if (measured.has(kind) || satisfaction === 0) return { met: satisfaction, evidence: null }
  const met = reason.code === 'group-stated' ? relationShares.group : reason.code === 'sibling-stated' ? relationShares.sibling : relationShares.same
  return { met, evidence: Math.round((satisfaction * whole) / met) }
}
