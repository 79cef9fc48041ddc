import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  finalResults,
  technicalResults,
  type PricedCandidate,
  type PriceRules,
  type RuledCriterion,
  type TechnicalCandidate,
  type TechnicalRules,
} from '#app/domain/evaluation/results.ts'

const criteria: RuledCriterion[] = [
  { id: 'must', weight: 5, minPoints: null },
  { id: 'should', weight: 3, minPoints: null },
  { id: 'could', weight: 1, minPoints: null },
]
const technicalRules: TechnicalRules = { criteria, thresholdHundredths: 6000 }
const priceRules: PriceRules = {
  ranking: 'quality-and-cost',
  technicalWeight: 70,
  priceWeight: 30,
  tieRule: 'lower-price',
  lots: new Map(),
  abnormallyLowBasisPoints: 6_000,
}

/** What the panel agreed on for must, should, could. */
function scored(proposalId: string, points: readonly number[], fault: string | null = null): TechnicalCandidate {
  return { proposalId, fault, marks: points.map((given, index) => ({ criterionId: criteria[index]!.id, points: given })) }
}

function priced(proposalId: string, technicalHundredths: number, totalMinor: bigint, other: Partial<PricedCandidate> = {}): PricedCandidate {
  return { proposalId, technicalHundredths, totalMinor, passed: true, fault: null, priceFault: null, ...other }
}

const figures = (candidates: PricedCandidate[], rules: Partial<PriceRules> = {}) =>
  finalResults(candidates, { ...priceRules, ...rules }).map((row) => [row.proposalId, row.priceHundredths, row.combinedHundredths, row.rank])
const ranks = (candidates: PricedCandidate[], rules: Partial<PriceRules> = {}) =>
  Object.fromEntries(finalResults(candidates, { ...priceRules, ...rules }).map(({ proposalId, rank }) => [proposalId, rank]))

describe('the technical result, worked by hand', () => {
  test('weighs the consensus by must 5, should 3, could 1 and rounds halves up', () => {
    // a: (5×85 + 3×65 + 1×50) ÷ 9 = 670 ÷ 9 = 74.44; b: (5×90 + 3×85 + 1×80) ÷ 9 = 785 ÷ 9 = 87.22
    const results = technicalResults([scored('a', [85, 65, 50]), scored('b', [90, 85, 80])], technicalRules)
    expect(results.map(({ proposalId, technicalHundredths, passed }) => [proposalId, technicalHundredths, passed])).toEqual([
      ['b', 8722, true],
      ['a', 7444, true],
    ])
    // Weights 3 and 5: (3×1 + 5×0) ÷ 8 = 0.375, which is 0.38.
    const [half] = technicalResults([scored('a', [0, 1])], { criteria: criteria.slice(0, 2), thresholdHundredths: 0 })
    expect(half!.technicalHundredths).toBe(38)
  })

  test('lets exactly the threshold pass, and says by name why another does not', () => {
    const list = [scored('at', [60, 60, 60]), scored('under', [60, 60, 59]), scored('no', [100, 100, 100], 'must-refused')]
    expect(technicalResults(list, technicalRules).map(({ proposalId, passed, fault }) => [proposalId, passed, fault])).toEqual([
      ['no', false, 'must-refused'],
      ['at', true, null],
      ['under', false, 'under-threshold'],
    ])
  })

  test('does not let a proposal pass that is under the least mark of one criterion, and names the criterion', () => {
    const minimum = criteria.map((criterion) => (criterion.id === 'could' ? { ...criterion, minPoints: 50 } : criterion))
    const [best, at] = technicalResults([scored('best', [100, 100, 49]), scored('at', [70, 70, 50])], { ...technicalRules, criteria: minimum })
    expect(best).toMatchObject({ proposalId: 'best', passed: false, fault: 'under-minimum', underMinimum: ['could'] })
    expect(at).toMatchObject({ passed: true, underMinimum: [] })
  })

  test('no marks and no criteria are no points', () => {
    expect(technicalResults([scored('a', [])], technicalRules)[0]).toMatchObject({ technicalHundredths: 0, passed: false })
    expect(technicalResults([scored('a', [90])], { ...technicalRules, criteria: [] })[0]!.technicalHundredths).toBe(0)
  })
})

