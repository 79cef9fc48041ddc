import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate, type Candidate, type Rules } from '#app/domain/evaluation/results.ts'

const criteria = [
  { id: 'must', weight: 5 },
  { id: 'should', weight: 3 },
  { id: 'could', weight: 1 },
]
const rules: Rules = { criteria, thresholdHundredths: 6000, technicalWeight: 70, priceWeight: 30 }

/** A candidate to whom each member of the panel gives points for must, should, could. */
function candidate(proposalId: string, totalMinor: bigint, ...members: [must: number, should: number, could: number][]): Candidate {
  const scores = members.flatMap((points, member) => criteria.map(({ id }, index) => ({ memberId: `m${member}`, criterionId: id, points: points[index]! })))
  return { proposalId, responsive: true, totalMinor, scores }
}

const figures = (candidates: Candidate[], by: Rules = rules) =>
  evaluate(candidates, by).map((row) => [row.proposalId, row.technicalHundredths, row.priceHundredths, row.combinedHundredths, row.rank])

describe('worked by hand', () => {
  test('two proposals, two members: weighted means, lowest price over this price, announced weights', () => {
    // a: (5×(80+90) + 3×(60+70) + 1×(50+50)) ÷ 18 = 1340 ÷ 18 = 74.44; 74.44×0.7 + 100×0.3 = 82.11
    // b: (5×(90+90) + 3×(90+80) + 1×(100+60)) ÷ 18 = 1570 ÷ 18 = 87.22; 400 ÷ 450 = 88.89; 87.22×0.7 + 88.89×0.3 = 87.72
    const a = candidate('a', 400n, [80, 60, 50], [90, 70, 50])
    const b = candidate('b', 450n, [90, 90, 100], [90, 80, 60])
    expect(figures([a, b])).toEqual([
      ['b', 8722, 8889, 8772, 1],
      ['a', 7444, 10_000, 8211, 2],
    ])
  })

  test('a proposal under the threshold is not ranked, and its price is not the lowest that counts', () => {
    const cheap = candidate('cheap', 1n, [59, 59, 59])
    expect(figures([cheap, candidate('b', 200n, [80, 80, 80]), candidate('c', 400n, [80, 80, 80])])).toEqual([
      ['b', 8000, 10_000, 8600, 1],
      ['c', 8000, 5000, 7100, 2],
      ['cheap', 5900, null, null, null],
    ])
  })

  test('exactly the threshold passes', () => expect(figures([candidate('a', 9n, [60, 60, 60])])).toEqual([['a', 6000, 10_000, 7200, 1]]))

  test('a proposal that is not responsive is not ranked, however good', () => {
    const best = { ...candidate('best', 1n, [100, 100, 100]), responsive: false }
    expect(figures([best, candidate('b', 9n, [70, 70, 70])])).toEqual([
      ['b', 7000, 10_000, 7900, 1],
      ['best', 10_000, null, null, null],
    ])
  })

  test('a tie shares a rank, and the rank after it is left out', () => {
    const [a, b, c] = [candidate('a', 100n, [80, 80, 80]), candidate('b', 100n, [80, 80, 80]), candidate('c', 100n, [70, 70, 70])]
    expect(evaluate([c, b, a], rules).map(({ proposalId, rank }) => [proposalId, rank])).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 3],
    ])
  })

  test('halves round up: 1 ÷ 8 of a hundredth step', () => {
    // 1 ÷ 16 × 100 = 6.25 exactly; 1 ÷ 32 × 100 = 3.125, which is 3.13.
    const prices = [candidate('one', 1n, [100, 100, 100]), candidate('sixteen', 16n, [100, 100, 100]), candidate('more', 32n, [100, 100, 100])]
    expect(figures(prices).map(([, , price]) => price)).toEqual([10_000, 625, 313])
  })

  test('amounts past what a number holds are still exact', () => {
    const big = 9_007_199_254_740_993n
    expect(figures([candidate('a', big, [80, 80, 80]), candidate('b', big * 2n, [80, 80, 80])]).map(([, , price]) => price)).toEqual([10_000, 5000])
  })

  test('a proposal for nothing has the best price, and nobody divides by it', () => {
    expect(figures([candidate('gift', 0n, [80, 80, 80]), candidate('b', 9n, [80, 80, 80])]).map(([id, , price]) => [id, price])).toEqual([
      ['gift', 10_000],
      ['b', 0],
    ])
  })

  test('no marks and no criteria are no points', () => {
    expect(figures([candidate('a', 9n)])).toEqual([['a', 0, null, null, null]])
    expect(figures([candidate('a', 9n, [90, 90, 90])], { ...rules, criteria: [] })).toEqual([['a', 0, null, null, null]])
  })
})

