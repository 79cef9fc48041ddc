import type { HouseKey } from './houses.ts'

export type DemoAsk = {
  /** One of the open requirements of `requirements.ts`. */
  for: 'payments' | 'privileged'
  offering: string
  house: HouseKey
  /** A capability that the requirement asks for. */
  ref: string
  answer: 'yes' | 'no' | 'decline' | null
  /** What the house writes to its yes before it signs. */
  sentence?: string
}

/** What the bank asked houses to state, by the offering's name, and what came of it. */
export const asks: readonly DemoAsk[] = [
  // Nobody has answered: it waits on the house's page.
  { for: 'privileged', offering: 'Darwaza Access', house: 'chenab', ref: 'iam-secret', answer: null },
  { for: 'payments', offering: 'Parwana Bill Desk', house: 'gulmohar', ref: 'pay-raast', answer: null },
  { for: 'payments', offering: 'Parwana Bill Desk', house: 'gulmohar', ref: 'pay-iso20022', answer: 'decline' },
  // A yes needs the sentence that the house adds to it; a no is one press.
  {
    for: 'privileged',
    offering: 'Nazar Response',
    house: 'chenab',
    ref: 'iam-secret',
    answer: 'yes',
    sentence: 'Keeps the keys of the systems that it acts on in a vault of its own, and changes them every day.',
  },
  { for: 'privileged', offering: 'Nazar Response', house: 'chenab', ref: 'iam-pam', answer: 'no' },
]
