import { describe, expect, test } from 'vitest'
import { canonicalBytes } from '#app/domain/canonical.ts'
import { commonPieces, offeringPiece } from '#app/domain/matching/inputs.ts'
import { raisesOf } from '#app/domain/matching/raise.ts'
import { algorithmVersion } from '#app/domain/matching/parameters.ts'
import { matchRequirement } from '#app/domain/matching/run.ts'
import { idOf, makeAttestation, makeCriterion, makeOffering, makeRequirement, no, tree, yes } from '#test/fixtures/make-matching-facts.ts'

const criteria = [
  makeCriterion(1, { kind: 'capability', ref: 'iam-pam', weight: 'must', askedEvidence: 'documented' }),
  makeCriterion(2, { kind: 'capability', ref: 'iam-sso', weight: 'should' }),
  makeCriterion(3, { kind: 'deployment', ref: 'on-premise', weight: 'must' }),
  makeCriterion(4, { kind: 'certification', ref: 'iso27001', weight: 'should' }),
]
const requirement = makeRequirement(criteria, { namedProductIds: [idOf(50)] })
const full = {
  capabilities: [
    { code: 'iam-pam', ...yes('verified') },
    { code: 'iam-sso', ...yes('claimed') },
  ],
  deployments: [{ code: 'on-premise' as const, ...yes('documented') }],
  attestations: [makeAttestation()],
}

describe('a run', () => {
  const run = matchRequirement(
    requirement,
    [
      makeOffering(1, full),
      makeOffering(2, { ...full, deployments: [{ code: 'on-premise', ...no }] }),
      makeOffering(3, { ...full, builtOnProductIds: [idOf(50)] }),
      makeOffering(4, { ...full, houseState: 'pending', deployments: [] }),
      makeOffering(5, { ...full, capabilities: [{ code: 'iam-pam', ...yes('documented') }] }),
      makeOffering(6, { attestations: full.attestations }),
    ],
    tree,
  )

  test('ranks the eligible with parts that a reader can check by hand', () => {
    // Σw = 5 + 3 + 5 + 3 + 2 = 18; 5 × 1 + 3 × 0.35 + 5 × 0.75 + 3 × 1 + 2 × 0.5 = 13.8 → 76.666… points.
    expect(run.eligible.map(({ offeringId, score }) => [offeringId, score])).toEqual([
      [idOf(1001), 7_667],
      // 5 × 0.75 + 3 × 0.15 (a sibling, documented) + 3.75 + 3 + 1 = 11.95 → 66.388… points.
      [idOf(1005), 6_639],
    ])
    expect(run.eligible[0]!.parts.map(({ criterionId, contribution }) => [criterionId, contribution])).toEqual([
      [idOf(1), 2_778],
      [idOf(2), 583],
      [idOf(3), 2_083],
      [idOf(4), 1_667],
      ['track-record', 556],
    ])
  })

  test('files each of the others under the first gate that it failed, with all reasons', () => {
    expect(run.counts).toEqual({ read: 6, eligible: 2, ineligible: 4 })
    expect(run.ineligible.map(({ gate, count }) => [gate, count])).toEqual([
      ['house', 1],
      ['listing', 0],
      ['built-on', 1],
      ['must', 2],
      ['attestation', 0],
    ])
    expect(run.ineligible[0]!.first[0]!.reasons.map(({ code }) => code)).toEqual(['house-not-verified', 'not-stated'])
  })

  test('names as near misses only those that one must keeps out', () => {
    expect(run.nearMisses.map(({ offeringId, reasons }) => [offeringId, reasons[0]!.code])).toEqual([[idOf(1002), 'stated-no']])
  })

  test('names the versions that it read and has a canonical form', () => {
    expect(run).toMatchObject({ algorithmVersion, requirementVersionId: idOf(901), eligible: [{ offeringVersionId: idOf(2001) }, {}] })
    expect(canonicalBytes(run).byteLength).toBeGreaterThan(0)
  })
})

test('a run stores the first 200 of each list and counts the rest', () => {
  const good = Array.from({ length: 205 }, (_, index) => makeOffering(index, full))
  const bad = Array.from({ length: 203 }, (_, index) => makeOffering(500 + index, { ...full, deployments: [] }))
  const run = matchRequirement(requirement, [...good, ...bad], tree)
  expect(run.counts).toEqual({ read: 408, eligible: 205, ineligible: 203 })
  expect([run.eligible.length, run.ineligible[3]!.first.length, run.ineligible[3]!.count, run.nearMisses.length]).toEqual([200, 200, 203, 20])
})

test('an expired certificate drops the match on its day, not before', () => {
  const must = [makeCriterion(1, { kind: 'certification', ref: 'iso27001', weight: 'must' })]
  const offering = makeOffering(1, { attestations: [makeAttestation({ validUntil: '2026-11-24' })] })
  const eligibleOn = (day: string) => matchRequirement(makeRequirement(must, { today: day, closingDate: day }), [offering], tree).counts.eligible
  expect([eligibleOn('2026-11-23'), eligibleOn('2026-11-24'), eligibleOn('2026-11-25')]).toEqual([1, 1, 0])
})

test('doing what would raise a score brings the points that were promised', () => {
  const before = matchRequirement(requirement, [makeOffering(1, full)], tree).eligible[0]!
  const [best] = raisesOf(before.parts)
  expect(best).toMatchObject({ ref: 'iam-sso', step: 'verify' })
  const capabilities = full.capabilities.map((stated) => (stated.code === 'iam-sso' ? { code: 'iam-sso', ...yes('verified') } : stated))
  const after = matchRequirement(requirement, [makeOffering(1, { ...full, capabilities })], tree).eligible[0]!
  expect(after.score).toBe(before.score + best!.gain)
})

test('a new version of an offering keeps its place among equals', () => {
  const places = (version: number) =>
    matchRequirement(
      requirement,
      Array.from({ length: 8 }, (_, index) => ({ ...makeOffering(index, full), offeringVersionId: idOf(version + index) })),
      tree,
    ).eligible.map(({ offeringId }) => offeringId)
  expect(places(7000)).toEqual(places(2000))
})

test('the inputs of a run change with a fact, a day and the place of a code in the taxonomy', () => {
  const text = (facts: typeof requirement, offering: ReturnType<typeof makeOffering>, taxonomy = tree) =>
    [...commonPieces(facts, taxonomy), offeringPiece(offering)].map((piece) => new TextDecoder().decode(piece)).join('\n')
  const plain = text(requirement, makeOffering(1, full))
  expect(text(requirement, makeOffering(1, { ...full, builtOnProductIds: null }))).not.toBe(plain)
  expect(text({ ...requirement, today: '2026-11-25' }, makeOffering(1, full))).not.toBe(plain)
  expect(text(requirement, makeOffering(1, full), { ...tree, groupOf: () => undefined })).not.toBe(plain)
})
