import { describe, expect, test } from 'vitest'
import { bankRfp } from '#app/domain/requirements/profiles/bank-rfp.ts'
import { quotation } from '#app/domain/requirements/profiles/quotation.ts'
import { pathOf, type RequirementState } from '#app/domain/requirements/status.ts'
import { byDeadline, canWait, waitingIn, type Standing } from '#app/domain/requirements/waiting.ts'

const at = new Date('2027-03-01T10:00:00Z')
const later = new Date('2027-03-02T10:00:00Z')
const base: Standing = {
  ...{ state: 'draft', profile: bankRfp, at, closesAt: at, openingDueAt: at, financialOpeningDueAt: later, standstillEndsAt: later },
  ...{ changesAsked: false, few: false, panel: 3, locked: 0, chair: true, seat: null, approved: false, held: false },
  ...{ undecided: { plain: 0, fixedUntil: null, fixed: 0 }, scored: 2, consensusMissing: 6, explanations: { until: null, ready: 0 } },
  ...{ unanswered: 0, answersDueAt: null, deliveryConfirmed: false, procurement: false },
}
const chair: Standing['seat'] = { conflict: false, chair: true, reserve: false, locked: false }
const member = { ...chair, chair: false }
const kinds = (standing: Partial<Standing>) => waitingIn({ ...base, ...standing }).map(({ kind }) => kind)
const officer = (standing: Partial<Standing>) => kinds({ ...standing, procurement: true })

describe('on the way of a requirement', () => {
  const table: [Standing['profile'], RequirementState, string[]][] = [
    [bankRfp, 'draft', ['draft']],
    [bankRfp, 'in_review', ['check']],
    [bankRfp, 'published', ['closing']],
    [bankRfp, 'closed', ['opening']],
    [bankRfp, 'technical_opening_due', ['opening']],
    [bankRfp, 'technical_evaluation', ['sheets']],
    [bankRfp, 'technical_report', ['prices']],
    [bankRfp, 'financial_opening_due', ['opening']],
    [bankRfp, 'financial_evaluation', ['report']],
    [bankRfp, 'final_report', ['intention']],
    [bankRfp, 'standstill', ['standstill']],
    [bankRfp, 'awarded', ['delivery']],
    [bankRfp, 'delivered', []],
    [quotation, 'financial_opening_due', ['opening']],
    [quotation, 'financial_evaluation', ['sheets']],
    [quotation, 'final_report', ['award']],
    [quotation, 'awarded', ['delivery']],
    [quotation, 'no_award', []],
    [bankRfp, 'cancelled', []],
  ]
  test.each(table)('%o in %s: an officer has %j', (profile, state, waits) => expect(officer({ profile, state })).toEqual(waits))

  test('every state under every procedure has something for somebody until it ends', () => {
    for (const profile of [bankRfp, quotation]) {
      for (const state of pathOf(profile)) expect(officer({ profile, state }).length > 0, `${state}`).toBe(canWait(state))
    }
  })
})

test('questions wait for an officer until the last answers, while the requirement is open', () => {
  const asked = { unanswered: 2, answersDueAt: at }
  expect(waitingIn({ ...base, ...asked, state: 'published', procurement: true })).toContainEqual({ kind: 'questions', dueAt: at })
  expect(kinds({ ...asked, state: 'published' })).toEqual(['closing'])
  expect(officer({ ...asked, state: 'closed' })).not.toContain('questions')
})

describe('after the first opening', () => {
  const state = 'technical_evaluation'
  const undecided = { plain: 2, fixedUntil: null, fixed: 0 }
  test('the chair judges first, and nobody scores before', () => {
    expect(kinds({ state, undecided, seat: chair })).toEqual(['responsiveness'])
    expect(kinds({ state, undecided, seat: member })).toEqual([])
    expect(officer({ state, undecided })).toEqual(['judging'])
  })
  test('a fix runs, and is then to be decided', () => {
    expect(waitingIn({ ...base, state, seat: chair, undecided: { plain: 0, fixedUntil: later, fixed: 0 } })).toEqual([{ kind: 'fix-waits', dueAt: later }])
    expect(kinds({ state, seat: chair, undecided: { plain: 0, fixedUntil: null, fixed: 1 } })).toEqual(['fix'])
    expect(kinds({ state, seat: member, undecided: { plain: 0, fixedUntil: later, fixed: 0 } })).toEqual([])
  })
  test('members score, then the chair writes the consensus, then the report is issued', () => {
    expect(kinds({ state, seat: member })).toEqual(['score'])
    expect(kinds({ state, seat: { ...member, reserve: true } })).toEqual([])
    expect(kinds({ state, seat: { ...chair, locked: true }, locked: 3 })).toEqual(['consensus'])
    expect(officer({ state, locked: 3 })).toEqual(['consensus-waits'])
    expect(officer({ state, locked: 3, consensusMissing: 0 })).toEqual(['technical-report'])
    expect(officer({ state: 'financial_evaluation', profile: quotation, locked: 3, consensusMissing: 0 })).toEqual(['report'])
  })
  test('with nobody responsive there is nothing to score, and the report can be issued', () => {
    expect(officer({ state, scored: 0, consensusMissing: 0 })).toEqual(['technical-report'])
  })
})

test('what stops the way is said instead of what it stops', () => {
  expect(officer({ state: 'closed', few: true })).toEqual(['few'])
  expect(officer({ state: 'financial_opening_due', held: true })).toEqual(['held'])
  expect(officer({ state: 'technical_opening_due', held: true })).toEqual(['opening'])
  expect(officer({ state: 'closed', chair: false })).toEqual(['chair', 'opening'])
  expect(officer({ state: 'closed', panel: 0 })).toEqual(['panel', 'opening'])
  expect(officer({ state: 'technical_report', financialOpeningDueAt: null })).toEqual(['none-passed'])
  expect(officer({ state: 'final_report', explanations: { until: later, ready: 1 } })).toEqual(['explanation-waits', 'explanation', 'intention'])
  expect(officer({ state: 'standstill', at: later })).toEqual(['award'])
  expect(officer({ state: 'awarded', deliveryConfirmed: true })).toEqual([])
})

test('interests are declared from closing on, and whoever declared a conflict has nothing to do any more, by any role', () => {
  for (const reserve of [false, true]) expect(kinds({ state: 'closed', seat: { ...member, conflict: null, reserve } })).toEqual(['declare'])
  for (const state of pathOf(bankRfp)) expect(officer({ state, seat: { ...member, conflict: true } })).toEqual([])
})

test('the nearest deadline comes first, and what has none last, in the order given', () => {
  const waiting = [
    { dueAt: null, kind: 1 },
    { dueAt: later, kind: 2 },
    { dueAt: null, kind: 3 },
    { dueAt: at, kind: 4 },
  ]
  expect(byDeadline(waiting).map(({ kind }) => kind)).toEqual([4, 2, 1, 3])
})
