import { describe, expect, test } from 'vitest'
import { readAnswer } from '#app/domain/matching/answers.ts'
import type { OfferingFacts, RequirementFacts } from '#app/domain/matching/facts.ts'
import { canAsk, gateReasons, noticesOf } from '#app/domain/matching/gates.ts'
import { idOf, makeAttestation, makeCriterion, makeOffering, makeRequirement, no, tree, yes } from '#test/fixtures/make-matching-facts.ts'

const pam = { kind: 'capability', ref: 'iam-pam', weight: 'must' }
const onPremise = { kind: 'deployment', ref: 'on-premise', weight: 'must' }
const iso = { kind: 'certification', ref: 'iso27001', weight: 'must' }

function reasons(criteria: Parameters<typeof makeCriterion>[1][], facts: Partial<OfferingFacts>, more: Partial<RequirementFacts> = {}) {
  const requirement = makeRequirement(
    criteria.map((criterion, index) => makeCriterion(index + 1, criterion)),
    more,
  )
  const offering = makeOffering(1, facts)
  const answers = requirement.criteria.map((criterion) => readAnswer(criterion, requirement, offering, tree).answer)
  return gateReasons(requirement.criteria, answers, requirement, offering)
}

describe('house and listing', () => {
  test.each(['unclaimed', 'unverified', 'pending', 'suspended', 'expired'] as const)('a house that is %s is not eligible', (houseState) => {
    expect(reasons([], { houseState })).toEqual([{ gate: 'house', code: 'house-not-verified', state: houseState }])
  })

  test.each(['draft', 'in_review', 'suspended', 'archived'] as const)('an offering that is %s is not eligible', (offeringState) => {
    expect(reasons([], { offeringState })).toEqual([{ gate: 'listing', code: 'not-listed', state: offeringState }])
  })

  test('a listed offering of a verified house passes', () => {
    expect(reasons([], {})).toEqual([])
  })
})

describe('built on', () => {
  const [named, own, covered] = [idOf(1), idOf(2), idOf(3)]
  const lists = { namedProductIds: [named], ownListProductIds: [own, named], possiblyCoveredProductIds: [covered] }

  test('a named product and one of the own list close the gate, each named once', () => {
    expect(reasons([], { builtOnProductIds: [own, named, own] }, lists)).toEqual([
      { gate: 'built-on', code: 'built-on-named', productId: named },
      { gate: 'built-on', code: 'built-on-own-list', productId: own },
    ])
  })

  test('a possibly covered component closes no gate and is shown', () => {
    const offering = makeOffering(1, { builtOnProductIds: [covered, idOf(8)] })
    expect(reasons([], offering, lists)).toEqual([])
    expect(noticesOf(makeRequirement([], lists), offering)).toEqual([{ code: 'possibly-covered', productId: covered }])
  })

  test('components that are not stated close no gate and are shown', () => {
    const offering = makeOffering(1, { builtOnProductIds: null })
    expect(reasons([], offering, lists)).toEqual([])
    expect(noticesOf(makeRequirement([], lists), offering)).toEqual([{ code: 'components-not-stated' }])
  })

  test('components that are stated and free of all lists need no notice', () => {
    expect(noticesOf(makeRequirement([], lists), makeOffering(1, { builtOnProductIds: [] }))).toEqual([])
  })
})

