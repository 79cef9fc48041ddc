import { describe, expect, test } from 'vitest'
import { readAnswer } from '#app/domain/matching/answers.ts'
import { criteriaOf } from '#app/domain/matching/criteria.ts'
import type { OfferingFacts, RequirementFacts, ScaleFact } from '#app/domain/matching/facts.ts'
import { gateReasons } from '#app/domain/matching/gates.ts'
import { findingOf } from '#app/domain/matching/score.ts'
import { idOf, makeAttestation, makeCriterion, makeOffering, makeRequirement, no, tree, yes } from '#test/fixtures/make-matching-facts.ts'

type Asked = Parameters<typeof makeCriterion>[1]

function judge(asked: Asked | null, facts: Partial<OfferingFacts>, more: Partial<RequirementFacts> = {}) {
  const requirement = makeRequirement(asked ? [makeCriterion(1, asked)] : [], more)
  const offering = makeOffering(1, facts)
  const criteria = criteriaOf(requirement)
  const readings = criteria.map((criterion) => readAnswer(criterion, requirement, offering, tree))
  const reasons = gateReasons(
    criteria,
    readings.map(({ answer }) => answer),
    requirement,
    offering,
  )
  return { finding: findingOf(criteria[0]!, readings[0]!), reasons }
}
const place = (code: string, ...said: Parameters<typeof yes>) => ({ code, ...yes(...said) })

describe('met or not, times the evidence', () => {
  const standard = { kind: 'standard', ref: 'iso-8583', weight: 'must' }
  const pakistan = { kind: 'residency', ref: 'PK', weight: 'must' }
  const karachi = { kind: 'residency', ref: 'PK:Karachi', weight: 'must' }
  const hours = { kind: 'support-hours', ref: 'extended', weight: 'must' }
  const city = { kind: 'support-city', ref: 'Karachi', weight: 'must' }
  const sbom = { kind: 'components', ref: 'sbom', weight: 'must' }

  test.each<[string, Asked, Partial<OfferingFacts>, number, string, boolean]>([
    ['a standard stated', standard, { standards: [{ code: 'iso-8583', ...yes('documented') }] }, 7_500, 'stated', true],
    ['a standard refused', standard, { standards: [{ code: 'iso-8583', ...no }] }, 0, 'stated-no', false],
    ['another standard', standard, { standards: [{ code: 'iso-20022', ...yes('verified') }] }, 0, 'not-stated', false],
    ['the country', pakistan, { residency: [place('PK', 'verified')] }, 10_000, 'stated', true],
    ['a city of the country', pakistan, { residency: [place('PK:Karachi')] }, 3_500, 'stated', true],
    ['a place abroad beside it', pakistan, { residency: [place('PK:Karachi', 'verified'), place('AE:Dubai')] }, 0, 'stated-elsewhere', false],
    ['the country where a city is asked says neither', karachi, { residency: [place('PK', 'verified')] }, 0, 'not-stated', false],
    ['another city', karachi, { residency: [place('PK:Lahore')] }, 0, 'stated-elsewhere', false],
    ['the city in other capitals', karachi, { residency: [place('PK:KARACHI')] }, 3_500, 'stated', true],
    ['longer hours include those asked', hours, { supportHours: [{ code: 'always', ...yes('verified') }] }, 10_000, 'stated', true],
    ['shorter hours', hours, { supportHours: [{ code: 'office', ...yes('verified') }] }, 0, 'not-stated', false],
    [
      'refusing longer hours refuses nothing shorter',
      hours,
      {
        supportHours: [
          { code: 'extended', ...yes() },
          { code: 'always', ...no },
        ],
      },
      3_500,
      'stated',
      true,
    ],
    ['support in the city', city, { supportCities: [place('karachi', 'documented')] }, 7_500, 'stated', true],
    ['support elsewhere', city, { supportCities: [place('Lahore')] }, 0, 'not-stated', false],
    ['components given', sbom, { builtOnProductIds: [idOf(5)] }, 3_500, 'stated', true],
    ['components that staff have seen to come', sbom, { builtOnProductIds: [], attestations: [makeAttestation({ code: 'sbom' })] }, 10_000, 'stated', true],
    ['components not stated', sbom, { builtOnProductIds: null, attestations: [makeAttestation({ code: 'sbom' })] }, 0, 'not-stated', false],
  ])('%s', (_what, asked, facts, satisfaction, code, passes) => {
    const { finding, reasons } = judge(asked, facts)
    expect(finding).toMatchObject({ satisfaction, weight: 5, reason: { code } })
    expect(reasons.length === 0).toBe(passes)
  })
})

