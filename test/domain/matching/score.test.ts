import { describe, expect, test } from 'vitest'
import { readAnswer } from '#app/domain/matching/answers.ts'
import type { OfferingFacts } from '#app/domain/matching/facts.ts'
import { findingOf, scoreOf, trackRecordFinding } from '#app/domain/matching/score.ts'
import { makeAttestation, makeCriterion, makeOffering, makeRequirement, no, today, tree, yes, noRecord } from '#test/fixtures/make-matching-facts.ts'

const pam = makeCriterion(1, { kind: 'capability', ref: 'iam-pam', weight: 'should' })
const onPremise = makeCriterion(2, { kind: 'deployment', ref: 'on-premise', weight: 'could' })
const iso = makeCriterion(3, { kind: 'certification', ref: 'iso27001', weight: 'must' })

function find(criterion: typeof pam, facts: Partial<OfferingFacts>) {
  return findingOf(criterion, readAnswer(criterion, makeRequirement([criterion]), makeOffering(1, facts), tree))
}
const lapsed = { confirmedOn: '2025-11-24' }
const pamYes = (...statement: Parameters<typeof yes>) => ({ code: 'iam-pam', ...yes(...statement) })
const groupYes = (...statement: Parameters<typeof yes>) => ({ code: 'IAM', ...yes(...statement) })
const siblingYes = (...statement: Parameters<typeof yes>) => ({ code: 'iam-sso', ...yes(...statement) })

describe('a capability is worth relation times evidence', () => {
  test.each([
    ['the same, verified', [pamYes('verified')], 10_000, 'stated'],
    ['the same, documented', [pamYes('documented')], 7_500, 'stated'],
    ['the same, claimed', [pamYes('claimed')], 3_500, 'stated'],
    ['the same, claimed and unconfirmed for a year', [pamYes('claimed', lapsed)], 1_500, 'stated-unconfirmed'],
    ['the same, claimed and confirmed a year less a day ago', [pamYes('claimed', { confirmedOn: '2025-11-25' })], 3_500, 'stated'],
    ['the same, documented long ago: a document does not grow stale', [pamYes('documented', { confirmedOn: '2020-01-01' })], 7_500, 'stated'],
    ['the group, verified', [groupYes('verified')], 5_000, 'group-stated'],
    ['the group, documented', [groupYes('documented')], 3_750, 'group-stated'],
    ['the group, claimed', [groupYes('claimed')], 1_750, 'group-stated'],
    ['the group, unconfirmed', [groupYes('claimed', lapsed)], 750, 'group-stated'],
    ['a sibling, verified', [siblingYes('verified')], 2_000, 'sibling-stated'],
    ['a sibling, documented', [siblingYes('documented')], 1_500, 'sibling-stated'],
    ['a sibling, claimed', [siblingYes('claimed')], 700, 'sibling-stated'],
    ['a sibling, unconfirmed', [siblingYes('claimed', lapsed)], 300, 'sibling-stated'],
    ['the same claimed beside the group verified: the better counts', [pamYes('claimed'), groupYes('verified')], 5_000, 'group-stated'],
    ['the same claimed beside a sibling verified', [pamYes('claimed'), siblingYes('verified')], 3_500, 'stated'],
    ['two siblings count once', [siblingYes('claimed'), { code: 'iam-mfa', ...yes('documented') }], 1_500, 'sibling-stated'],
    ['another group is worth nothing', [{ code: 'card-issue', ...yes('verified') }], 0, 'not-stated'],
    ['a stated no, whatever stands near it', [{ code: 'iam-pam', ...no }, groupYes('verified')], 0, 'stated-no'],
    ['a sibling stated no', [{ code: 'iam-sso', ...no }], 0, 'not-stated'],
    ['nothing', [], 0, 'not-stated'],
    ['an old code that was merged into it', [{ code: 'iam-vault', ...yes('verified') }], 10_000, 'stated'],
    ['evidence whose certificate ended yesterday is claimed again', [pamYes('verified', { evidenceUntil: '2026-11-23' })], 3_500, 'stated'],
    ['evidence whose certificate ends today still holds', [pamYes('verified', { evidenceUntil: today })], 10_000, 'stated'],
  ])('%s', (_what, capabilities, satisfaction, code) => {
    const finding = find(pam, { capabilities })
    expect(finding).toMatchObject({ satisfaction, weight: 3, reason: { code } })
  })

  test('a criterion that names an old code is met by the new one', () => {
    const old = makeCriterion(1, { kind: 'capability', ref: 'iam-vault', weight: 'must' })
    expect(find(old, { capabilities: [pamYes('verified')] }).satisfaction).toBe(10_000)
  })

  test('a leap day is a year old on 1 March', () => {
    const finding = (on: string) =>
      findingOf(
        pam,
        readAnswer(pam, makeRequirement([pam], { today: on }), makeOffering(1, { capabilities: [pamYes('claimed', { confirmedOn: '2028-02-29' })] }), tree),
      )
    expect(finding('2029-02-28').satisfaction).toBe(3_500)
    expect(finding('2029-03-01').satisfaction).toBe(1_500)
  })
})

