import { describe, expect, test } from 'vitest'
import { byUrgency, caseKinds, type WaitingCase } from '#app/domain/moderation/case.ts'
import { deskAddress, readDeskQuery, selectCases, type DeskCase } from '#app/domain/moderation/desk-query.ts'

const at = new Date('2027-03-01T08:00:00Z')
const hours = (number: number) => new Date(at.getTime() + number * 3_600_000)
const me = { id: 'me', name: 'Me' }

function makeCase(options: Partial<DeskCase>): DeskCase {
  return {
    kind: 'offering',
    id: 'a',
    title: 'A',
    organisation: null,
    since: hours(-5),
    dueAt: null,
    interest: false,
    assignedTo: null,
    held: false,
    ...options,
  }
}

const ids = (cases: readonly WaitingCase[]) => cases.map(({ id }) => id)

test('what is overdue comes first, then what is due soonest, then what waits longest', () => {
  const cases = [
    makeCase({ id: 'old', since: hours(-90) }),
    makeCase({ id: 'older', since: hours(-100) }),
    makeCase({ id: 'due-later', dueAt: hours(9), since: hours(-200) }),
    makeCase({ id: 'due-soon', dueAt: hours(1), since: hours(-1) }),
    makeCase({ id: 'overdue', dueAt: hours(-1), since: hours(-2) }),
  ]
  expect(ids(byUrgency(cases))).toEqual(['overdue', 'due-soon', 'due-later', 'older', 'old'])
})

describe('the filters', () => {
  const cases = [
    makeCase({ id: 'mine', assignedTo: me }),
    makeCase({ id: 'theirs', assignedTo: { id: 'other', name: 'Other' }, dueAt: hours(-1) }),
    makeCase({ id: 'free', kind: 'report', dueAt: hours(-1) }),
  ]
  const select = (search: string) => selectCases(cases, readDeskQuery(new URLSearchParams(search)), { personId: 'me', at })

  test('narrow the queue, and each says how many cases it leads to under the others', () => {
    expect(ids(select('').cases)).toEqual(['free', 'theirs', 'mine'])
    expect(ids(select('whose=mine').cases)).toEqual(['mine'])
    expect(ids(select('whose=nobody').cases)).toEqual(['free'])
    expect(ids(select('kind=offering&overdue=yes').cases)).toEqual(['theirs'])
    expect(select('kind=offering&overdue=yes')).toMatchObject({
      total: 1,
      whose: { all: 1, mine: 0, nobody: 0 },
      kinds: { offering: 1, report: 1, requirement: 0 },
      overdue: 1,
    })
  })

  test('stand in the address, which leaves out what it does not know', () => {
    for (const kind of caseKinds) {
      const query = { kind, whose: 'mine', overdue: true, page: 3 } as const
      expect(readDeskQuery(new URL(deskAddress(query, { page: 3 }), 'http://here').searchParams)).toEqual(query)
    }
    expect(readDeskQuery(new URLSearchParams('kind=gone&whose=them&page=-2'))).toEqual({ kind: null, whose: 'all', overdue: false, page: 1 })
    expect(deskAddress(readDeskQuery(new URLSearchParams('page=4')), { whose: 'nobody' })).toBe('/staff?whose=nobody')
  })

  test('a page after the last shows the last', () => {
    const many = Array.from({ length: 85 }, (_, index) => makeCase({ id: `${index}`.padStart(3, '0') }))
    const { cases: shown, pages } = selectCases(many, { kind: null, whose: 'all', overdue: false, page: 9 }, { personId: 'me', at })
    expect([pages, ids(shown)]).toEqual([3, ['080', '081', '082', '083', '084']])
  })
})
