import { beforeAll, describe, expect, test } from 'vitest'
import { setRequirements, splitOf } from '#seeds/matching/set.ts'
import { discountedGain } from './discounted-gain.ts'
import { measureQuality, measureRanking } from './measure.ts'

describe('quality on the labelled set', () => {
  let quality: ReturnType<typeof measureQuality>
  beforeAll(() => {
    quality = measureQuality()
  })

  test('the best stand first: NDCG of the first ten is 0.90 or more in the mean, in each half', () => {
    for (const half of ['all', 'tuned', 'held-out'] as const) expect(quality[half].ndcg, half).toBeGreaterThanOrEqual(0.9)
  })

  test('nearly everything of any use is among the first twenty', () => {
    expect(quality.all.recall).toBeGreaterThanOrEqual(0.95)
  })

  test('no relevant offering is shut out by a gate', () => {
    expect(setRequirements.flatMap((requirement) => measureRanking(requirement).gated)).toEqual([])
    expect(quality.all.relevant).toBeGreaterThan(50)
  })

  test('on narratives that nobody tuned the reading for, four of five proposed criteria are meant and seven of ten wishes are found', () => {
    const { precision, found } = quality['held-out']
    expect(precision).toBeGreaterThanOrEqual(0.8)
    expect(found).toBeGreaterThanOrEqual(0.7)
  })

  test('in each writing, the same, and most weights are those that a reader gives', () => {
    for (const writing of ['en', 'ur', 'ur-Latn'] as const) {
      expect(quality[writing].precision, writing).toBeGreaterThanOrEqual(0.8)
      expect(quality[writing].found, writing).toBeGreaterThanOrEqual(0.7)
      expect(quality[writing].weighed, writing).toBeGreaterThanOrEqual(0.75)
    }
  })

  test('halves are every second requirement, whole, and in all three writings', () => {
    for (const half of ['tuned', 'held-out'] as const) {
      const requirements = setRequirements.filter((one) => splitOf(one) === half)
      expect(requirements).toHaveLength(20)
      expect(new Set(requirements.map(({ language }) => language))).toEqual(new Set(['en', 'ur', 'ur-Latn']))
    }
  })
})

describe('the gain of a ranking', () => {
  test('is 1 for the best order, less for any other, and nothing when what is relevant is missing', () => {
    expect(discountedGain([3, 2, 1, 0], [3, 2, 1], 10)).toBe(1)
    expect(discountedGain([2, 3, 1, 0], [3, 2, 1], 10)).toBeCloseTo((3 + 7 / Math.log2(3) + 1 / 2) / (7 + 3 / Math.log2(3) + 1 / 2), 12)
    expect(discountedGain([0, 0], [3], 10)).toBe(0)
    expect(discountedGain([], [], 10)).toBe(1)
  })
})