describe('a deployment model is met or not, times its evidence', () => {
  test.each([
    ['yes, verified', [{ code: 'on-premise' as const, ...yes('verified') }], 10_000, 'stated'],
    ['yes, claimed', [{ code: 'on-premise' as const, ...yes() }], 3_500, 'stated'],
    ['no', [{ code: 'on-premise' as const, ...no }], 0, 'stated-no'],
    ['another model, even hybrid, says nothing about it', [{ code: 'hybrid' as const, ...yes('verified') }], 0, 'not-stated'],
  ])('%s', (_what, deployments, satisfaction, code) => {
    expect(find(onPremise, { deployments })).toMatchObject({ satisfaction, weight: 1, reason: { code } })
  })
})

describe('a certificate counts when its period holds both today and the closing date', () => {
  test.each([
    ['verified and valid', [makeAttestation()], 10_000, { code: 'valid-until', date: '2028-03-03' }],
    ['with no end', [makeAttestation({ validUntil: null, evidence: 'documented' })], 7_500, { code: 'valid-open' }],
    ['ends on the closing date', [makeAttestation({ validUntil: '2027-01-15' })], 10_000, { code: 'valid-until', date: '2027-01-15' }],
    ['ends the day before closing', [makeAttestation({ validUntil: '2027-01-14' })], 0, { code: 'ends-before-closing', date: '2027-01-14' }],
    ['ended yesterday', [makeAttestation({ validUntil: '2026-11-23' })], 0, { code: 'ended', date: '2026-11-23' }],
    ['begins today', [makeAttestation({ validFrom: today })], 10_000, { code: 'valid-until', date: '2028-03-03' }],
    ['begins tomorrow', [makeAttestation({ validFrom: '2026-11-25' })], 0, { code: 'not-begun', date: '2026-11-25' }],
    ['of another code', [makeAttestation({ code: 'iso9001' })], 0, { code: 'not-stated' }],
    [
      'of two the better counts',
      [makeAttestation({ evidence: 'claimed' }), makeAttestation({ evidence: 'documented' })],
      7_500,
      { code: 'valid-until', date: '2028-03-03' },
    ],
    [
      'without a valid one the nearest is named',
      [makeAttestation({ validUntil: '2026-01-01' }), makeAttestation({ validUntil: '2026-12-31' })],
      0,
      { code: 'ends-before-closing', date: '2026-12-31' },
    ],
  ])('%s', (_what, attestations, satisfaction, reason) => {
    expect(find(iso, { attestations })).toMatchObject({ satisfaction, weight: 5, reason })
  })
})

describe('the score', () => {
  test.each([
    [
      'everything verified',
      [
        [5, 10_000],
        [3, 10_000],
      ],
      10_000,
    ],
    [
      'nothing',
      [
        [5, 0],
        [1, 0],
      ],
      0,
    ],
    // (5 × 0.75 + 3 × 0.35 + 1 × 0) ÷ 9 = 0.53333…
    [
      'a weighted mean',
      [
        [5, 7_500],
        [3, 3_500],
        [1, 0],
      ],
      5_333,
    ],
    // 1 × 0.0001 ÷ 2 is half a hundredth.
    [
      'half a hundredth is rounded up',
      [
        [1, 1],
        [1, 0],
      ],
      1,
    ],
    ['no criteria', [], 0],
  ])('%s', (_what, parts, expected) => {
    expect(scoreOf(parts.map(([weight, satisfaction]) => ({ weight: weight!, satisfaction: satisfaction! })))).toBe(expected)
  })

  test('counts the track record with weight 2 at the market’s mean for a house without references', () => {
    // (5 × 1 + 2 × 0.5) ÷ 7 = 0.857142…
    expect(scoreOf([{ weight: 5, satisfaction: 10_000 }, trackRecordFinding(noRecord)])).toBe(8_571)
  })
})