describe('the final result, worked by hand', () => {
  test('takes the lowest price over this price and the announced weights', () => {
    // 74.44×0.7 + 100×0.3 = 82.11; 400 ÷ 450 = 88.89; 87.22×0.7 + 88.89×0.3 = 87.72
    expect(figures([priced('a', 7444, 400n), priced('b', 8722, 450n)])).toEqual([
      ['b', 8889, 8772, 1],
      ['a', 10_000, 8211, 2],
    ])
  })

  test('ranks nobody who did not pass or whose price does not count, and lets no such price be the lowest', () => {
    const failed = priced('failed', 5900, 1n, { passed: false, fault: 'under-threshold' })
    const foreign = priced('foreign', 9000, 2n, { priceFault: 'currency' })
    const sealed = priced('sealed', 9000, 3n, { totalMinor: null, priceFault: 'does-not-sum' })
    const results = finalResults([failed, foreign, sealed, priced('b', 8000, 200n), priced('c', 8000, 400n)], priceRules)
    expect(results.map(({ proposalId, priceHundredths, rank, passed, fault }) => [proposalId, priceHundredths, rank, passed, fault])).toEqual([
      ['b', 10_000, 1, true, null],
      ['c', 5000, 2, true, null],
      ['foreign', null, null, false, 'currency'],
      ['sealed', null, null, false, 'does-not-sum'],
      ['failed', null, null, false, 'under-threshold'],
    ])
  })

  test('ranks by the price alone under lowest price, and combines nothing', () => {
    expect(figures([priced('good', 9900, 300n), priced('cheap', 6000, 200n)], { ranking: 'lowest-price' })).toEqual([
      ['cheap', 10_000, null, 1],
      ['good', 6667, null, 2],
    ])
  })

  test('parts equal ones by the announced rule alone; what it leaves equal shares a rank, and the rank after it is left out', () => {
    // 80×0.5 + 80×0.5 = 100×0.5 + 60×0.5
    const even = { technicalWeight: 50, priceWeight: 50 }
    const equal = [priced('dear', 8_000, 125n), priced('cheap', 6_000, 100n), priced('last', 1_000, 400n)]
    expect(ranks(equal, { ...even, tieRule: 'lower-price' })).toEqual({ cheap: 1, dear: 2, last: 3 })
    expect(ranks(equal, { ...even, tieRule: 'higher-technical' })).toEqual({ dear: 1, cheap: 2, last: 3 })
    const lots = new Map([
      ['dear', '0a'],
      ['cheap', '1b'],
    ])
    expect(ranks(equal, { ...even, tieRule: 'lot', lots })).toEqual({ dear: 1, cheap: 2, last: 3 })
    const twins = [priced('a', 8_000, 100n), priced('b', 8_000, 100n), priced('c', 7_000, 100n)]
    for (const tieRule of ['lower-price', 'higher-technical'] as const) expect(ranks(twins, { tieRule })).toEqual({ a: 1, b: 1, c: 3 })
  })

  test('marks a total under 60 % of the median of the others, from three on', () => {
    const low = (...totals: bigint[]) =>
      finalResults(
        totals.map((total, index) => priced(`p${index}`, 8_000, total)),
        priceRules,
      )
        .filter(({ abnormallyLow }) => abnormallyLow)
        .map(({ proposalId }) => proposalId)
    expect(low(1n, 1_000n)).toEqual([])
    // The median of 100 and 200 is 150, and 60 % of it is 90.
    expect(low(89n, 100n, 200n)).toEqual(['p0'])
    expect(low(90n, 100n, 200n)).toEqual([])
    // The median of 100, 101 and 900 is 101: 60.6, and an outlier above changes nothing.
    expect(low(60n, 100n, 101n, 900n)).toEqual(['p0'])
    expect(low(61n, 100n, 101n, 900n)).toEqual([])
  })

  test('amounts past what a number holds are exact, halves round up, and nobody divides by nothing', () => {
    const big = 9_007_199_254_740_993n
    expect(figures([priced('a', 8_000, big), priced('b', 8_000, big * 2n)]).map(([, price]) => price)).toEqual([10_000, 5000])
    expect(figures([priced('one', 9_000, 1n), priced('more', 9_000, 32n)]).map(([, price]) => price)).toEqual([10_000, 313])
    expect(figures([priced('gift', 8_000, 0n), priced('b', 8_000, 9n)]).map(([, price]) => price)).toEqual([10_000, 0])
  })
})

const points = fc.integer({ min: 0, max: 100 })
const anyCandidate = fc.record({
  marks: fc.tuple(points, points, points),
  total: fc.bigInt({ min: 0n, max: 10n ** 12n }),
  responsive: fc.boolean(),
  priced: fc.boolean(),
})
const anyCandidates = fc.array(anyCandidate, { minLength: 1, maxLength: 7 })
const anyRules = fc.record({
  threshold: points,
  minPoints: fc.option(points),
  technicalWeight: points,
  ranking: fc.constantFrom('quality-and-cost' as const, 'lowest-price' as const),
  tieRule: fc.constantFrom('lower-price' as const, 'higher-technical' as const, 'lot' as const),
  // Few lots, so that some are equal.
  lots: fc.array(fc.constantFrom('0a', '1b', '2c'), { minLength: 7, maxLength: 7 }),
})
type Made = typeof anyCandidate extends fc.Arbitrary<infer Value> ? Value : never
type Rules = typeof anyRules extends fc.Arbitrary<infer Value> ? Value : never

