import type { ProcedureProfile } from '../profile.ts'
import { privateCitations, privateProcedure, rehearsalOf } from './private.ts'

/** For private banks and companies under their own policy: a technical and a financial envelope, fifteen days, a standstill before the award. */
export const bankRfp: ProcedureProfile = {
  ...privateProcedure,
  code: 'bank-rfp',
  envelopes: 'technical-financial',
  openAtLeast: { amount: 15, unit: 'days' },
  questionsBefore: { amount: 5, unit: 'working-days' },
  standstill: { amount: 5, unit: 'days' },
  validity: { amount: 90, unit: 'days' },
  panel: { atLeast: 3, odd: true, reserves: 2 },
  citations: {
    ...privateCitations('bank-rfp'),
    openAtLeast: 'bank-rfp, period 1: at least 15 days open',
    openingAfter: 'bank-rfp, period 2: technical opening at closing',
    questions: 'bank-rfp, period 3: questions until 5 working days before closing',
    panel: 'bank-rfp, rule 3: a panel of an odd number, at least three, and two reserves',
    financialOpening: 'bank-rfp, rule 4: prices open after the technical report, of those that passed alone',
    standstill: 'bank-rfp, period 6: 5 days between the intention and the award',
    award: 'bank-rfp, rule 5: no award before the standstill is over',
    validity: 'bank-rfp, period 7: proposals bind for 90 days',
    participation: 'bank-rfp, rule 6: three invited houses, or fewer with a published reason',
    neutral: 'bank-rfp, rule 7: musts that leave three houses, or fewer with a published reason',
  },
}

/** The same procedure in minutes. */
export const bankRfpRehearsal: ProcedureProfile = rehearsalOf(bankRfp, {
  openAtLeast: { amount: 5, unit: 'minutes' },
  standstill: { amount: 1, unit: 'minutes' },
  citations: {
    openAtLeast: 'bank-rfp rehearsal, period 1: at least 5 minutes open',
    standstill: 'bank-rfp rehearsal, period 6: one minute between the intention and the award',
  },
})
