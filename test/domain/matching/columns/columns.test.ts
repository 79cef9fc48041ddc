import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalText } from '#app/domain/canonical.ts'
import { digestsInOrder, dropFacts, makeColumns, offeringIdsInOrder, putFacts, sizeOf } from '#app/domain/matching/columns/columns.ts'
import { memoryOf } from '#app/domain/matching/columns/memory.ts'
import { factsInOrder, factsOf } from '#app/domain/matching/columns/read.ts'
import type { OfferingFacts } from '#app/domain/matching/facts.ts'
import { arbitraryChanges, marketAfter, wildOffering } from '#test/fixtures/arbitrary-market.ts'
import { makeMarket } from '#test/fixtures/make-market.ts'
import { idOf, makeOffering, yes } from '#test/fixtures/make-matching-facts.ts'

/** Only what was said of a house may come back in another order. */
const asPut = (facts: OfferingFacts) => ({ ...facts, trackRecord: facts.trackRecord.map((fact) => canonicalText(fact)).sort() })

test('facts come back as they were put, in the order of their keys, after whatever came, changed and went', () => {
  fc.assert(
    fc.property(arbitraryChanges, (changes) => {
      const columns = makeColumns()
      for (const change of changes) {
        if ('put' in change) putFacts(columns, change.put)
        else dropFacts(columns, change.drop)
      }
      const market = marketAfter(changes)
      expect([...factsInOrder(columns)].map(asPut)).toEqual(market.map(asPut))
      expect([...offeringIdsInOrder(columns)]).toEqual(market.map(({ offeringId }) => offeringId))
      expect(sizeOf(columns)).toBe(market.length)
      for (let number = 1000; number < 1008; number += 1) {
        const expected = market.find(({ offeringId }) => offeringId === idOf(number))
        const found = factsOf(columns, idOf(number))
        expect(found && asPut(found)).toEqual(expected && asPut(expected))
      }
    }),
    { numRuns: 200 },
  )
})

test('digests stand in the order of the keys, each the one given last; one that is missing is no empty one', () => {
  const columns = makeColumns()
  const digest = (byte: number) => new Uint8Array(32).fill(byte)
  for (const number of [3, 1, 2]) putFacts(columns, makeOffering(number), digest(number))
  putFacts(columns, makeOffering(1), digest(9))
  dropFacts(columns, makeOffering(2).offeringId)
  expect(digestsInOrder(columns)).toEqual(Uint8Array.from([...digest(9), ...digest(3)]))
  putFacts(columns, makeOffering(3))
  expect(() => digestsInOrder(columns)).toThrow(/no digest/)
})

test('facts that cannot be held are refused whole, and what was there stays', () => {
  const columns = makeColumns()
  const held = makeOffering(1, { capabilities: [{ code: 'iam-pam', ...yes() }] })
  putFacts(columns, held)
  expect(() => putFacts(columns, { ...held, capabilities: [{ code: 'iam-pam', ...yes('verified', { evidenceUntil: 'never' }) }] })).toThrow(RangeError)
  expect(() => putFacts(columns, makeOffering(2), new Uint8Array(31))).toThrow(RangeError)
  expect([...factsInOrder(columns)]).toEqual([held])
})

test('offerings that change again and again take no more room than a few times what they state', () => {
  const columns = makeColumns()
  const market = [...makeMarket(60, 3)]
  for (const facts of market) putFacts(columns, facts)
  const before = memoryOf(columns)
  for (let round = 0; round < 40; round += 1) {
    for (const [index, facts] of market.entries()) {
      const said = { said: 'marks' as const, institutionId: idOf(51), on: '2026-01-01', marks: round }
      putFacts(columns, { ...facts, trackRecord: index % 3 === 0 ? [said] : [] })
    }
  }
  expect(memoryOf(columns)).toBeLessThan(before * 4)
  for (const { offeringId } of market) dropFacts(columns, offeringId)
  expect([sizeOf(columns), columns.statements.used, columns.records.facts.used]).toEqual([0, 0, 0])
})

test('what was handed in may change afterwards', () => {
  fc.assert(
    fc.property(wildOffering, (facts) => {
      const columns = makeColumns()
      const own = structuredClone(facts)
      putFacts(columns, own)
      for (const list of Object.values(own)) if (Array.isArray(list)) list.length = 0
      expect(asPut(factsOf(columns, facts.offeringId)!)).toEqual(asPut(facts))
    }),
    { numRuns: 50 },
  )
})
