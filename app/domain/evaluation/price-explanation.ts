import type { Period, ProcedureProfile } from '../requirements/profile.ts'

/** How long a house has to explain an abnormally low price. A rehearsal waits minutes. */
export function explanationPeriod({ rehearsal }: Pick<ProcedureProfile, 'rehearsal'>): Period {
  return rehearsal ? { amount: 5, unit: 'minutes' } : { amount: 3, unit: 'working-days' }
}

/** What a house may write, in letters. */
export const explanationLimit = 10_000

/** What is known of the explanation of a price; null before it was asked for. */
export type ExplanationStanding = { dueAt: Date; answeredAt: Date | null; accepted: boolean | null }

/** Where it stands: to be asked for, with the house, with the institution, or decided. At `dueAt` the house can no longer answer. */
export function explanationStep(explanation: ExplanationStanding | null, at: Date): 'to-ask' | 'with-house' | 'to-decide' | 'accepted' | 'not-accepted' {
  if (!explanation) return 'to-ask'
  if (explanation.accepted !== null) return explanation.accepted ? 'accepted' : 'not-accepted'
  return explanation.answeredAt || explanation.dueAt <= at ? 'to-decide' : 'with-house'
}
