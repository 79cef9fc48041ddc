import { describe, expect, test } from 'vitest'
import { entryEnd } from '#app/domain/registry/end.ts'

const listed = { to: 'listed', at: new Date('2026-03-01T06:00:00Z') }
const entry = { state: 'lapsed', reviewDueOn: '2027-03-01', restsOnAdvisory: true, history: [listed] } as const

describe('how an entry ended', () => {
  test('one that stands or is contested has not', () => {
    expect(entryEnd({ ...entry, state: 'listed' })).toBeNull()
    expect(entryEnd({ ...entry, state: 'contested' })).toBeNull()
  })

  test('one that reviewers found wrong was cleared on that day of the market', () => {
    const history = [listed, { to: 'cleared', at: new Date('2026-08-11T20:30:00Z') }]
    expect(entryEnd({ ...entry, state: 'cleared', history })).toEqual({ state: 'cleared', on: '2026-08-12', cause: 'reviewers' })
  })

  test('one that nobody reviewed ended the day after, before and after that is recorded, also when its advisory is withdrawn later', () => {
    const end = { state: 'lapsed', on: '2027-03-02', cause: 'review' }
    expect(entryEnd(entry)).toEqual(end)
    const history = [listed, { to: 'lapsed', at: new Date('2027-03-01T19:00:00Z') }]
    expect(entryEnd({ ...entry, history })).toEqual(end)
    expect(entryEnd({ ...entry, history, restsOnAdvisory: false })).toEqual(end)
  })

  test('one whose advisory was withdrawn ended when that was recorded', () => {
    const history = [listed, { to: 'lapsed', at: new Date('2026-07-12T06:00:00Z') }]
    expect(entryEnd({ ...entry, history, restsOnAdvisory: false })).toEqual({ state: 'lapsed', on: '2026-07-12', cause: 'advisory' })
    expect(entryEnd({ ...entry, restsOnAdvisory: false })).toEqual({ state: 'lapsed', on: null, cause: 'advisory' })
  })
})
