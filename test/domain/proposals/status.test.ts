import { describe, expect, test } from 'vitest'
import { isEditable, proposalMove, proposalMoves, proposalStates } from '#app/domain/proposals/status.ts'

describe('the moves of a proposal', () => {
  test('a house writes before it submits and after it withdrew, and in no other state', () => {
    expect(proposalStates.filter(isEditable)).toEqual(['draft', 'withdrawn'])
  })

  test('from the opening on, no move is the house’s', () => {
    const reached = new Set<string>(['opened'])
    for (const move of proposalMoves) if (reached.has(move.from)) reached.add(move.to)
    expect(proposalMoves.filter((move) => reached.has(move.from)).every((move) => move.by === 'institution')).toBe(true)
    expect([...reached].sort()).toEqual(['lost', 'not_responsive', 'opened', 'priced', 'responsive', 'won'])
  })

  test('a priced proposal wins, and one that lost may after a fall; every one that was found can lose; nothing else follows an end', () => {
    expect(proposalStates.filter((state) => proposalMove(state, 'win'))).toEqual(['priced', 'lost'])
    expect(proposalStates.filter((state) => proposalMove(state, 'lose'))).toEqual(['responsive', 'not_responsive', 'priced', 'won'])
    const after = proposalMoves.filter(({ from }) => from === 'won' || from === 'lost')
    expect(after.map(({ name, from, to }) => `${name}: ${from} to ${to}`)).toEqual(['lose: won to lost', 'win: lost to won'])
  })

  test('a name leads from a state to one place', () => {
    const keys = proposalMoves.map(({ from, name }) => `${from} ${name}`)
    expect(new Set(keys).size).toBe(keys.length)
  })
})
