import type { Db } from '#db/client.server.ts'
import type { Locale } from '#app/messages/locale.ts'
import type { FacetValue, Hit, Search, SearchAnswer } from '#search/port.ts'
import { labelsOf, readTree, type Capability } from '../capabilities/read.server.ts'
import { countryCodes, countryName } from '../countries.ts'
import { eachFacet, forwardQuery, pagesAtMost, perPage, searchFilters, type DirectoryQuery } from '../offerings/directory-query.ts'
import { facetNames, type FacetName } from '../offerings/facets.ts'
import { listOfferingsByIds, type OfferingRow } from '../offerings/read-rows.server.ts'
import { placeOf } from '../offerings/schema.ts'
import { findShownProductNames } from '../registry/products.server.ts'

/** An offering in the directory, with what in it answers the query. */
export type DirectoryHit = OfferingRow & Pick<Hit, 'highlights' | 'why'>

export type DirectoryPage = Pick<SearchAnswer, 'evidence' | 'corrected' | 'replacing' | 'engine'> & {
  /** What was answered: the query without what nothing could ever have. */
  query: DirectoryQuery
  /** The facets of which something was left out. */
  ignored: FacetName[]
  hits: DirectoryHit[]
  total: number
  pages: number
  /** The values of each facet with most offerings, with their counts; a chosen value always stands among them, and one that nothing has counts none and stands last. */
  facets: Record<FacetName, FacetValue[]>
  /** Capabilities that the query speaks of, or that are nearest to it. */
  nearest: Capability[]
  /** What the values are called that have a name in the database or by country: capabilities and groups by their codes, others by `facet:value`. */
  labels: Record<string, string>
}

/** How many values of a facet a page shows at most; those of the longest lists say little past the first. */
const shownAtMost = 40
const shownAtMostOf: Partial<Record<FacetName, number>> = { replaces: 10 }

/**
 * Answers the directory's query. The engine finds, and the database says what of it still stands: what was suspended or has left the list a moment ago is not shown,
 * however late the index is. Undefined while there is no index to ask.
 */
export async function searchDirectory(
  { db, search }: { db: Db; search: Search },
  asked: DirectoryQuery,
  view: { today: string; locale: Locale },
): Promise<DirectoryPage | undefined> {
  const { query, ignored } = await withKnownValues(db, asked, view.today)
  const { q: text, asTyped, sort, page } = query
  const answer = await search.search({ text, asTyped, sort, page, limit: perPage, filters: searchFilters(query) }).catch(unlessAway)
  if (!answer) return undefined
  const ids = answer.hits.map(({ id }) => id)
  const rows = await listOfferingsByIds(db, ids, view)
  const facets = eachFacet((facet) => mostCounted(answer.facets[facet], query.filters[facet], shownAtMostOf[facet] ?? shownAtMost))
  const labels = await labelsFor(db, facets, answer.capabilities, view)
  const { evidence, corrected, replacing, engine } = answer
  const total = answer.total - (ids.length - rows.length)
  return {
    query,
    ignored,
    hits: rows.map((row) =>
      withAnswer(
        row,
        answer.hits.find(({ id }) => id === row.id)!,
      ),
    ),
    total,
    pages: Math.min(Math.max(Math.ceil(total / perPage), 1), pagesAtMost),
    facets: { ...facets, replaces: facets.replaces.filter(({ value }) => labels[`replaces:${value}`] !== undefined) },
    evidence,
    corrected,
    replacing,
    engine,
    nearest: answer.capabilities.map((code) => ({ code, label: labels[code]! })),
    labels,
  }
}

/** Leaves out chosen values of no capability, product or country; an old code of a capability reads as the one that it was merged into. */
async function withKnownValues(db: Db, asked: DirectoryQuery, today: string): Promise<Pick<DirectoryPage, 'query' | 'ignored'>> {
  const tree = await readTree(db)
  const query = forwardQuery(tree, asked)
  const { filters } = query
  const products = await findShownProductNames(db, filters.replaces, today)
  const known: Partial<Record<FacetName, (value: string) => boolean>> = {
    capability: (code) => tree.isCurrent(code) && tree.isLeaf(code),
    group: (code) => tree.isCurrent(code) && !tree.isLeaf(code),
    replaces: (slug) => products.has(slug),
    residency: (place) => countryCodes.includes(placeOf(place).country),
  }
  const stays = (facet: FacetName) => (value: string) => known[facet]?.(value) ?? true
  const ignored = facetNames.filter((facet) => !filters[facet].every(stays(facet)))
  return { query: { ...query, filters: eachFacet((facet) => filters[facet].filter(stays(facet))) }, ignored }
}

async function labelsFor(
  db: Db,
  facets: DirectoryPage['facets'],
  capabilities: readonly string[],
  { today, locale }: { today: string; locale: Locale },
): Promise<Record<string, string>> {
  const coded = [...facets.group, ...facets.capability].map(({ value }) => value)
  const products = await findShownProductNames(
    db,
    facets.replaces.map(({ value }) => value),
    today,
  )
  const placeName = (place: string) => {
    const { country, city } = placeOf(place)
    return [city, countryName(country, locale)].filter(Boolean).join(locale === 'ur' ? '، ' : ', ')
  }
  return {
    ...(await labelsOf(db, [...coded, ...capabilities], locale)),
    ...Object.fromEntries([...products].map(([slug, name]) => [`replaces:${slug}`, name])),
    ...Object.fromEntries(facets.residency.map(({ value }) => [`residency:${value}`, placeName(value)])),
  }
}

/** The text in the database is the one that is shown; the index's marks stand in it only where it says the same. */
function withAnswer(row: OfferingRow, { highlights, why }: Hit): DirectoryHit {
  const marked = (text: string, segments: Hit['highlights']['name']) =>
    segments.map((one) => one.text).join('') === text ? segments : [{ text, marked: false }]
  return { ...row, highlights: { name: marked(row.name, highlights.name), summary: marked(row.summary, highlights.summary) }, why }
}

function mostCounted(counted: readonly FacetValue[], chosen: readonly string[], atMost: number): FacetValue[] {
  const most = counted.filter(({ value }, index) => index < atMost || chosen.includes(value))
  return [...most, ...chosen.filter((value) => !most.some((one) => one.value === value)).map((value) => ({ value, count: 0 }))]
}

function unlessAway(error: unknown): undefined {
  if (error instanceof Error && error.name === 'SearchAwayProblem') return undefined
  throw error
}