describe('a must', () => {
  const claimed = { code: 'iam-pam', ...yes('claimed') }

  test.each([
    ['claimed', 'claimed', true],
    ['claimed', 'documented', false],
    ['claimed', 'verified', false],
    ['documented', 'claimed', true],
    ['documented', 'documented', true],
    ['documented', 'verified', false],
    ['verified', 'verified', true],
  ] as const)('that is %s where %s is asked passes: %s', (evidence, askedEvidence, passes) => {
    const found = reasons([{ ...pam, askedEvidence }], { capabilities: [{ code: 'iam-pam', ...yes(evidence) }] })
    expect(found).toEqual(
      passes ? [] : [{ gate: 'must', criterionId: idOf(1), kind: 'capability', ref: 'iam-pam', code: 'evidence-below', evidence, asked: askedEvidence }],
    )
  })

  test('a claim that was not confirmed for a year is still a claim', () => {
    expect(reasons([pam], { capabilities: [{ code: 'iam-pam', ...yes('claimed', { confirmedOn: '2020-01-01' }) }] })).toEqual([])
  })

  test.each([
    ['its group', 'IAM'],
    ['a sibling', 'iam-sso'],
  ])('is not passed by %s, even verified', (_what, code) => {
    expect(reasons([pam], { capabilities: [{ code, ...yes('verified') }] })).toMatchObject([{ gate: 'must', code: 'not-stated' }])
  })

  test('the evidence of its group does not lift its own', () => {
    const capabilities = [claimed, { code: 'IAM', ...yes('verified') }]
    expect(reasons([{ ...pam, askedEvidence: 'verified' }], { capabilities })).toMatchObject([{ code: 'evidence-below', evidence: 'claimed' }])
  })

  test('evidence that rested on a certificate falls back to claimed on the day after it ended', () => {
    const facts = { capabilities: [{ code: 'iam-pam', ...yes('verified', { evidenceUntil: '2026-11-24' }) }] }
    expect(reasons([{ ...pam, askedEvidence: 'verified' }], facts, { today: '2026-11-24' })).toEqual([])
    expect(reasons([{ ...pam, askedEvidence: 'verified' }], facts, { today: '2026-11-25' })).toMatchObject([{ code: 'evidence-below', evidence: 'claimed' }])
  })

  test('tells a stated no from what was not stated, and only the second can be asked', () => {
    const [said] = reasons([onPremise], { deployments: [{ code: 'on-premise', ...no }] })
    const [silent] = reasons([onPremise], { deployments: [{ code: 'hybrid', ...yes('verified') }] })
    expect([said?.code, silent?.code]).toEqual(['stated-no', 'not-stated'])
    expect([canAsk(said!), canAsk(silent!)]).toEqual([false, true])
  })

  test('a should and a could close no gate', () => {
    expect(
      reasons(
        [
          { ...pam, weight: 'should' },
          { ...iso, weight: 'could' },
        ],
        {},
      ),
    ).toEqual([])
  })
})

describe('a required attestation', () => {
  const failing = (code: string, date?: string) => [
    { gate: 'attestation', criterionId: idOf(1), kind: 'certification', ref: 'iso27001', code, ...(date && { date }) },
  ]

  test.each([
    ['valid on both days', {}, []],
    ['ends on the closing date', { validUntil: '2027-01-15' }, []],
    ['ends before closing', { validUntil: '2027-01-14' }, failing('ends-before-closing', '2027-01-14')],
    ['ended', { validUntil: '2026-11-23' }, failing('ended', '2026-11-23')],
    ['begins tomorrow', { validFrom: '2026-11-25' }, failing('not-begun', '2026-11-25')],
    ['of another code', { code: 'iso9001' as const }, failing('not-stated')],
  ])('%s', (_what, more, expected) => {
    expect(reasons([iso], { attestations: [makeAttestation(more)] })).toEqual(expected)
  })

  test('below the evidence asked does not hold', () => {
    expect(reasons([{ ...iso, askedEvidence: 'verified' }], { attestations: [makeAttestation({ evidence: 'documented' })] })).toMatchObject([
      { gate: 'attestation', code: 'evidence-below', evidence: 'documented', asked: 'verified' },
    ])
  })
})

test('all reasons are given, in the order of the gates', () => {
  const facts = { houseState: 'suspended', offeringState: 'archived', builtOnProductIds: [idOf(1)] } as const
  const found = reasons([iso, pam, onPremise], facts, { namedProductIds: [idOf(1)] })
  expect(found.map(({ gate }) => gate)).toEqual(['house', 'listing', 'built-on', 'must', 'must', 'attestation'])
})
