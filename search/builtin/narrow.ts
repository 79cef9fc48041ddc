import { evidenceLevels, type EvidenceLevel } from '#app/domain/offerings/attributes.ts'
import { facetNames, type FacetName, type FacetValue, type SearchFilters } from '../port.ts'
import type { OfferingFacts } from './rows.ts'

export type Narrowed = { rows: number[]; facets: Record<FacetName, FacetValue[]>; evidence: Record<EvidenceLevel, number> }

/** Where an offering stands in a facet. */
export function valuesOf(facts: OfferingFacts, facet: FacetName): readonly string[] {
  switch (facet) {
    case 'group':
      return facts.groups
    case 'capability':
      return facts.capabilities.map(([code]) => code)
    case 'deployment':
      return facts.deployments
    case 'certification':
      return facts.certifications
    case 'city':
      return [facts.city]
  }
}

/**
 * Keeps the rows for which every filter holds, and counts the values of each facet over the rows for which all the others hold. An offering that fails at two filters
 * counts nowhere.
 */
export function narrow(rows: Iterable<number>, offerings: ReadonlyMap<number, OfferingFacts>, filters: SearchFilters): Narrowed {
  const chosen = facetNames.flatMap((facet) => (filters[facet]?.length ? [{ facet, values: new Set(filters[facet]) }] : []))
  const asked = filters.evidence === undefined ? -1 : evidenceLevels.indexOf(filters.evidence)
  const counts = Object.fromEntries(facetNames.map((facet) => [facet, new Map<string, number>()])) as Record<FacetName, Map<string, number>>
  const reached = evidenceLevels.map(() => 0)
  const kept: number[] = []
  for (const row of rows) {
    const facts = offerings.get(row)
    if (!facts) continue
    const level = levelOf(facts, filters.capability)
    const failing: (FacetName | 'evidence')[] = chosen.flatMap(({ facet, values }) =>
      valuesOf(facts, facet).some((value) => values.has(value)) ? [] : [facet],
    )
    if (level < asked) failing.push('evidence')
    if (failing.length === 0) kept.push(row)
    if (failing.length > 1) continue
    for (const facet of facetNames) {
      if (failing.length === 1 && failing[0] !== facet) continue
      for (const value of valuesOf(facts, facet)) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1)
    }
    if (failing.length === 0 || failing[0] === 'evidence') for (let at = 0; at <= level; at += 1) reached[at]! += 1
  }
  return {
    rows: kept,
    facets: Object.fromEntries(facetNames.map((facet) => [facet, sorted(counts[facet])])) as Narrowed['facets'],
    evidence: Object.fromEntries(evidenceLevels.map((level, at) => [level, reached[at]!])) as Narrowed['evidence'],
  }
}

/** The best level of evidence for one of the chosen capabilities, or for any where none is chosen; -1 where there is no capability to speak of. */
function levelOf(facts: OfferingFacts, chosen: readonly string[] = []): number {
  let best = -1
  for (const [code, level] of facts.capabilities) if (level > best && (chosen.length === 0 || chosen.includes(code))) best = level
  return best
}

function sorted(counts: ReadonlyMap<string, number>): FacetValue[] {
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}
