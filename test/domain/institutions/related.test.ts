import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeTree } from '#app/domain/capabilities/tree.ts'
import { relationHolds, sharedCapabilities } from '#app/domain/institutions/related.ts'
import { addDays } from '#app/domain/market-day.ts'

const node = (code: string, parentCode: string | null, mergedInto: string | null = null) => ({ code, parentCode, mergedInto, retired: mergedInto !== null })
const leaves = ['a1', 'a2', 'b1', 'b2'] as const
const tree = makeTree([
  ...[node('a', null), node('b', null), node('old-b', null, 'b')],
  ...leaves.map((leaf) => node(leaf, leaf[0]!)),
  ...[node('old-a1', 'a', 'a1'), node('older-a1', 'b', 'old-a1'), node('was-b', 'a', 'b')],
])
const codes = ['a', 'b', 'old-b', ...leaves, 'old-a1', 'older-a1', 'was-b'] as const
const someCodes = fc.uniqueArray(fc.constantFrom(...codes))

describe('what an institution and a related house share', () => {
  test.each<[string, string[], string[], string[]]>([
    ['the same capability', ['a1', 'b2'], ['a1'], ['a1']],
    ['one that was merged since the house stated it', ['a1'], ['older-a1'], ['a1']],
    ['one that was merged since it was asked for', ['old-a1'], ['a1'], ['a1']],
    ['everything of a group that the house states as a whole', ['b1', 'b2', 'a1'], ['was-b'], ['b1', 'b2']],
    ['a group asked for as a whole', ['b'], ['b2'], ['b']],
    ['another capability of the same group is not shared', ['a1'], ['a2'], []],
    ['nothing stated', ['a1', 'b1'], [], []],
  ])('%s', (_, asked, stated, shared) => {
    expect(sharedCapabilities(asked, stated, tree)).toEqual(shared)
  })

  test('it is found in neither order nor repetition, grows with what the house states, and lies within what is asked for', () => {
    fc.assert(
      fc.property(someCodes, someCodes, fc.constantFrom(...codes), (asked, stated, another) => {
        const shared = sharedCapabilities(asked, stated, tree)
        const asSet = (list: readonly string[]) => [...list].sort()
        expect(asSet(sharedCapabilities([...asked].reverse(), [...stated, ...stated], tree))).toEqual(asSet(shared))
        expect(sharedCapabilities(asked, [...stated, another], tree)).toEqual(expect.arrayContaining(shared))
        expect(asked.map(tree.forward)).toEqual(expect.arrayContaining(shared))
      }),
    )
  })

  test('what is written with old codes is read like what is written with new ones', () => {
    fc.assert(
      fc.property(someCodes, someCodes, (asked, stated) => {
        expect(sharedCapabilities(asked.map(tree.forward), stated.map(tree.forward), tree)).toEqual(sharedCapabilities(asked, stated, tree))
      }),
    )
  })
})

test('a relation holds until the day before the one on which it ended', () => {
  fc.assert(
    fc.property(fc.integer({ min: -400, max: 400 }), (days) => {
      expect(relationHolds({ endedOn: addDays('2027-03-01', days) }, '2027-03-01')).toBe(days > 0)
    }),
  )
  expect(relationHolds({ endedOn: null }, '2999-01-01')).toBe(true)
})
