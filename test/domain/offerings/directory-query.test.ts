import fc from 'fast-check'
import { expect, test } from 'vitest'
import { facetNames, isListedFacet, listedFacets, type FacetName } from '#app/domain/offerings/facets.ts'
import { compareAddress, readCompared } from '#app/domain/offerings/compare.ts'
import {
  countFilters,
  directoryAddress,
  directoryParams,
  directorySorts,
  eachFacet,
  findIgnored,
  readDirectoryQuery,
  withoutFilters,
  withoutValue,
} from '#app/domain/offerings/directory-query.ts'

const read = (address: string) => readDirectoryQuery(new URL(address, 'http://localhost').searchParams)
const some = (values: readonly string[]) => fc.subarray([...values])

const open: Partial<Record<FacetName, readonly string[]>> = {
  group: ['IAM', 'CARD'],
  capability: ['iam-pam', 'core-gl', 'soc-siem'],
  replaces: ['vaultrane-pam', 'zentrova-endpoint'],
  residency: ['PK', 'PK:Karachi', 'PK:D. I. Khan'],
  city: ['Lahore', 'کراچی', 'D. I. Khan'],
}
/** Values of every facet: all of a fixed list, some of the others. */
const examples = eachFacet((facet) => (isListedFacet(facet) ? listedFacets[facet].values : open[facet]!))

const arbitraryParams = fc
  .record({
    q: fc.string({ unit: 'grapheme', maxLength: 30 }),
    as: fc.constantFrom('typed', ''),
    ...eachFacet((facet) => some(examples[facet])),
    evidence: fc.constantFrom('claimed', 'documented', 'verified', 'none'),
    sort: fc.constantFrom(...directorySorts, 'price'),
    page: fc.constantFrom('1', '2', '50', '51', '-1', 'x'),
    compare: fc
      .array(fc.constantFrom('rakhwala-pam', 'darwaza-access', 'nazar-siem', 'bahi', 'tez-switch', 'No Slug'), { maxLength: 6 })
      .map((slugs) => slugs.join(',')),
  })
  .map((values) => new URLSearchParams(Object.entries(values).flatMap(([name, value]) => [value].flat().map((one) => [name, one]))))

test('an address that was written from a query reads as the same query', () => {
  fc.assert(
    fc.property(arbitraryParams, (params) => {
      const query = readDirectoryQuery(params)
      const asked = query.q === '' ? { ...query, asTyped: false } : query
      expect(read(directoryAddress(query, { page: query.page }))).toEqual(asked)
    }),
  )
})

test('what is no filter is left out, and the list is shown all the same', () => {
  const query = read("/directory?capability=IAM'--&capability=iam-pam&capability=iam-pam&deployment=moon&evidence=sworn&sort=paid&page=9999&utm=x&group=iam")
  expect(directoryParams(query)).toEqual([['capability', 'iam-pam']])
})

test('the page can say of which facets something was left out', () => {
  const ignoredIn = (address: string) => findIgnored(new URL(address, 'http://localhost').searchParams)
  expect(ignoredIn("/directory?capability=IAM'--&deployment=moon&deployment=saas&standard=fax&evidence=sworn&residency=pk&city=&sort=paid&utm=x")).toEqual([
    'capability',
    'deployment',
    'residency',
    'standard',
    'evidence',
  ])
  for (const facet of facetNames) expect(ignoredIn(`/directory?${new URLSearchParams(examples[facet].map((value) => [facet, value]))}`)).toEqual([])
})

test('a comparison holds four, each once, and says which do not fit', () => {
  expect(readCompared('a,b,a,c,,B!,d,e,f')).toEqual({ slugs: ['a', 'b', 'c', 'd'], over: ['e', 'f'] })
  expect([readCompared(null), readCompared('../etc')]).toEqual([
    { slugs: [], over: [] },
    { slugs: [], over: [] },
  ])
  expect([compareAddress([]), compareAddress(['a', 'b']), compareAddress(['a'], { csv: true })]).toEqual([
    '/compare',
    '/compare?offerings=a,b',
    '/compare.csv?offerings=a',
  ])
  const query = read('/directory?q=siem&page=2&compare=a,b')
  expect(directoryAddress(query, { page: 2, compare: [...query.compare, 'c'] })).toBe('/directory?q=siem&page=2&compare=a,b,c')
  expect(directoryAddress(withoutFilters(query))).toBe('/directory?q=siem&compare=a,b')
})

test('whatever changes but the page begins at the first page', () => {
  const query = read('/directory?q=siem&city=Lahore&city=Multan&evidence=verified&page=3')
  expect(directoryAddress(query, { page: 4 })).toBe('/directory?q=siem&city=Lahore&city=Multan&evidence=verified&page=4')
  expect(directoryAddress(query, { sort: 'name' })).toBe('/directory?q=siem&city=Lahore&city=Multan&evidence=verified&sort=name')
  expect(directoryAddress(query, { filters: withoutValue(query, 'city', 'Lahore') })).toBe('/directory?q=siem&city=Multan&evidence=verified')
  expect([countFilters(query), directoryAddress(withoutFilters(query))]).toEqual([3, '/directory?q=siem'])
  expect(directoryAddress(read('/directory'))).toBe('/directory')
})
