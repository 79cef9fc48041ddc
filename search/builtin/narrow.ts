import { evidenceLevels, type EvidenceLevel } from '#app/domain/offerings/attributes.ts'
import { facetNames, type FacetName } from '#app/domain/offerings/facets.ts'
import type { FacetValue, SearchFilters } from '../port.ts'
import { compareText, type Columns } from './columns.ts'

export type Narrowed = { rows: Uint32Array; facets: Record<FacetName, FacetValue[]>; evidence: Record<EvidenceLevel, number> }

/** The bit of a filter that is not a facet's own. */
const evidenceBit = 1 << facetNames.length
const capabilityBit = 1 << facetNames.indexOf('capability')

/**
 * Keeps the rows for which every filter holds, and counts the values of each facet over the rows for which all the others hold. An offering that fails at two filters
 * counts nowhere.
 */
export function narrow(columns: Columns, rows: Uint32Array, filters: SearchFilters): Narrowed {
  const { from, lengths, pool, levels, best, facetOf } = columns
  const { asked, bitOf } = bitsOf(columns, filters)
  const leastLevel = filters.evidence === undefined ? -1 : evidenceLevels.indexOf(filters.evidence)
  const counts = new Uint32Array(columns.values)
  const reached = evidenceLevels.map(() => 0)
  const kept = new Uint32Array(rows.length)
  let keptCount = 0
  for (const row of rows) {
    const start = from[row]!
    const end = start + lengths[row]!
    let passed = 0
    // Of the chosen capabilities the best counts; where none is chosen, any.
    let level = asked & capabilityBit ? -1 : best[row]!
    if (asked !== 0) {
      for (let at = start; at < end; at += 1) {
        const bit = bitOf[pool[at]!]!
        passed |= bit
        if (bit === capabilityBit && levels[at]! > level) level = levels[at]!
      }
    }
    const failing = (asked & ~passed) | (level < leastLevel ? evidenceBit : 0)
    if (failing === 0) {
      kept[keptCount] = row
      keptCount += 1
      for (let at = start; at < end; at += 1) counts[pool[at]!]! += 1
    } else if ((failing & (failing - 1)) === 0 && failing !== evidenceBit) {
      const alone = 31 - Math.clz32(failing)
      for (let at = start; at < end; at += 1) if (facetOf[pool[at]!] === alone) counts[pool[at]!]! += 1
    }
    if (failing === 0 || failing === evidenceBit) for (let at = 0; at <= level; at += 1) reached[at]! += 1
  }
  return {
    rows: kept.subarray(0, keptCount),
    facets: facetsOf(columns, counts),
    evidence: Object.fromEntries(evidenceLevels.map((level, at) => [level, reached[at]!])) as Narrowed['evidence'],
  }
}

/** The bits of the facets in which something is chosen, and for each value that is chosen the bit of its facet. */
function bitsOf(columns: Columns, filters: SearchFilters): { asked: number; bitOf: Uint32Array } {
  const bitOf = new Uint32Array(columns.values)
  let asked = 0
  for (const [at, facet] of facetNames.entries()) {
    const chosen = filters[facet] ?? []
    if (chosen.length > 0) asked |= 1 << at
    for (const value of chosen) {
      const known = columns.valueOf(facet, value)
      if (known !== undefined) bitOf[known] = 1 << at
    }
  }
  return { asked, bitOf }
}

function facetsOf(columns: Columns, counts: Uint32Array): Record<FacetName, FacetValue[]> {
  const facets = Object.fromEntries(facetNames.map((facet) => [facet, []])) as unknown as Record<FacetName, FacetValue[]>
  counts.forEach((count, value) => {
    if (count > 0) facets[facetNames[columns.facetOf[value]!]!].push({ value: columns.nameOf(value), count })
  })
  for (const facet of facetNames) facets[facet].sort((a, b) => b.count - a.count || compareText(a.value, b.value))
  return facets
}
