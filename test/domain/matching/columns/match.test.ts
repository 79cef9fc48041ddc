import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalText } from '#app/domain/canonical.ts'
import { dropFacts, makeColumns, putFacts, type FactColumns } from '#app/domain/matching/columns/columns.ts'
import { compileRequirement } from '#app/domain/matching/columns/compile.ts'
import { marketMeanIn } from '#app/domain/matching/columns/market.ts'
import { matchColumns, matchCompiled } from '#app/domain/matching/columns/match.ts'
import { countQualifyingIn } from '#app/domain/matching/columns/qualifying.ts'
import { countQualifying, matchRequirement } from '#app/domain/matching/run.ts'
import { marketMeanAcross } from '#app/domain/matching/track-record.ts'
import { arbitraryChanges, marketAfter, type Change } from '#test/fixtures/arbitrary-market.ts'
import { arbitraryRequirement } from '#test/fixtures/arbitrary-matching-facts.ts'
import { makeDraws, makeMarket, makeMarketRequirement, seededTree } from '#test/fixtures/make-market.ts'
import { makeOffering, tree } from '#test/fixtures/make-matching-facts.ts'

function apply(columns: FactColumns, change: Change): void {
  if ('put' in change) putFacts(columns, change.put)
  else dropFacts(columns, change.drop)
}

describe('a match over columns', () => {
  test('is the match over the facts, to the byte, while offerings come, change and go under a requirement that was compiled before', () => {
    fc.assert(
      fc.property(arbitraryRequirement, arbitraryChanges, (requirement, changes) => {
        const columns = makeColumns()
        const compiled = compileRequirement(requirement, columns, tree)
        for (const [index, change] of changes.entries()) {
          apply(columns, change)
          const offerings = marketAfter(changes.slice(0, index + 1))
          expect(canonicalText(matchCompiled(compiled, columns))).toBe(canonicalText(matchRequirement(requirement, offerings, tree)))
        }
      }),
      { numRuns: 150 },
    )
  })

  test('names the same few of a market that is larger than a run stores, and equals by the same lots', () => {
    const draws = makeDraws(7)
    const equals = Array.from({ length: 450 }, (_, index) => makeOffering(900_000 + index, { builtOnProductIds: index % 2 === 0 ? null : [] }))
    const offerings = [...makeMarket(900, 11), ...equals]
    const columns = makeColumns()
    for (const offering of draws.some(offerings, offerings.length)) putFacts(columns, offering)
    const asked = Array.from({ length: 4 }, (_, number) => makeMarketRequirement(draws, number))
    const wishes = { ...asked[0]!, criteria: asked[0]!.criteria.filter(({ weight }) => weight !== 'must') }
    for (const requirement of [...asked, wishes]) {
      const run = matchColumns(requirement, columns, seededTree)
      expect(canonicalText(run)).toBe(canonicalText(matchRequirement(requirement, offerings, seededTree)))
    }
    const counts = matchColumns(wishes, columns, seededTree).counts
    expect(counts.eligible).toBeGreaterThan(400)
  })
})

test('the offerings and houses that qualify are as many in columns as one by one', () => {
  fc.assert(
    fc.property(arbitraryRequirement, arbitraryChanges, (requirement, changes) => {
      const columns = makeColumns()
      for (const change of changes) apply(columns, change)
      expect(countQualifyingIn(requirement, columns, tree)).toEqual(countQualifying(requirement, marketAfter(changes), tree))
    }),
    { numRuns: 150 },
  )
})

test('the mean of the market is the one over its offerings after every change of them', () => {
  fc.assert(
    fc.property(arbitraryChanges, (changes) => {
      const columns = makeColumns()
      for (const [index, change] of changes.entries()) {
        apply(columns, change)
        expect(marketMeanIn(columns)).toBe(marketMeanAcross(marketAfter(changes.slice(0, index + 1))))
      }
    }),
    { numRuns: 150 },
  )
})