const points = fc.integer({ min: 0, max: 100 })
const marks = fc.array(fc.tuple(points, points, points), { minLength: 1, maxLength: 3 })
const candidates = fc
  .array(fc.record({ total: fc.bigInt({ min: 0n, max: 10n ** 12n }), marks, responsive: fc.boolean() }), { minLength: 1, maxLength: 7 })
  .map((list) => list.map((made, index) => ({ ...candidate(`p${index}`, made.total, ...made.marks), responsive: made.responsive })))
const anyRules = fc
  .record({ threshold: points, technicalWeight: points })
  .map(({ threshold, technicalWeight }): Rules => ({ criteria, thresholdHundredths: threshold * 100, technicalWeight, priceWeight: 100 - technicalWeight }))

describe('for any proposals and marks', () => {
  test('the order in which they are given changes nothing', () => {
    fc.assert(
      fc.property(candidates, anyRules, fc.infiniteStream(fc.nat()), (list, by, keys) => {
        const shuffled = list.map((one) => ({ one: { ...one, scores: [...one.scores].reverse() }, key: keys.next().value })).sort((a, b) => a.key - b.key)
        expect(
          evaluate(
            shuffled.map(({ one }) => one),
            by,
          ),
        ).toEqual(evaluate(list, by))
      }),
    )
  })

  test('a lower price never lowers the own price score, result or rank', () => {
    fc.assert(
      fc.property(candidates, anyRules, fc.bigInt({ min: 0n, max: 10n ** 12n }), (list, by, less) => {
        const [first, ...others] = list as [Candidate, ...Candidate[]]
        const cheaper = { ...first, totalMinor: first.totalMinor > less ? first.totalMinor - less : 0n }
        const before = evaluate(list, by).find((result) => result.proposalId === 'p0')!
        const after = evaluate([cheaper, ...others], by).find((result) => result.proposalId === 'p0')!
        expect(after.passed).toBe(before.passed)
        expect(after.priceHundredths ?? 0).toBeGreaterThanOrEqual(before.priceHundredths ?? 0)
        expect(after.combinedHundredths ?? 0).toBeGreaterThanOrEqual(before.combinedHundredths ?? 0)
        expect(after.rank ?? 0).toBeLessThanOrEqual(before.rank ?? 0)
      }),
    )
  })

  test('all are answered once; only those that passed are ranked; equal results share a rank and better ones stand before', () => {
    fc.assert(
      fc.property(candidates, anyRules, (list, by) => {
        const results = evaluate(list, by)
        expect(results.map((result) => result.proposalId).sort()).toEqual(list.map((one) => one.proposalId).sort())
        for (const result of results) {
          const { responsive } = list.find((one) => one.proposalId === result.proposalId)!
          expect(result.passed).toBe(responsive && result.technicalHundredths >= by.thresholdHundredths)
          expect([result.rank, result.priceHundredths, result.combinedHundredths].includes(null)).toBe(!result.passed)
          for (const other of results.filter((one) => one.passed && result.passed)) {
            expect(Math.sign(other.rank! - result.rank!)).toBe(Math.sign(result.combinedHundredths! - other.combinedHundredths!))
          }
        }
        expect(results.filter((result) => result.rank === 1).length > 0).toBe(results.some((result) => result.passed))
      }),
    )
  })

  test('points, prices and results lie between 0 and 100', () => {
    fc.assert(
      fc.property(candidates, anyRules, (list, by) => {
        for (const { technicalHundredths, priceHundredths, combinedHundredths } of evaluate(list, by)) {
          for (const figure of [technicalHundredths, priceHundredths ?? 0, combinedHundredths ?? 0]) {
            expect(figure).toBeGreaterThanOrEqual(0)
            expect(figure).toBeLessThanOrEqual(10_000)
          }
        }
      }),
    )
  })
})
