import { describe, expect, test } from 'vitest'
import { partsOf } from '#app/domain/matching/contributions.ts'
import { raisesOf } from '#app/domain/matching/raise.ts'
import { byStanding, evidenceRankOf, lotOf } from '#app/domain/matching/rank.ts'
import { trackRecordFinding, type Finding, type PartReason } from '#app/domain/matching/score.ts'
import { idOf, noRecord } from '#test/fixtures/make-matching-facts.ts'

function makeFinding(number: number, weight: number, satisfaction: number, reason: PartReason = { code: 'not-stated' }): Finding {
  return { criterionId: idOf(number), kind: 'capability', ref: `iam-${number}`, weight, satisfaction, evidence: null, reason }
}

describe('contributions', () => {
  test('add up by largest remainder: three equal thirds of 100 points', () => {
    // 33.333… each: the last hundredth goes to the lowest key.
    const { score, parts } = partsOf([makeFinding(3, 1, 10_000), makeFinding(1, 1, 10_000), makeFinding(2, 1, 10_000)])
    expect(score).toBe(10_000)
    expect(parts.map(({ criterionId, contribution }) => [criterionId, contribution])).toEqual([
      [idOf(1), 3_334],
      [idOf(2), 3_333],
      [idOf(3), 3_333],
    ])
  })

  test('follow weight times satisfaction, worked by hand', () => {
    // Σw = 11; 5 × 0.75 = 3.75, 3 × 0.35 = 1.05, 1 × 0, 2 × 0.5 = 1 → 5.8 ÷ 11 = 52.7272… points.
    const { score, parts } = partsOf([makeFinding(1, 5, 7_500), makeFinding(2, 3, 3_500), makeFinding(3, 1, 0), trackRecordFinding(noRecord)])
    expect(score).toBe(5_273)
    expect(parts.map(({ contribution }) => contribution)).toEqual([3_409, 955, 0, 909])
  })
})

describe('what would raise a score', () => {
  test('is computed step by step, the most first', () => {
    // Σw = 10 with the track record; one more ten-thousandth of a part of weight 5 is half a hundredth of a point.
    const { parts } = partsOf([
      makeFinding(1, 5, 3_500, { code: 'stated', confirmedOn: '2026-10-01' }),
      makeFinding(2, 3, 0, { code: 'not-stated' }),
      trackRecordFinding(noRecord),
    ])
    expect(raisesOf(parts).map(({ criterionId, step, gain }) => [criterionId, step, gain])).toEqual([
      [idOf(1), 'verify', 3_250],
      [idOf(2), 'verify', 3_000],
      [idOf(2), 'document', 2_250],
      [idOf(1), 'document', 2_000],
      [idOf(2), 'state', 1_050],
    ])
  })

  test.each([
    [
      'a claim not confirmed for a year',
      makeFinding(1, 5, 1_500, { code: 'stated-unconfirmed', confirmedOn: '2025-01-01' }),
      ['confirm', 'document', 'verify'],
    ],
    ['a certificate that ended', makeFinding(1, 5, 0, { code: 'ended', date: '2026-01-01' }), ['document', 'renew', 'verify']],
    ['what a verified group already brings more than a claim would', makeFinding(1, 5, 5_000, { code: 'group-stated', stated: 'IAM' }), ['document', 'verify']],
    ['what is verified', makeFinding(1, 5, 10_000, { code: 'stated', confirmedOn: '2026-10-01' }), []],
    ['a stated no', makeFinding(1, 5, 0, { code: 'stated-no' }), []],
  ])('for %s', (_what, finding, steps) => {
    const found = raisesOf(partsOf([finding, trackRecordFinding(noRecord)]).parts).map(({ step }) => step)
    expect(found.toSorted()).toEqual(steps)
  })
})

describe('the order of offerings', () => {
  const standing = (score: number, evidence: number, lot: number) => ({ score, evidence, lot, offeringId: idOf(lot) })

  test('is by score, then by evidence, then by lot', () => {
    const [best, tiedBetter, tiedFirst, tiedLast] = [standing(9, 0, 9), standing(8, 5, 8), standing(8, 4, 1), standing(8, 4, 2)]
    expect([tiedLast, tiedFirst, tiedBetter, best].sort(byStanding)).toEqual([best, tiedBetter, tiedFirst, tiedLast])
  })

  test('one verified part outweighs any number of documented ones that a requirement can have', () => {
    const many = (evidence: 'documented' | 'claimed') => Array.from({ length: 100 }, () => ({ evidence }))
    expect(evidenceRankOf([{ evidence: 'verified' }])).toBeGreaterThan(evidenceRankOf(many('documented')))
    expect(evidenceRankOf([{ evidence: 'documented' }])).toBeGreaterThan(evidenceRankOf(many('claimed')))
  })

  test('between equals is drawn anew for every requirement, so that no name is always first', () => {
    const offerings = Array.from({ length: 10 }, (_, index) => idOf(1000 + index))
    const firsts = Array.from({ length: 1000 }, (_, index) => offerings.toSorted((a, b) => lotOf(idOf(index), a) - lotOf(idOf(index), b))[0]!)
    for (const offering of offerings) {
      const share = firsts.filter((first) => first === offering).length
      expect(share).toBeGreaterThan(60)
      expect(share).toBeLessThan(140)
    }
  })
})