/** From marks to ranks, as the two reports do it. */
function evaluate(list: readonly (Made & { id: string })[], rules: Rules, order: <T>(items: T[]) => T[] = (items) => items) {
  const ruled = order(criteria.map((criterion) => ({ ...criterion, minPoints: rules.minPoints })))
  const candidates = order(list.map((one) => scored(one.id, one.marks, one.responsive ? null : 'must-refused')))
  const technical = technicalResults(
    candidates.map((one) => ({ ...one, marks: order([...one.marks]) })),
    { criteria: ruled, thresholdHundredths: rules.threshold * 100 },
  )
  const withPrices = order(technical).map((result) => {
    const { total, priced: counts } = list.find(({ id }) => id === result.proposalId)!
    return { ...result, totalMinor: counts ? total : null, priceFault: counts ? null : 'price-not-intact' }
  })
  const lots = new Map(list.map(({ id }, index) => [id, rules.lots[index]!]))
  // Criteria are named in their own order.
  const inOneOrder = technical.map((result) => ({ ...result, underMinimum: [...result.underMinimum].sort() }))
  return { technical: inOneOrder, final: finalResults(withPrices, { ...priceRules, ...rules, priceWeight: 100 - rules.technicalWeight, lots }) }
}
const named = (list: readonly Made[]) => list.map((one, index) => ({ ...one, id: `p${index}` }))

describe('for any proposals, marks and rules', () => {
  test('the order of proposals, criteria and marks changes nothing', () => {
    fc.assert(
      fc.property(anyCandidates, anyRules, (list, rules) => {
        expect(evaluate(named(list), rules, (items) => [...items].reverse())).toEqual(evaluate(named(list), rules))
      }),
    )
  })

  test('a higher mark never lowers the own points, result or rank, and never makes a proposal fail', () => {
    fc.assert(
      fc.property(anyCandidates, anyRules, fc.nat({ max: 2 }), points, (list, rules, at, more) => {
        const before = evaluate(named(list), rules)
        const [first, ...others] = named(list)
        const marks = first!.marks.map((mark, index) => (index === at ? Math.min(100, mark + more) : mark)) as [number, number, number]
        const after = evaluate([{ ...first!, marks }, ...others], rules)
        const own = <T extends { proposalId: string }>(results: readonly T[]) => results.find(({ proposalId }) => proposalId === 'p0')!
        expect(own(after.technical).technicalHundredths).toBeGreaterThanOrEqual(own(before.technical).technicalHundredths)
        if (own(before.technical).passed) expect(own(after.technical).passed).toBe(true)
        if (own(before.final).rank === null) return
        expect(own(after.final).combinedHundredths ?? 0).toBeGreaterThanOrEqual(own(before.final).combinedHundredths ?? 0)
        expect(own(after.final).rank).toBeLessThanOrEqual(own(before.final).rank!)
      }),
    )
  })

  test('a lower price never lowers the own price score, result or rank', () => {
    fc.assert(
      fc.property(anyCandidates, anyRules, fc.bigInt({ min: 0n, max: 10n ** 12n }), (list, rules, less) => {
        const [first, ...others] = named(list)
        const cheaper = { ...first!, total: first!.total > less ? first!.total - less : 0n }
        const [before, after] = [named(list), [cheaper, ...others]].map((some) => evaluate(some, rules).final.find(({ proposalId }) => proposalId === 'p0')!)
        expect(after!.passed).toBe(before!.passed)
        expect(after!.priceHundredths ?? 0).toBeGreaterThanOrEqual(before!.priceHundredths ?? 0)
        expect(after!.combinedHundredths ?? 0).toBeGreaterThanOrEqual(before!.combinedHundredths ?? 0)
        expect(after!.rank ?? 0).toBeLessThanOrEqual(before!.rank ?? 0)
      }),
    )
  })

  test('all are answered once; those ranked are those that count; figures add up by the announced weights and lie between 0 and 100', () => {
    fc.assert(
      fc.property(anyCandidates, anyRules, (list, rules) => {
        const { technical, final } = evaluate(named(list), rules)
        expect(final.map(({ proposalId }) => proposalId).sort()).toEqual(named(list).map(({ id }) => id))
        for (const result of final) {
          const { passed } = technical.find(({ proposalId }) => proposalId === result.proposalId)!
          const { priced: counts } = named(list).find(({ id }) => id === result.proposalId)!
          expect(result.rank !== null).toBe(passed && counts)
          expect(result.passed).toBe(result.rank !== null)
          expect(result.fault === null).toBe(result.passed)
          if (result.priceHundredths === null) continue
          const sum = result.technicalHundredths * rules.technicalWeight + result.priceHundredths * (100 - rules.technicalWeight)
          expect(result.combinedHundredths).toBe(rules.ranking === 'lowest-price' ? null : Math.floor((sum + 50) / 100))
          for (const figure of [result.technicalHundredths, result.priceHundredths, result.combinedHundredths ?? 0]) {
            expect(figure).toBeGreaterThanOrEqual(0)
            expect(figure).toBeLessThanOrEqual(10_000)
          }
        }
        expect(final.some(({ rank }) => rank === 1)).toBe(final.some(({ passed }) => passed))
      }),
    )
  })
})
