import type { SearchFilters, Sort } from '#search/port.ts'
import { forwardCodes } from '../capabilities/statements.ts'
import type { CapabilityTree } from '../capabilities/tree.ts'
import { evidenceLevels, type EvidenceLevel } from './attributes.ts'
import { readCompared } from './compare.ts'
import { facetNames, isFacetValue, type FacetName } from './facets.ts'

export const directorySorts = ['relevance', 'name', 'updated', 'evidence'] as const satisfies readonly Sort[]

/** What the address of the directory asks for: all of it is in the URL, so that a list can be kept and sent on. */
export type DirectoryQuery = {
  q: string
  /** Look for the words as they are typed, without correcting any. */
  asTyped: boolean
  filters: Record<FacetName, readonly string[]>
  evidence: EvidenceLevel | null
  sort: Sort
  /** From 1. */
  page: number
  /** The slugs of the offerings that wait in the tray to be compared. */
  compare: readonly string[]
}

export const perPage = 20
export const pagesAtMost = 50
const textAtMost = 400
const valuesAtMost = 20

/** Reads the address. Whatever is not a filter is left out rather than refused: a mistyped link still shows the list. */
export function readDirectoryQuery(params: URLSearchParams): DirectoryQuery {
  const valuesOf = (facet: FacetName) => [...new Set(params.getAll(facet))].filter((value) => isFacetValue(facet, value)).slice(0, valuesAtMost)
  const page = Number(params.get('page') ?? 1)
  return {
    q: (params.get('q') ?? '').replace(/\s+/gu, ' ').trim().slice(0, textAtMost),
    asTyped: params.get('as') === 'typed',
    filters: eachFacet(valuesOf),
    // Everything listed is claimed at the least, so that level asks nothing.
    evidence: evidenceLevels.find((level) => level === params.get('evidence') && level !== 'claimed') ?? null,
    sort: directorySorts.find((sort) => sort === params.get('sort')) ?? 'relevance',
    page: Number.isInteger(page) && page >= 1 && page <= pagesAtMost ? page : 1,
    compare: readCompared(params.get('compare')).slugs,
  }
}

/** The query as it reads today: groups and capabilities that were merged are asked for by what they were merged into. */
export function forwardQuery(tree: Pick<CapabilityTree, 'forward'>, query: DirectoryQuery): DirectoryQuery {
  const { group, capability } = query.filters
  return { ...query, filters: { ...query.filters, group: forwardCodes(group, tree), capability: forwardCodes(capability, tree) } }
}

/** Parameters of the address with a value that cannot be one: what they asked is left out, and the page says so. */
export function findIgnored(params: URLSearchParams): (FacetName | 'evidence')[] {
  const ignored = facetNames.filter((facet) => params.getAll(facet).some((value) => value !== '' && !isFacetValue(facet, value)))
  const evidence = params.get('evidence') ?? ''
  return evidence === '' || evidenceLevels.some((level) => level === evidence) ? ignored : [...ignored, 'evidence']
}

/** Something for each facet. */
export function eachFacet<T>(make: (facet: FacetName) => T): Record<FacetName, T> {
  return Object.fromEntries(facetNames.map((facet) => [facet, make(facet)])) as Record<FacetName, T>
}

/** The parameters of a query in their one order; what is as usual is left out. */
export function directoryParams({ q, asTyped, filters, evidence, sort, page, compare }: DirectoryQuery): [name: string, value: string][] {
  return [
    ...(q ? [['q', q] satisfies [string, string]] : []),
    ...(q && asTyped ? [['as', 'typed'] satisfies [string, string]] : []),
    ...facetNames.flatMap((facet) => filters[facet].map((value): [string, string] => [facet, value])),
    ...(evidence ? [['evidence', evidence] satisfies [string, string]] : []),
    ...(sort !== 'relevance' ? [['sort', sort] satisfies [string, string]] : []),
    ...(page > 1 ? [['page', String(page)] satisfies [string, string]] : []),
    ...(compare.length > 0 ? [['compare', compare.join(',')] satisfies [string, string]] : []),
  ]
}

/** The address of the directory for a query with some of it changed. Whatever changes but the page begins at the first page. */
export function directoryAddress(query: DirectoryQuery, change: Partial<DirectoryQuery> = {}): string {
  // A comma says more than its code, and an address may have it.
  const params = new URLSearchParams(directoryParams({ ...query, page: 1, ...change })).toString().replaceAll('%2C', ',')
  return params === '' ? '/directory' : `/directory?${params}`
}

/** The filters without one value of a facet. */
export function withoutValue({ filters }: DirectoryQuery, facet: FacetName, value: string): DirectoryQuery['filters'] {
  return { ...filters, [facet]: filters[facet].filter((one) => one !== value) }
}

/** The query without any filter. */
export function withoutFilters(query: DirectoryQuery): DirectoryQuery {
  return { ...query, filters: eachFacet(() => []), evidence: null, page: 1 }
}

/** How many filters are chosen. */
export function countFilters({ filters, evidence }: DirectoryQuery): number {
  return facetNames.reduce((sum, facet) => sum + filters[facet].length, 0) + (evidence ? 1 : 0)
}

/** The filters as the search engines take them. */
export function searchFilters({ filters, evidence }: DirectoryQuery): SearchFilters {
  return { ...filters, ...(evidence && { evidence }) }
}
