import type { InstitutionState } from '../organisations/status.ts'

/** What an institution states about itself, as forms and pages show it. */
export const institutionFields = ['legalName', 'sector', 'province', 'emailDomain', 'regulator', 'licenceNumber'] as const
export type InstitutionField = (typeof institutionFields)[number]

/** The facts that staff look up in papers when they verify: another one means that they have to look again. */
export const checkedFields: readonly InstitutionField[] = ['legalName', 'emailDomain', 'licenceNumber']

/** What somebody may do for an institution, in the order in which they come to it. */
export const institutionActs = ['scan', 'own-list', 'directory', 'drafts', 'publish', 'matches', 'references'] as const
export type InstitutionAct = (typeof institutionActs)[number]

const withoutPapers: readonly InstitutionAct[] = ['scan', 'own-list', 'directory', 'drafts']

/** Whether an institution in a state may do something: what reaches others waits for the check of its papers. */
export function isOpenTo(state: InstitutionState, act: InstitutionAct): boolean {
  return state === 'verified' || (state === 'unverified' && withoutPapers.includes(act))
}
