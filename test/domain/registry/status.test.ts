import { expect, test } from 'vitest'
import { effectiveEntryState, entryClosesGate, entryMoves, entryStates } from '#app/domain/registry/status.ts'

test('every move of an entry leads to a state of the table', () => {
  for (const moves of Object.values(entryMoves)) for (const move of moves) expect(entryStates).toContain(move.to)
})

test('an entry lapses the day after its review was due, and the day its last advisory is withdrawn', () => {
  const entry = { state: 'listed', reviewDueOn: '2028-03-01', restsOnAdvisory: true } as const
  expect(effectiveEntryState(entry, '2028-03-01')).toBe('listed')
  expect(effectiveEntryState(entry, '2028-03-02')).toBe('lapsed')
  expect(effectiveEntryState({ ...entry, restsOnAdvisory: false }, '2027-04-01')).toBe('lapsed')
  expect(effectiveEntryState({ ...entry, state: 'cleared', restsOnAdvisory: false }, '2029-01-01')).toBe('cleared')
})

test('only a named entry that nobody contests closes a gate', () => {
  expect(entryClosesGate('named', 'listed')).toBe(true)
  expect(entryClosesGate('named', 'upheld')).toBe(true)
  expect(entryClosesGate('named', 'contested')).toBe(false)
  expect(entryClosesGate('read_as_covered', 'listed')).toBe(false)
})
