import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NotCanonical, canonicalBytes, canonicalText } from '#app/domain/canonical.ts'

const circle: Record<string, unknown> = {}
circle.self = circle

const plainJson = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger().map((number) => number + 0),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: 'grapheme' }), tie('value'), { maxKeys: 4 }),
  ),
})).value

function reversedMembers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversedMembers)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, reversedMembers(member)]),
  )
}

describe('canonical bytes', () => {
  test('are sorted by name, without white space, in UTF-8', () => {
    expect(canonicalText({ b: [1, -2, true, null], a: 'ا"\n', A: {} })).toBe('{"A":{},"a":"ا\\"\\n","b":[1,-2,true,null]}')
    expect(canonicalBytes('ا')).toEqual(new Uint8Array([0x22, 0xd8, 0xa7, 0x22]))
  })

  test('do not depend on the order in which members were written', () => {
    fc.assert(fc.property(plainJson, (value) => void expect(canonicalText(reversedMembers(value))).toBe(canonicalText(value))))
  })

  test('read back as the same value', () => {
    fc.assert(fc.property(plainJson, (value) => void expect(canonicalText(JSON.parse(canonicalText(value)))).toBe(canonicalText(value))))
  })

  test.each([
    ['a float', { a: [0, 0.5] }, '/a/1'],
    ['not a number', { a: Number.NaN }, '/a'],
    ['infinity', [Number.POSITIVE_INFINITY], '/0'],
    ['an integer past the safe range', 2 ** 53, ''],
    ['minus zero', { a: -0 }, '/a'],
    ['undefined', { 'a/b': undefined }, '/a~1b'],
    ['a hole', Array(1), '/0'],
    ['a date', { at: new Date(0) }, '/at'],
    ['a map', new Map(), ''],
    ['a bigint', { n: 1n }, '/n'],
    ['a function', { f: () => 1 }, '/f'],
    ['a lone surrogate', { s: '\ud800' }, '/s'],
    ['a lone surrogate in a name', { '\ud800': 1 }, ''],
    ['a member named by a symbol', { [Symbol('x')]: 1 }, ''],
  ])('refuse %s and name the place', (_what, value, path) => {
    expect(() => canonicalText(value)).toThrow(NotCanonical)
    expect(() => canonicalText(value)).toThrow(expect.objectContaining({ path }))
  })

  test('refuse a circle instead of exhausting the stack', () => {
    expect(() => canonicalText(circle)).toThrow(NotCanonical)
  })
})
