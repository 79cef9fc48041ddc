import { describe, expect, test } from 'vitest'
import { findFault } from '#app/domain/evaluation/responsiveness.ts'
import { canAppoint, canDeclare, canReadOpened, canScore, isPanelSize } from '#app/domain/evaluation/rules.ts'
import type { TechnicalContent } from '#app/domain/proposals/content.ts'
import { requirementStates } from '#app/domain/requirements/status.ts'
import { makeTechnical } from '#test/fixtures/make-proposal.ts'

const seat = (conflict: boolean | null) => ({ memberId: 'm', chair: false, conflict })
const whenTrue = (rule: (state: (typeof requirementStates)[number]) => boolean) => requirementStates.filter(rule)

describe('when', () => {
  test('a panel is named from publication to the report', () =>
    expect(whenTrue(canAppoint)).toEqual([
      'published',
      'closed',
      'technical_opening_due',
      'technical_evaluation',
      'financial_opening_due',
      'financial_evaluation',
    ]))
  test('interests are declared once bidders are known, and not before', () => expect(whenTrue(canDeclare)).toEqual(whenTrue(canAppoint).slice(1)))
  test('marks are given in the evaluation alone, by those who declared no conflict', () => {
    expect(whenTrue((state) => canScore(state, seat(false)))).toEqual(['financial_evaluation'])
    for (const other of [undefined, seat(null), seat(true)]) expect(whenTrue((state) => canScore(state, other))).toEqual([])
  })
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
])('%s reads what was opened: %#', (_who, roles, seated, reads) => expect(canReadOpened(roles, seated)).toBe(reads))

test.each([
  [0, { atLeast: 1, odd: false }, false],
  [1, { atLeast: 1, odd: true }, true],
  [2, { atLeast: 1, odd: true }, false],
  [2, { atLeast: 1, odd: false }, true],
  [3, { atLeast: 3, odd: true }, true],
  [1, { atLeast: 3, odd: true }, false],
])('%i members under %o make a panel: %s', (size, panel, makes) => expect(isPanelSize(size, panel)).toBe(makes))

describe('a proposal is not responsive', () => {
  const ids = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002']
  const envelope = (refused: string[], other: 'partly' | 'planned' = 'partly'): { technical: TechnicalContent } => {
    const technical = makeTechnical(ids)
    const answers = technical.answers.map((answer) => ({ ...answer, answer: refused.includes(answer.criterionId) ? ('no' as const) : other }))
    return { technical: { ...technical, answers } }
  }
  test('when its envelope did not open', () => expect(findFault({ technical: null }, ids)).toBe('envelope-not-intact'))
  test('when it answers "no" to a must', () => expect(findFault(envelope([ids[1]!]), ids)).toBe('must-refused'))
  test('but a "no" to a should is no fault, nor is "partly" or "planned" to a must: points say what that is worth', () => {
    expect(findFault(envelope([ids[1]!]), [ids[0]!])).toBeUndefined()
    expect(findFault(envelope([], 'planned'), ids)).toBeUndefined()
  })
})
