import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deploymentModels } from '#app/domain/offerings/attributes.ts'
import {
  countFilters,
  directoryAddress,
  directoryParams,
  directorySorts,
  readDirectoryQuery,
  withoutFilters,
  withoutValue,
} from '#app/domain/offerings/directory-query.ts'

const read = (address: string) => readDirectoryQuery(new URL(address, 'http://localhost').searchParams)
const some = (values: readonly string[]) => fc.subarray([...values])

const arbitraryParams = fc
  .record({
    q: fc.string({ unit: 'grapheme', maxLength: 30 }),
    as: fc.constantFrom('typed', ''),
    group: some(['IAM', 'CARD']),
    capability: some(['iam-pam', 'core-gl', 'soc-siem']),
    deployment: some(deploymentModels),
    certification: some(['iso27001', 'pci']),
    city: some(['Lahore', 'کراچی', 'D. I. Khan']),
    evidence: fc.constantFrom('claimed', 'documented', 'verified', 'none'),
    sort: fc.constantFrom(...directorySorts, 'price'),
    page: fc.constantFrom('1', '2', '50', '51', '-1', 'x'),
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

test('whatever changes but the page begins at the first page', () => {
  const query = read('/directory?q=siem&city=Lahore&city=Multan&evidence=verified&page=3')
  expect(directoryAddress(query, { page: 4 })).toBe('/directory?q=siem&city=Lahore&city=Multan&evidence=verified&page=4')
  expect(directoryAddress(query, { sort: 'name' })).toBe('/directory?q=siem&city=Lahore&city=Multan&evidence=verified&sort=name')
  expect(directoryAddress(query, { filters: withoutValue(query, 'city', 'Lahore') })).toBe('/directory?q=siem&city=Multan&evidence=verified')
  expect([countFilters(query), directoryAddress(withoutFilters(query))]).toEqual([3, '/directory?q=siem'])
  expect(directoryAddress(read('/directory'))).toBe('/directory')
})
