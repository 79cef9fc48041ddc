import type { OrganisationKind } from '../actor.ts'

/** What staff can find missing before they verify, from a list, so that it can be compared and translated. */
export const questionReasons = {
  institution: ['legal-name', 'licence', 'official-domain', 'officer-letter', 'other'],
  house: ['legal-name', 'registration-number', 'ownership', 'website', 'other'],
} as const satisfies Partial<Record<OrganisationKind, readonly string[]>>

/** The state in which an organisation waits for the check of its papers. */
export const waitsForCheck = { house: 'pending', institution: 'unverified' } as const

export type QuestionReason = (typeof questionReasons)['institution' | 'house'][number]

/** Whether each of the reasons is one that this kind of organisation can be asked for. */
export function areReasonsFor(kind: 'institution' | 'house', reasons: readonly string[]): reasons is QuestionReason[] {
  const known: readonly string[] = questionReasons[kind]
  return reasons.length > 0 && reasons.every((reason) => known.includes(reason))
}
