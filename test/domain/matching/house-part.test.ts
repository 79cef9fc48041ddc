import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalText } from '#app/domain/canonical.ts'
import type { OfferingFacts, RequirementFacts } from '#app/domain/matching/facts.ts'
import { housePartOf, scoreBand } from '#app/domain/matching/house-part.ts'
import { storedMatches } from '#app/domain/matching/parameters.ts'
import { matchRequirement } from '#app/domain/matching/run.ts'
import { arbitraryOfferings, arbitraryRequirement } from '#test/fixtures/arbitrary-matching-facts.ts'
import { idOf, makeCriterion, makeOffering, makeRequirement, tree, yes } from '#test/fixtures/make-matching-facts.ts'

const runs = { numRuns: 300 }
const products = [idOf(1), idOf(2), idOf(3)]
const arbitraryReplacing = fc.uniqueArray(fc.record({ productId: fc.constantFrom(...products), proven: fc.constantFrom('financial' as const, null) }), {
  selector: ({ productId }) => productId,
})

/** What each house reads of a run, to the byte. */
function read(requirement: RequirementFacts, offerings: readonly OfferingFacts[]): string[] {
  const run = matchRequirement(requirement, offerings, tree)
  return offerings.map(({ houseId }) => canonicalText(housePartOf(run, houseId)))
}

describe('what a house reads of a run', () => {
  test('is the same to the byte whatever is replaced and whatever its offerings replace', () => {
    fc.assert(
      fc.property(
        arbitraryRequirement,
        arbitraryOfferings,
        fc.subarray(products),
        fc.array(arbitraryReplacing, { minLength: 12, maxLength: 12 }),
        fc.boolean(),
        (requirement, offerings, replacedProductIds, replacing, oneHouse) => {
          // One house with several offerings sees whether their order depends on the secret.
          const own = offerings.map((one) => (oneHouse ? { ...one, houseId: idOf(3000) } : one))
          const other = own.map((one, index) => ({ ...one, replaces: replacing[index]! }))
          expect(read({ ...requirement, replacedProductIds }, other)).toEqual(read(requirement, own))
        },
      ),
      runs,
    )
  })

  test('gives no score of its own: the score that the institution reads lies in the band, and the parts add up to no more than its lower end and a point', () => {
    fc.assert(
      fc.property(arbitraryRequirement, arbitraryOfferings, (requirement, offerings) => {
        const run = matchRequirement(requirement, offerings, tree)
        for (const { offeringId, houseId, score } of run.eligible) {
          const { band, parts, raises } = housePartOf(run, houseId).eligible.find((one) => one.offeringId === offeringId)!
          expect(score).toBeGreaterThanOrEqual(band.low * 100)
          expect(score).toBeLessThanOrEqual(band.high * 100)
          const known = parts.reduce((sum, { contribution }) => sum + contribution, 0)
          expect(known).toBeGreaterThanOrEqual(band.low * 100)
          expect(known).toBeLessThanOrEqual(band.low * 100 + 102)
          expect([...parts, ...raises].filter(({ kind }) => kind === 'replaces')).toEqual([])
        }
      }),
      runs,
    )
  })

  test('says nothing of the eligible where a run keeps only some of them: the secret has a say in which', () => {
    const facts = { capabilities: [{ code: 'iam-pam', ...yes() }] }
    const offerings = Array.from({ length: storedMatches + 1 }, (_, index) => makeOffering(index, facts))
    const requirement = makeRequirement([makeCriterion(1, { kind: 'capability', ref: 'iam-pam', weight: 'must' })])
    const last = matchRequirement(requirement, offerings, tree).eligible.at(-1)!
    const replacing = offerings.map((one) => (one.houseId === last.houseId ? one : { ...one, replaces: [{ productId: idOf(1), proven: null }] }))
    const secretly = matchRequirement({ ...requirement, replacedProductIds: [idOf(1)] }, replacing, tree)
    expect(secretly.eligible.some(({ houseId }) => houseId === last.houseId)).toBe(false)
    expect(housePartOf(secretly, last.houseId)).toEqual({ crowded: true, eligible: [], ineligible: [] })
    expect(read(requirement, offerings)).toEqual(read({ ...requirement, replacedProductIds: [idOf(1)] }, replacing))
  })
})

test('a band is as wide as what is kept weighs, in whole points of 0 to 100', () => {
  expect(scoreBand(8_000, 27)).toEqual({ low: 71, high: 83 })
  expect(scoreBand(0, 27)).toEqual({ low: 0, high: 11 })
  expect(scoreBand(10_000, 27)).toEqual({ low: 89, high: 100 })
})
