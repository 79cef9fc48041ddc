/** What the bank asked houses to state, by the offering's name, and what came of it. `for` names the requirement of `requirements.ts`. */
export const asks = [
  // Nobody has answered: it waits on the house's page.
  { for: 'privileged', offering: 'Darwaza Access', house: 'chenab', kind: 'capability', ref: 'iam-secret', answer: null },
  { for: 'payments', offering: 'Parwana Bill Desk', house: 'gulmohar', kind: 'capability', ref: 'pay-raast', answer: null },
  { for: 'payments', offering: 'Parwana Bill Desk', house: 'gulmohar', kind: 'capability', ref: 'pay-iso20022', answer: 'decline' },
  // A yes needs the sentence that the house adds to it; a no is one press.
  {
    ...{ for: 'privileged', offering: 'Nazar Response', house: 'chenab', kind: 'capability', ref: 'iam-secret', answer: 'yes' },
    sentence: 'Keeps the keys of the systems that it acts on in a vault of its own, and changes them every day.',
  },
  { for: 'privileged', offering: 'Nazar Response', house: 'chenab', kind: 'capability', ref: 'iam-pam', answer: 'no' },
] as const
