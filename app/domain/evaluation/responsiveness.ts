import type { TechnicalContent } from '../proposals/content.ts'

/** Why a proposal is not responsive: its envelope did not open, or it answers "no" to something that must be met. */
export type ResponsivenessFault = 'envelope-not-intact' | 'must-refused'

/** Checks a proposal before it is scored into the ranking: a must that the house itself answers with "no" cannot be made up for by points. */
export function findFault(proposal: { technical: TechnicalContent | null }, mustIds: readonly string[]): ResponsivenessFault | undefined {
  if (!proposal.technical) return 'envelope-not-intact'
  const refused = new Set(proposal.technical.answers.filter((answer) => answer.answer === 'no').map((answer) => answer.criterionId))
  return mustIds.some((id) => refused.has(id)) ? 'must-refused' : undefined
}
