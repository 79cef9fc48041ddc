import type { EvidenceLevel } from '#app/domain/offerings/attributes.ts'
import { compareText } from './compare-text.ts'
import type { Statement } from './facts.ts'
import { evidenceShares, unconfirmedShare } from './parameters.ts'

/** A yes as it stands on the day of the run. `share` is what its evidence is worth, in ten-thousandths. */
export type Yes = { said: 'yes'; evidence: EvidenceLevel; share: number; unconfirmed: boolean; confirmedOn: string }

/** What was said on the day of the run. */
export type Said = Yes | { said: 'no' }

/** A statement as it stands on a day. */
export function readStatement(statement: Statement, today: string): Said {
  return statement.answer === 'no' ? { said: 'no' } : readYes(statement, today)
}

/** A yes as it stands on a day: evidence whose attestation has ended is a claim again, and a claim that was not confirmed for a year is worth less. */
export function readYes(statement: Extract<Statement, { answer: 'yes' }>, today: string): Yes {
  const { confirmedOn } = statement
  const evidence = standingLevel(statement, today)
  const unconfirmed = evidence === 'claimed' && confirmedOn <= oneYearBefore(today)
  return { said: 'yes', evidence, share: unconfirmed ? unconfirmedShare : evidenceShares[evidence], unconfirmed, confirmedOn }
}

/** The level of evidence that holds on a day. */
export function standingLevel({ evidence, evidenceUntil }: { evidence: EvidenceLevel; evidenceUntil: string | null }, today: string): EvidenceLevel {
  return evidenceUntil !== null && evidenceUntil < today ? 'claimed' : evidence
}

/** A leap day has no namesake a year earlier; as text it still sorts between 28 February and 1 March, which is all that is asked of it. */
function oneYearBefore(day: string): string {
  return `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`
}

/** Several statements can stand for one thing: the yes with the best evidence counts, and a no only where nothing says yes. */
export function answerOf(said: readonly Said[]): Said | { said: 'not-stated' } {
  const yes = said.filter((one) => one.said === 'yes').sort(byEvidence)
  return yes[0] ?? said[0] ?? { said: 'not-stated' }
}

/** The better evidence first, then what was confirmed later. */
export function byEvidence(a: Yes, b: Yes): number {
  return b.share - a.share || compareText(b.confirmedOn, a.confirmedOn)
}
