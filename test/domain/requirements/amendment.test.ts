import { describe, expect, test } from 'vitest'
import { criterionChanges, weightOf } from '#app/domain/requirements/amendment.ts'
import { standsUnconfirmed } from '#app/domain/requirements/confirmed.ts'
import type { Criterion } from '#app/domain/requirements/criterion.ts'

const ids = ['a', 'b', 'c'].map((letter) => `00000000-0000-7000-8000-00000000000${letter}`) as [string, string, string]
const asked = (id: string, ref: string, weight: 'must' | 'should' | 'could'): Criterion => ({
  id,
  kind: 'capability',
  ref,
  weight,
  askedEvidence: 'claimed',
  note: '',
})
const must = asked(ids[0], 'iam-pam', 'must')
const should = asked(ids[1], 'iam-secret', 'should')

describe('what an amendment changes of the criteria', () => {
  test('is told by their keys: added, removed, changed, and nothing of a mere other order', () => {
    const added = asked(ids[2], 'iam-mfa', 'could')
    expect(criterionChanges([must, should], [{ ...must, note: 'All of them.' }, added])).toEqual([
      { id: ids[0], before: must, after: { ...must, note: 'All of them.' } },
      { id: ids[2], before: null, after: added },
      { id: ids[1], before: should, after: null },
    ])
    expect(criterionChanges([must, should], [should, must])).toEqual([])
  })

  test('a row without a key is a new criterion', () => {
    const { id: _, ...fresh } = should
    expect(criterionChanges([must], [must, fresh])).toEqual([{ id: 'new-1', before: null, after: fresh }])
  })

  test('decides how much time it leaves: what is private none, words the answers, what decides who is first the most', () => {
    expect(weightOf(['replaces', 'budgetMaxMinor'], [])).toBe('private')
    expect(weightOf(['narrative', 'replaces'], [])).toBe('substance')
    expect(weightOf(['criteria'], [])).toBe('substance')
    expect(weightOf(['criteria'], [must])).toBe('decisive')
    expect(weightOf(['title', 'ranking'], [])).toBe('decisive')
  })
})

describe('an unconfirmed proposal', () => {
  test('stands under other words, weights and musts that it has answered', () => {
    expect(standsUnconfirmed([must, should], [must])).toBe(true)
    expect(standsUnconfirmed([must, should], [must, { ...should, weight: 'must' }])).toBe(true)
    expect(standsUnconfirmed([must], [must, should])).toBe(true)
  })

  test('does not stand once a must was added, or asks for something else under the same key', () => {
    expect(standsUnconfirmed([must], [must, asked(ids[2], 'iam-mfa', 'must')])).toBe(false)
    expect(standsUnconfirmed([must], [{ ...must, ref: 'iam-mfa' }])).toBe(false)
  })
})
