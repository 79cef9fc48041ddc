import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allowedDistance, distance, nearestWord } from '#search/builtin/spelling.ts'

const word = fc.string({ unit: fc.constantFrom(...'abcدہ'), maxLength: 8 })

test('the distance is the same both ways, none to itself, and stops counting where it is told to', () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (one, other, most) => {
      const whole = distance(one, other, 20)
      expect(distance(other, one, 20)).toBe(whole)
      expect(whole === 0).toBe(one === other)
      expect(distance(one, other, most)).toBe(Math.min(whole, most + 1))
    }),
    { numRuns: 1000 },
  )
})

test.each([
  ['acess', 'access', 1],
  ['monitroing', 'monitoring', 1],
  ['priveleged', 'privileged', 1],
  ['کھاتا', 'کھاتہ', 1],
  ['vault', 'result', 3],
])('%s is away from %s by %i', (one, other, away) => expect(distance(one, other, 5)).toBe(away))

test('a short word and one with digits are never guessed, a long one may have two mistakes', () => {
  expect(['gl', 'pos', 'iso27001', 'vault', 'privileged'].map(allowedDistance)).toEqual([0, 0, 0, 1, 2])
})

test('of equally near words the one in most documents is meant, and a nearer one goes before both', () => {
  const vocabulary = new Map([
    ['bands', 5],
    ['banks', 9],
    ['banking', 90],
  ])
  expect(nearestWord('banxs', vocabulary)).toBe('banks')
  expect(nearestWord('bancs', new Map([...vocabulary, ['banco', 1]]))).toBe('banks')
  expect(nearestWord('bandss', vocabulary)).toBe('bands')
  expect(nearestWord('zzzzzz', vocabulary)).toBeUndefined()
})
