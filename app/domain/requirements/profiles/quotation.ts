import type { ProcedureProfile } from '../profile.ts'

/** For small replacements: one envelope, five working days, no standstill. */
export const quotation: ProcedureProfile = {
  code: 'quotation',
  version: 1,
  channel: 'here',
  envelopes: 'single',
  custody: 'server',
  participation: ['open', 'invited'],
  unnamed: true,
  openAtLeast: { amount: 5, unit: 'working-days' },
  openingAfter: { amount: 0, unit: 'minutes' },
  questionsBefore: { amount: 3, unit: 'working-days' },
  answersBefore: { amount: 2, unit: 'working-days' },
  amendmentLeaves: { shareOf: 3, atLeast: { amount: 5, unit: 'working-days' } },
  validity: { amount: 60, unit: 'days' },
  fix: { amount: 24 * 60, unit: 'minutes' },
  panel: { atLeast: 1, odd: true, reserves: 0 },
  openingApprovals: 2,
  rankings: ['quality-and-cost', 'lowest-price'],
  abnormallyLowBasisPoints: 6_000,
  statutory: false,
  rehearsal: false,
  citations: {
    openAtLeast: 'quotation, period 1: at least 5 working days open',
    openingAfter: 'quotation, period 2: opening at closing',
    questions: 'quotation, period 3: questions until 3 working days before closing',
    answers: 'quotation, period 4: the last answers 2 working days before closing, or closing moves',
    amendment: 'quotation, rule 1: a change of criteria leaves a third of the period and 5 working days',
    fewProposals: 'quotation, rule 2: none or one proposal is decided on before anything opens',
    panel: 'quotation, rule 3: a panel of an odd number',
    fix: 'quotation, period 5: 24 hours to mend a listed shortcoming',
    validity: 'quotation, period 6: proposals bind for 60 days',
    participation: 'quotation, rule 4: three invited houses, or fewer with a published reason',
    neutral: 'quotation, rule 5: musts that leave three houses, or fewer with a published reason',
  },
}

/** The same procedure in minutes, for trying the whole of it in the demonstration world. It binds nobody. */
export const quotationRehearsal: ProcedureProfile = {
  ...quotation,
  code: 'quotation-rehearsal',
  openAtLeast: { amount: 3, unit: 'minutes' },
  questionsBefore: { amount: 60, unit: 'seconds' },
  answersBefore: { amount: 30, unit: 'seconds' },
  amendmentLeaves: { shareOf: 3, atLeast: { amount: 1, unit: 'minutes' } },
  fix: { amount: 5, unit: 'minutes' },
  rehearsal: true,
  citations: {
    ...quotation.citations,
    openAtLeast: 'quotation rehearsal, period 1: at least 3 minutes open',
    questions: 'quotation rehearsal, period 3: questions until a minute before closing',
    answers: 'quotation rehearsal, period 4: the last answers half a minute before closing, or closing moves',
    amendment: 'quotation rehearsal, rule 1: a change of criteria leaves a third of the period and one minute',
    fix: 'quotation rehearsal, period 5: five minutes to mend a listed shortcoming',
  },
}
