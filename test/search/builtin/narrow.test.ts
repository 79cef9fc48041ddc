import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deploymentModels, evidenceLevels, priceBands, standards } from '#app/domain/offerings/attributes.ts'
import { facetNames, type FacetName } from '#app/domain/offerings/facets.ts'
import { makeColumns } from '#search/builtin/columns.ts'
import { narrow } from '#search/builtin/narrow.ts'
import { rowOf, type OfferingFacts } from '#search/builtin/rows.ts'
import type { SearchFilters } from '#search/port.ts'
import { makeOfferingDocument } from '#test/fixtures/make-search.ts'

const codes = ['iam-pam', 'iam-mfa', 'soc-siem', 'core-gl']
const few = {
  deployment: deploymentModels.slice(0, 3),
  standard: standards.slice(0, 3),
  price: priceBands.slice(0, 2),
  replaces: ['vaultrane-pam', 'zentrova-endpoint'],
  residency: ['PK', 'PK:Karachi', 'AE'],
  city: ['Lahore', 'Karachi', 'کوئٹہ'],
}

const arbitraryFacts = fc
  .record({
    provides: fc.uniqueArray(fc.tuple(fc.constantFrom(...codes), fc.constantFrom(...evidenceLevels)), { selector: ([code]) => code, maxLength: 3 }),
    deployments: fc.subarray(few.deployment),
    standard: fc.subarray(few.standard),
    price: fc.subarray(few.price, { maxLength: 1 }),
    residency: fc.subarray(few.residency),
    replaces: fc.subarray(few.replaces),
    city: fc.constantFrom(...few.city),
    number: fc.nat(20),
  })
  .map(
    ({ provides, deployments, standard, price, residency, replaces, city, number }) =>
      rowOf(
        makeOfferingDocument({
          id: `o-${number}`,
          provides,
          deployments,
          stated: { standard, price, residency },
          replaces: replaces.map((slug) => ({ id: slug, slug, name: slug, aliases: [] })),
          house: { city },
        }),
      ).facts as OfferingFacts,
  )

const arbitraryFilters: fc.Arbitrary<SearchFilters> = fc.record(
  {
    capability: fc.subarray([...codes, 'never-stated']),
    group: fc.subarray(['IAM', 'SOC']),
    deployment: fc.subarray(few.deployment),
    standard: fc.subarray(few.standard),
    price: fc.subarray(few.price),
    residency: fc.subarray(few.residency),
    replaces: fc.subarray(few.replaces),
    city: fc.subarray(few.city),
    evidence: fc.constantFrom(...evidenceLevels),
  },
  { requiredKeys: [] },
)

const valuesOf = (facts: OfferingFacts, facet: FacetName) => (facet === 'capability' ? facts.capabilities.map(([code]) => code) : (facts.values[facet] ?? []))
const levelOf = (facts: OfferingFacts, chosen: readonly string[] = []) =>
  Math.max(-1, ...facts.capabilities.filter(([code]) => chosen.length === 0 || chosen.includes(code)).map(([, level]) => level))

/** Whether every filter holds but those of one facet. */
function passes(facts: OfferingFacts, filters: SearchFilters, but?: FacetName | 'evidence'): boolean {
  const facets = facetNames.every(
    (facet) => facet === but || !filters[facet]?.length || valuesOf(facts, facet).some((value) => filters[facet]!.includes(value)),
  )
  const level = filters.evidence === undefined || but === 'evidence' || levelOf(facts, filters.capability) >= evidenceLevels.indexOf(filters.evidence)
  return facets && level
}

function byHand(all: readonly OfferingFacts[], filters: SearchFilters) {
  const facets = Object.fromEntries(
    facetNames.map((facet) => {
      const counts = new Map<string, number>()
      for (const facts of all.filter((one) => passes(one, filters, facet)))
        for (const value of valuesOf(facts, facet)) counts.set(value, (counts.get(value) ?? 0) + 1)
      const counted = [...counts].map(([value, count]) => ({ value, count }))
      return [facet, counted.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))]
    }),
  )
  const reaching = all.filter((one) => passes(one, filters, 'evidence')).map((one) => levelOf(one, filters.capability))
  const evidence = Object.fromEntries(evidenceLevels.map((level, at) => [level, reaching.filter((reached) => reached >= at).length]))
  return { rows: all.flatMap((one, row) => (passes(one, filters) ? [row] : [])), facets, evidence }
}

test('hits and the counts of every facet are those that one counts by hand, whatever was changed and taken away before', () => {
  fc.assert(
    fc.property(
      fc.array(arbitraryFacts, { maxLength: 25 }),
      fc.array(fc.tuple(fc.nat(24), fc.option(arbitraryFacts)), { maxLength: 6 }),
      arbitraryFilters,
      (first, changes, filters) => {
        const facts = new Map(first.entries())
        const columns = makeColumns((row) => facts.get(row))
        for (const [row, one] of facts) columns.put(row, one)
        for (const [row, one] of changes) {
          if (one) {
            facts.set(row, one)
            columns.put(row, one)
          } else {
            facts.delete(row)
            columns.drop(row)
          }
          // Asked in between, so that what is kept from before is what has to be mended.
          columns.byName()
        }
        const rows = [...facts.keys()].sort((a, b) => a - b)
        const hand = byHand(
          rows.map((row) => facts.get(row)!),
          filters,
        )
        const { rows: kept, facets, evidence } = narrow(columns, columns.rows(), filters)
        expect([...kept].sort((a, b) => a - b)).toEqual(hand.rows.map((at) => rows[at]))
        expect({ facets, evidence }).toEqual({ facets: hand.facets, evidence: hand.evidence })
        const names = [...columns.byName()].map((row) => `${facts.get(row)!.sortName} ${facts.get(row)!.id}`)
        expect(names).toEqual([...names].sort())
        expect(names).toHaveLength(facts.size)
        for (const code of codes) {
          const value = columns.valueOf('capability', code)
          const having = rows.filter((row) => valuesOf(facts.get(row)!, 'capability').includes(code))
          expect(value === undefined ? [] : [...columns.posting(value).rows].sort((a, b) => a - b)).toEqual(having)
        }
      },
    ),
    { numRuns: 300 },
  )
})
