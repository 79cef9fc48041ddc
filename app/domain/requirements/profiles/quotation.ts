import type { ProcedureProfile } from '../profile.ts'
import { privateCitations, privateProcedure, rehearsalOf } from './private.ts'

/** For small replacements: one envelope, five working days, no standstill. */
export const quotation: ProcedureProfile = {
  ...privateProcedure,
  code: 'quotation',
  envelopes: 'single',
  openAtLeast: { amount: 5, unit: 'working-days' },
  questionsBefore: { amount: 3, unit: 'working-days' },
  validity: { amount: 60, unit: 'days' },
  panel: { atLeast: 1, odd: true, reserves: 0 },
  citations: {
    ...privateCitations('quotation'),
    openAtLeast: 'quotation, period 1: at least 5 working days open',
    openingAfter: 'quotation, period 2: opening at closing',
    questions: 'quotation, period 3: questions until 3 working days before closing',
    panel: 'quotation, rule 3: a panel of an odd number',
    validity: 'quotation, period 6: proposals bind for 60 days',
    participation: 'quotation, rule 4: three invited houses, or fewer with a published reason',
    neutral: 'quotation, rule 5: musts that leave three houses, or fewer with a published reason',
  },
}

/** The same procedure in minutes. */
export const quotationRehearsal: ProcedureProfile = rehearsalOf(quotation, {
  openAtLeast: { amount: 3, unit: 'minutes' },
  citations: { openAtLeast: 'quotation rehearsal, period 1: at least 3 minutes open' },
})
