import { describe, expect, test } from 'vitest'
import { partsOf } from '#app/domain/matching/contributions.ts'
import {
  explainNotice,
  explainPart,
  explainRaise,
  explainReason,
  say,
  sayValue,
  subjectOf,
  type Explanation,
  type Voice,
} from '#app/domain/matching/explain.ts'
import type { GateReason } from '#app/domain/matching/gates.ts'
import type { Finding, PartReason } from '#app/domain/matching/score.ts'
import { askableAttestationCodes, deploymentModels } from '#app/domain/offerings/attributes.ts'
import { formatDate } from '#app/messages/format.ts'
import { translatorFor } from '#app/messages/translator.server.ts'
import { idOf } from '#test/fixtures/make-matching-facts.ts'

const voice = (locale: 'en' | 'ur'): Voice => ({
  translate: translatorFor(locale),
  capabilityLabel: (code) => `<${code}>`,
  productName: (id) => `<product ${id.slice(-2)}>`,
  placeName: (ref) => `<${ref}>`,
  formatDate: (date) => formatDate(date, locale),
})
const inEnglish = (explanation: Explanation) => say(explanation, voice('en'))
const must = { gate: 'must', criterionId: idOf(1), kind: 'capability', ref: 'iam-pam' } as const
const iso = { gate: 'attestation', criterionId: idOf(1), kind: 'certification', ref: 'iso27001' } as const

const reasons: [GateReason, string][] = [
  [{ gate: 'house', code: 'house-not-verified', state: 'suspended' }, 'The house is suspended'],
  [{ gate: 'listing', code: 'not-listed', state: 'in_review' }, 'The offering is in review'],
  [{ gate: 'built-on', code: 'built-on-named', productId: idOf(42) }, 'Built on <product 42>, which an authority names'],
  [{ gate: 'built-on', code: 'built-on-own-list', productId: idOf(42) }, 'Built on <product 42>, which is on your own list'],
  [{ ...must, code: 'not-stated' }, 'Has not said: <iam-pam>'],
  [{ ...must, kind: 'deployment', ref: 'on-premise', code: 'stated-no' }, 'States no: On premises'],
  [{ ...must, code: 'evidence-below', evidence: 'claimed', asked: 'verified' }, '<iam-pam> is claimed; the requirement asks for verified'],
  [{ ...iso, code: 'ended', date: '2026-03-03' }, 'ISO 27001 (information security) ended on 3 March 2026'],
  [{ ...iso, code: 'ends-before-closing', date: '2027-03-03' }, 'ISO 27001 (information security) ends on 3 March 2027, before closing'],
  [{ ...iso, code: 'not-begun', date: '2027-03-03' }, 'ISO 27001 (information security) begins only on 3 March 2027'],
]

const partReasons: [PartReason, Finding['evidence'], string][] = [
  [{ code: 'stated', confirmedOn: '2026-10-01' }, 'documented', 'Stated, documented, last confirmed on 1 October 2026'],
  [{ code: 'stated-unconfirmed', confirmedOn: '2025-10-01' }, 'claimed', 'Stated, but not confirmed by the house since 1 October 2025'],
  [{ code: 'valid-until', date: '2028-03-03' }, 'verified', 'Valid until 3 March 2028, verified'],
  [{ code: 'valid-open' }, 'claimed', 'Valid with no end date, claimed'],
  [{ code: 'group-stated', stated: 'IAM' }, 'claimed', 'Counted through a general statement about <IAM>, claimed'],
  [{ code: 'sibling-stated', stated: 'iam-sso' }, 'verified', 'Counted through <iam-sso>, which is near it, verified'],
  [{ code: 'stated-no' }, null, 'The house states no'],
  [{ code: 'not-stated' }, null, 'The house has not said'],
  [{ code: 'ended', date: '2026-03-03' }, null, 'Ended on 3 March 2026'],
  [{ code: 'ends-before-closing', date: '2027-01-03' }, null, 'Ends on 3 January 2027, before closing'],
  [{ code: 'not-begun', date: '2027-01-03' }, null, 'Begins only on 3 January 2027'],
  [{ code: 'market-mean' }, null, 'No confirmed references yet, so it counts as the market’s mean'],
]
const finding = (reason: PartReason, evidence: Finding['evidence']) =>
  partsOf([{ criterionId: idOf(1), kind: 'capability', ref: 'iam-pam', weight: 5, satisfaction: 1, evidence, reason }]).parts[0]!

/** Every value was put in, and nothing is left that only a program understands. */
function isFinished(text: string) {
  return text.length > 0 && !text.includes('{{') && !text.includes('matching.') && !text.includes('undefined')
}

describe('reasons', () => {
  test.each(reasons)('of a gate: %j', (reason, english) => {
    expect(inEnglish(explainReason(reason, 'institution'))).toBe(english)
    const urdu = say(explainReason(reason, 'institution'), voice('ur'))
    expect(urdu).toMatch(/[\u0600-\u06ff]/)
    expect(isFinished(urdu)).toBe(true)
  })

  test('a house is never told what stands on an institution’s own list', () => {
    const told = explainReason({ gate: 'built-on', code: 'built-on-own-list', productId: idOf(42) }, 'house')
    expect(JSON.stringify(told)).not.toContain(idOf(42))
    expect(inEnglish(told)).toBe('A component does not meet the institution’s conditions')
  })

  test.each(partReasons)('of a part: %j', (reason, evidence, english) => {
    expect(inEnglish(explainPart(finding(reason, evidence)))).toBe(english)
    const urdu = say(explainPart(finding(reason, evidence)), voice('ur'))
    expect(urdu).toMatch(/[\u0600-\u06ff]/)
    expect(isFinished(urdu)).toBe(true)
  })
})

test('notices name the product', () => {
  expect(inEnglish(explainNotice({ code: 'possibly-covered', productId: idOf(42) }))).toBe('Built on <product 42>, which an advisory may cover')
  expect(inEnglish(explainNotice({ code: 'components-not-stated' }))).toBe('The house has not stated its components')
})

test.each([
  ['state', 'State <iam-pam> itself: 10.5 points more'],
  ['confirm', 'Confirm <iam-pam> again: 10.5 points more'],
  ['renew', 'Renew <iam-pam> so that it holds until closing: 10.5 points more'],
  ['document', 'Show staff the document for <iam-pam>: 10.5 points more'],
  ['verify', 'Have <iam-pam> checked at its source: 10.5 points more'],
] as const)('a step says the points that it brings: %s', (step, english) => {
  const raise = explainRaise({ criterionId: idOf(1), kind: 'capability', ref: 'iam-pam', step, gain: 1_050 })
  expect(inEnglish(raise)).toBe(english)
  expect(isFinished(say(raise, voice('ur')))).toBe(true)
})

test('every value that a requirement can ask has a name in both languages', () => {
  const asked = [
    ...deploymentModels.map((ref) => ({ kind: 'deployment' as const, ref })),
    ...askableAttestationCodes.map((ref) => ({ kind: 'certification' as const, ref })),
    { kind: 'track-record' as const, ref: '' },
  ]
  for (const subject of asked) {
    for (const locale of ['en', 'ur'] as const) expect(isFinished(String(sayValue(subjectOf(subject), voice(locale))))).toBe(true)
  }
})
