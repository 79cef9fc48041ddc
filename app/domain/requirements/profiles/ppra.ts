import type { ProcedureProfile } from '../profile.ts'

// Public Procurement Rules 2004 (S.R.O. 432(I)/2004). The gap of rule 35 before the award is read as 10 or 15 days in different texts; the longer one is the default.
const shared = {
  version: 1,
  channel: 'official',
  custody: 'server',
  participation: ['open'],
  unnamed: false,
  openAtLeast: { amount: 15, unit: 'days' },
  openingAfter: { amount: 30, unit: 'minutes' },
  questionsBefore: { amount: 5, unit: 'working-days' },
  answersBefore: { amount: 2, unit: 'working-days' },
  amendmentLeaves: { shareOf: 3, atLeast: { amount: 5, unit: 'working-days' } },
  finalComplaints: { amount: 5, unit: 'days' },
  awardAfterReport: { amount: 15, unit: 'days' },
  validity: { amount: 90, unit: 'days' },
  fix: { amount: 24 * 60, unit: 'minutes' },
  panel: { atLeast: 3, odd: true, reserves: 2 },
  openingApprovals: 2,
  rankings: ['lowest-price', 'quality-and-cost'],
  abnormallyLowBasisPoints: 6_000,
  statutory: true,
  rehearsal: false,
} as const satisfies Partial<ProcedureProfile>

const citations = {
  openAtLeast: 'Public Procurement Rules 2004, rule 13: at least 15 days to respond',
  openingAfter: 'Public Procurement Rules 2004, rule 28: opened the same day, at least 30 minutes after closing',
  questions: 'Public Procurement Rules 2004, rule 23: clarifications in writing before closing',
  answers: 'Public Procurement Rules 2004, rule 23: answers to all before closing',
  amendment: 'Public Procurement Rules 2004, rules 23 and 27: a change leaves bidders time to take it in',
  fewProposals: 'Public Procurement Rules 2004, rule 33: rejection of all is announced with its reasons',
  panel: 'Public Procurement Rules 2004, rules 29 and 30: criteria announced, evaluated by them alone',
  finalComplaints: 'Public Procurement Rules 2004, rule 48: complaints within 5 days of the final report',
  award: 'Public Procurement Rules 2004, rule 35: the report at least 15 days before the award',
  validity: 'Public Procurement Rules 2004, rule 26: validity stated, and extended once at most',
  channel: 'Public Procurement Rules 2004, rule 12: advertised on the Authority’s website, where tenders are handed in',
  participation: 'Public Procurement Rules 2004, rules 20 and 21: open competitive bidding',
  neutral: 'Public Procurement Rules 2004, rule 10: specifications that allow the widest possible competition',
  naming: 'Public Procurement Rules 2004, rule 12: the procuring agency is named',
} as const

/** For federal procuring agencies and public-sector banks: single stage, two envelopes (rule 36(b)). */
export const ppraTwoEnvelope: ProcedureProfile = {
  ...shared,
  code: 'ppra-two-envelope',
  envelopes: 'technical-financial',
  technicalComplaints: { amount: 7, unit: 'days' },
  citations: {
    ...citations,
    technicalComplaints: 'Public Procurement Rules 2004, rule 48: complaints within 7 days of the technical report',
    financialOpening: 'Public Procurement Rules 2004, rule 36(b): financial envelopes of those that passed, within validity',
  },
}

/** For the same, simple goods and services: single stage, one envelope (rule 36(a)). */
export const ppraSingleEnvelope: ProcedureProfile = { ...shared, code: 'ppra-single-envelope', envelopes: 'single', citations }
