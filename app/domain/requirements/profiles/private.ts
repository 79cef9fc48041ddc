import type { ProcedureProfile } from '../profile.ts'

/** What every procedure of private buyers has alike; each names its envelopes, its other periods and its panel itself. */
export const privateProcedure = {
  version: 1,
  channel: 'here',
  custody: 'server',
  participation: ['open', 'invited'],
  unnamed: true,
  openingAfter: { amount: 0, unit: 'minutes' },
  answersBefore: { amount: 2, unit: 'working-days' },
  amendmentLeaves: { shareOf: 3, atLeast: { amount: 5, unit: 'working-days' } },
  fix: { amount: 24 * 60, unit: 'minutes' },
  openingApprovals: 2,
  rankings: ['quality-and-cost', 'lowest-price'],
  abnormallyLowBasisPoints: 6_000,
  statutory: false,
  rehearsal: false,
} as const satisfies Partial<ProcedureProfile>

/** Where those rules come from: each procedure's own text has them under the same numbers. */
export function privateCitations(code: string) {
  return {
    answers: `${code}, period 4: the last answers 2 working days before closing, or closing moves`,
    amendment: `${code}, rule 1: a change of criteria leaves a third of the period and 5 working days`,
    fewProposals: `${code}, rule 2: none or one proposal is decided on before anything opens`,
    fix: `${code}, period 5: 24 hours to mend a listed shortcoming`,
  }
}

/** A procedure in minutes, for trying the whole of it in the demonstration world, where it binds nobody. Its other periods and their citations are `own`. */
export function rehearsalOf(
  profile: ProcedureProfile,
  own: Pick<ProcedureProfile, 'openAtLeast' | 'standstill'> & { citations: Pick<ProcedureProfile['citations'], 'openAtLeast' | 'standstill'> },
): ProcedureProfile {
  const { code } = profile
  return {
    ...profile,
    questionsBefore: { amount: 60, unit: 'seconds' },
    answersBefore: { amount: 30, unit: 'seconds' },
    amendmentLeaves: { shareOf: 3, atLeast: { amount: 1, unit: 'minutes' } },
    fix: { amount: 5, unit: 'minutes' },
    ...own,
    code: `${code}-rehearsal`,
    rehearsal: true,
    citations: {
      ...profile.citations,
      questions: `${code} rehearsal, period 3: questions until a minute before closing`,
      answers: `${code} rehearsal, period 4: the last answers half a minute before closing, or closing moves`,
      amendment: `${code} rehearsal, rule 1: a change of criteria leaves a third of the period and one minute`,
      fix: `${code} rehearsal, period 5: five minutes to mend a listed shortcoming`,
      ...own.citations,
    },
  }
}