describe('a scale counts whole at its bound and nothing at half of it', () => {
  const asked = { kind: 'scale', ref: 'transactions-per-second', bound: 2_000, weight: 'must' }
  const carries = (more: Partial<ScaleFact>): Partial<OfferingFacts> => ({
    scales: [{ code: 'transactions-per-second', claimed: 1, live: null, evidence: 'claimed', evidenceUntil: null, ...more }],
  })

  test.each<[string, Partial<ScaleFact>, number, string | null]>([
    ['above the bound', { claimed: 5_000 }, 10_000, 'claimed'],
    ['at the bound', { claimed: 2_000 }, 10_000, 'claimed'],
    ['three quarters of it', { claimed: 1_500 }, 5_000, 'claimed'],
    ['half of it', { claimed: 1_000 }, 0, null],
    ['live with evidence goes before a larger claim', { claimed: 9_000, live: 2_000, evidence: 'verified' }, 10_000, 'verified'],
    ['a claim that carries it goes before a live one that does not', { claimed: 2_000, live: 1_200, evidence: 'verified' }, 10_000, 'claimed'],
    ['evidence that ended is a claim', { claimed: 2_000, live: 2_000, evidence: 'verified', evidenceUntil: '2026-11-23' }, 10_000, 'claimed'],
  ])('%s', (_what, scale, satisfaction, evidence) => {
    expect(judge(asked, carries(scale)).finding).toMatchObject({ satisfaction, evidence, bound: 2_000 })
  })

  test('a must is met at the bound alone, with the evidence that it asks', () => {
    expect(judge(asked, carries({ claimed: 2_000 })).reasons).toEqual([])
    expect(judge(asked, carries({ claimed: 1_999 })).reasons).toMatchObject([{ gate: 'must', code: 'below', stated: 1_999, bound: 2_000 }])
    expect(judge({ ...asked, askedEvidence: 'documented' }, carries({ claimed: 2_000 })).reasons).toMatchObject([
      { code: 'evidence-below', evidence: 'claimed' },
    ])
    expect(judge(asked, {}).reasons).toMatchObject([{ code: 'not-stated' }])
  })
})

describe('the day to be live weighs as a could and closes no gate', () => {
  // Closing on 15 January; ten weeks later is 26 March 2027.
  test.each<[string, number | null, string, number, string]>([
    ['in time', 10, '2027-03-26', 10_000, 'delivery-in-time'],
    ['half as long again', 15, '2027-03-26', 5_000, 'delivery-late'],
    ['twice as long', 20, '2027-03-26', 0, 'delivery-late'],
    ['a day that is over before closing', 1, '2027-01-15', 0, 'delivery-late'],
    ['not said', null, '2027-03-26', 0, 'not-stated'],
  ])('%s', (_what, deliveryWeeks, liveBy, satisfaction, code) => {
    const { finding, reasons } = judge(null, { deliveryWeeks }, { liveBy })
    expect(finding).toMatchObject({ kind: 'timeline', ref: liveBy, weight: 1, satisfaction, reason: { code } })
    expect(reasons).toEqual([])
  })
})

describe('what is replaced weighs as a should, once, and closes no gate', () => {
  const [first, second] = [idOf(1), idOf(2)]
  const replaced = { replacedProductIds: [first, second] }

  test.each<[string, OfferingFacts['replaces'], number, string]>([
    ['declared', [{ productId: first, proven: null }], 3_500, 'replaces-declared'],
    ['proven elsewhere', [{ productId: first, proven: 'elsewhere' }], 7_000, 'replaces-elsewhere'],
    ['proven at a financial institution', [{ productId: second, proven: 'financial' }], 10_000, 'replaces-financial'],
    [
      'of several the best',
      [
        { productId: first, proven: null },
        { productId: second, proven: 'elsewhere' },
      ],
      7_000,
      'replaces-elsewhere',
    ],
    ['something else', [{ productId: idOf(9), proven: 'financial' }], 0, 'not-stated'],
  ])('%s', (_what, replaces, satisfaction, code) => {
    const { finding, reasons } = judge(null, { replaces }, replaced)
    expect(finding).toMatchObject({ kind: 'replaces', weight: 3, satisfaction, reason: { code } })
    expect(JSON.stringify(finding)).not.toContain(first)
    expect(reasons).toEqual([])
  })
})
