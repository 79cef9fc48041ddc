export const proposalStates = ['draft', 'submitted', 'withdrawn', 'opened', 'responsive', 'not_responsive', 'priced', 'won', 'lost'] as const
export type ProposalState = (typeof proposalStates)[number]

export type ProposalMove = {
  name: 'submit' | 'withdraw' | 'open' | 'find_responsive' | 'find_not_responsive' | 'price' | 'win' | 'lose'
  from: ProposalState
  to: ProposalState
  by: 'house' | 'institution'
}

/** The moves of a proposal. Its state says nothing of its envelopes', which have their own. Submitting and withdrawing end at the requirement's closing. */
export const proposalMoves: readonly ProposalMove[] = [
  { name: 'submit', from: 'draft', to: 'submitted', by: 'house' },
  { name: 'submit', from: 'withdrawn', to: 'submitted', by: 'house' },
  { name: 'withdraw', from: 'submitted', to: 'withdrawn', by: 'house' },
  { name: 'open', from: 'submitted', to: 'opened', by: 'institution' },
  { name: 'find_responsive', from: 'opened', to: 'responsive', by: 'institution' },
  { name: 'find_not_responsive', from: 'opened', to: 'not_responsive', by: 'institution' },
  { name: 'price', from: 'responsive', to: 'priced', by: 'institution' },
  { name: 'win', from: 'priced', to: 'won', by: 'institution' },
  { name: 'lose', from: 'priced', to: 'lost', by: 'institution' },
  { name: 'lose', from: 'responsive', to: 'lost', by: 'institution' },
  { name: 'lose', from: 'not_responsive', to: 'lost', by: 'institution' },
  // An award that falls takes its winner with it, and one that lost may win after it.
  { name: 'lose', from: 'won', to: 'lost', by: 'institution' },
  { name: 'win', from: 'lost', to: 'won', by: 'institution' },
]

/** The move of that name out of a state, or undefined when there is none. */
export function proposalMove(from: ProposalState, name: ProposalMove['name']): ProposalMove | undefined {
  return proposalMoves.find((move) => move.from === from && move.name === name)
}

/** Whether the house may still write in its draft: before it submits, and again after it withdrew. */
export function isEditable(state: ProposalState): boolean {
  return proposalMove(state, 'submit') !== undefined
}
