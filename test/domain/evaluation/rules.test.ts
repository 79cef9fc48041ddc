import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { labelsOf } from '#app/domain/evaluation/labels.ts'
import { findFaults, isFinal, overrules } from '#app/domain/evaluation/responsiveness.ts'
import { canAppoint, canDeclare, canReadOpened, canScore, goesByLetters, isPanelSize, leads, type PanelSeat } from '#app/domain/evaluation/rules.ts'
import { makePrice, makeTechnical } from '#test/fixtures/make-proposal.ts'
import { requirementStates, type RequirementState } from '#app/domain/requirements/status.ts'

const seat = (conflict: boolean | null, more: Partial<PanelSeat> = {}): PanelSeat => ({ memberId: 'm', chair: false, reserve: false, conflict, ...more })
const one = { envelopes: 'single' } as const
const two = { envelopes: 'technical-financial' } as const
const whenTrue = (rule: (state: RequirementState) => boolean) => requirementStates.filter(rule)

describe('when', () => {
  test('a panel is named from publication to the report on what it scored', () => {
    expect(whenTrue((state) => canAppoint(one, state))).toEqual(['published', 'closed', 'financial_opening_due', 'financial_evaluation'])
    expect(whenTrue((state) => canAppoint(two, state))).toEqual(['published', 'closed', 'technical_opening_due', 'technical_evaluation'])
  })
  test('interests are declared once bidders are known, and not before', () => {
    for (const profile of [one, two]) {
      expect(whenTrue((state) => canDeclare(profile, state))).toEqual(whenTrue((state) => canAppoint(profile, state)).slice(1))
    }
  })
  test('marks are given after the first opening alone, by members who declared no conflict', () => {
    expect(whenTrue((state) => canScore(one, state, seat(false)))).toEqual(['financial_evaluation'])
    expect(whenTrue((state) => canScore(two, state, seat(false)))).toEqual(['technical_evaluation'])
    for (const other of [undefined, seat(null), seat(true), seat(false, { reserve: true })]) {
      for (const profile of [one, two]) expect(whenTrue((state) => canScore(profile, state, other))).toEqual([])
    }
  })
  test('bidders go by letters for members until the technical report, with one envelope until their own sheets are locked', () => {
    const locked = { ...seat(false), locked: true }
    const open = { ...seat(false), locked: false }
    expect(whenTrue((state) => goesByLetters(two, state, locked))).toEqual(['technical_evaluation'])
    expect(whenTrue((state) => goesByLetters(one, state, open))).toEqual(['financial_evaluation'])
    expect(whenTrue((state) => goesByLetters(one, state, locked))).toEqual([])
    for (const other of [undefined, { ...open, reserve: true }]) expect(whenTrue((state) => goesByLetters(two, state, other))).toEqual([])
  })
})

test('only a chair without a conflict leads', () => {
  expect([undefined, seat(false), seat(null, { chair: true }), seat(true, { chair: true }), seat(false, { chair: true })].map(leads)).toEqual([
    ...[false, false, false, false, true],
  ])
})

test.each([
  ['procurement without a seat', ['procurement'], undefined, true],
  ['an auditor', ['auditor'], undefined, true],
  ['an evaluator who is not on the panel', ['evaluator'], undefined, false],
  ['somebody in security who is not on the panel', ['security'], undefined, false],
  ['a panel member who has not declared', ['evaluator'], seat(null), false],
  ['an owner on the panel who has not declared', ['owner'], seat(null), false],
  ['an owner on the panel who declared a conflict', ['owner', 'procurement', 'auditor'], seat(true), false],
  ['a panel member without a conflict', ['evaluator'], seat(false), true],
  ['a reserve without a conflict', ['evaluator'], seat(false, { reserve: true }), false],
  ['an owner who is a reserve and has not declared', ['owner'], seat(null, { reserve: true }), false],
  ['an owner who is a reserve without a conflict', ['owner'], seat(false, { reserve: true }), true],
  ['an owner who was a reserve and declared a conflict', ['owner'], seat(true, { reserve: true }), false],
])('%s reads what was opened: %#', (_who, roles, seated, reads) => expect(canReadOpened(roles, seated)).toBe(reads))

test.each([
  [0, { atLeast: 1, odd: false }, false],
  [1, { atLeast: 1, odd: true }, true],
  [2, { atLeast: 1, odd: true }, false],
  [2, { atLeast: 1, odd: false }, true],
  [3, { atLeast: 3, odd: true }, true],
  [1, { atLeast: 3, odd: true }, false],
])('%i members under %o make a panel: %s', (size, panel, makes) => expect(isPanelSize(size, panel)).toBe(makes))

describe('of itself a proposal shows', () => {
  const ids = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002']
  const answering = (refused: readonly string[], other: 'partly' | 'planned' = 'partly') => {
    const technical = makeTechnical(ids)
    const answers = technical.answers.map((answer) => ({ ...answer, answer: refused.includes(answer.criterionId) ? ('no' as const) : other }))
    return { outcome: 'intact', technical: { ...technical, answers } }
  }
  test('that its envelope did not open, and then nothing else', () => {
    expect(findFaults({ outcome: 'altered', technical: null }, { mustIds: ids, unconfirmed: true })).toEqual(['envelope-not-intact'])
    expect(findFaults({ outcome: 'does-not-sum', technical: null }, { mustIds: ids })).toEqual(['does-not-sum'])
  })
  test('that it answers "no" to a must; to a should it may, and "partly" or "planned" are for points to say', () => {
    expect(findFaults(answering([ids[1]!]), { mustIds: ids })).toEqual(['must-refused'])
    expect(findFaults(answering([ids[1]!]), { mustIds: [ids[0]!] })).toEqual([])
    expect(findFaults(answering([], 'planned'), { mustIds: ids })).toEqual([])
  })
  test('every fault at once: a must that came later, and another currency where its price is open', () => {
    const price = makePrice(100n, { currency: 'USD' })
    const asked = { mustIds: ids, unconfirmed: true, currency: 'PKR' } as const
    expect(findFaults({ ...answering([ids[0]!]), price }, asked)).toEqual(['must-refused', 'must-added-unanswered', 'currency'])
    expect(findFaults({ ...answering([]), price: null }, asked)).toEqual(['must-added-unanswered'])
  })
  test('what no reason outweighs, and what needs one', () => {
    expect(isFinal('envelope-not-intact') && isFinal('does-not-sum')).toBe(true)
    expect(isFinal('must-refused') || isFinal('currency') || isFinal('document-missing')).toBe(false)
    expect(overrules('responsive', ['must-refused'])).toBe(true)
    expect(overrules('not_responsive', ['must-refused']) || overrules('responsive', [])).toBe(false)
  })
})

test('letters are one for each proposal, the same in whatever order the proposals come, and other ones for another requirement', () => {
  const ids = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(fc.uuid(), ids, (requirementId, proposals) => {
      const labels = labelsOf(requirementId, proposals)
      expect(new Set(labels.values()).size).toBe(proposals.length)
      expect(labelsOf(requirementId, [...proposals].reverse())).toEqual(new Map([...labels].reverse()))
    }),
  )
  const proposals = Array.from({ length: 28 }, (_, index) => `proposal-${index}`)
  const letters = [...labelsOf('one', proposals).values()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
  expect(letters.slice(24)).toEqual(['Y', 'Z', 'AA', 'AB'])
  const inOrder = (requirementId: string) => proposals.map((id) => labelsOf(requirementId, proposals).get(id))
  expect(inOrder('one')).not.toEqual(inOrder('another'))
  expect(inOrder('one')).not.toEqual([...inOrder('one')].sort())
})
