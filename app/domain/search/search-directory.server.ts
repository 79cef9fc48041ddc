import type { Db } from '#db/client.server.ts'
import type { Locale } from '#app/messages/locale.ts'
import type { FacetName, FacetValue, Hit, Search, SearchAnswer } from '#search/port.ts'
import { labelsOf, type Capability } from '../capabilities/read.server.ts'
import { directoryFacets, pagesAtMost, perPage, searchFilters, type DirectoryQuery } from '../offerings/directory-query.ts'
import { listOfferingsByIds, type OfferingRow } from '../offerings/read.server.ts'

/** An offering in the directory, with what in it answers the query. */
export type DirectoryHit = OfferingRow & Pick<Hit, 'highlights' | 'why'>

export type DirectoryPage = Pick<SearchAnswer, 'evidence' | 'corrected' | 'replacing' | 'engine'> & {
  hits: DirectoryHit[]
  total: number
  pages: number
  /** The values of each facet with their counts; a chosen value that nothing has counts none and stands last. */
  facets: Record<FacetName, FacetValue[]>
  /** Capabilities that the query speaks of, or that are nearest to it. */
  nearest: Capability[]
  /** What the capabilities and groups of the page are called. */
  labels: Record<string, string>
}

/**
 * Answers the directory's query. The engine finds, and the database says what of it still stands: what was suspended or has left the list a moment ago is not shown,
 * however late the index is. Undefined while there is no index to ask.
 */
export async function searchDirectory(
  { db, search }: { db: Db; search: Search },
  query: DirectoryQuery,
  view: { today: string; locale: Locale },
): Promise<DirectoryPage | undefined> {
  const { q: text, asTyped, sort, page } = query
  const answer = await search.search({ text, asTyped, sort, page, limit: perPage, filters: searchFilters(query) }).catch(unlessAway)
  if (!answer) return undefined
  const ids = answer.hits.map(({ id }) => id)
  const rows = await listOfferingsByIds(db, ids, view)
  const facets = Object.fromEntries(directoryFacets.map((facet) => [facet, withChosen(answer.facets[facet], query.filters[facet])])) as DirectoryPage['facets']
  const named = [...facets.group, ...facets.capability].map(({ value }) => value)
  const labels = await labelsOf(db, [...named, ...answer.capabilities], view.locale)
  const { evidence, corrected, replacing, engine } = answer
  const total = answer.total - (ids.length - rows.length)
  return {
    hits: rows.map((row) =>
      withAnswer(
        row,
        answer.hits.find(({ id }) => id === row.id)!,
      ),
    ),
    total,
    pages: Math.min(Math.max(Math.ceil(total / perPage), 1), pagesAtMost),
    facets,
    evidence,
    corrected,
    replacing,
    engine,
    nearest: answer.capabilities.map((code) => ({ code, label: labels[code]! })),
    labels,
  }
}

/** The text in the database is the one that is shown; the index's marks stand in it only where it says the same. */
function withAnswer(row: OfferingRow, { highlights, why }: Hit): DirectoryHit {
  const marked = (text: string, segments: Hit['highlights']['name']) =>
    segments.map((one) => one.text).join('') === text ? segments : [{ text, marked: false }]
  return { ...row, highlights: { name: marked(row.name, highlights.name), summary: marked(row.summary, highlights.summary) }, why }
}

function withChosen(counted: readonly FacetValue[], chosen: readonly string[]): FacetValue[] {
  return [...counted, ...chosen.filter((value) => !counted.some((one) => one.value === value)).map((value) => ({ value, count: 0 }))]
}

function unlessAway(error: unknown): undefined {
  if (error instanceof Error && error.name === 'SearchAwayProblem') return undefined
  throw error
}
