/** What a browser loads of the texts beyond those of every page. */
export type TextsPart = 'requirements' | 'members'

/**
 * The pages of a visitor that need the texts of requirements: the one list of them. Addresses are told apart as the router does, whatever the case; one that somebody wrote with
 * percent signs could be any page.
 */
const ofRequirements = /^\/(?:requirements|receipts|institutions|about\/scores)(?:\/|$)|%/i

const everyPart: readonly TextsPart[] = ['requirements', 'members']
const requirementsAlone: readonly TextsPart[] = ['requirements']
const none: readonly TextsPart[] = []

/** The parts of the texts that the page at a path can ask for. Somebody signed in gets all at once. */
export function partsFor(path: string, isMember: boolean): readonly TextsPart[] {
  if (isMember) return everyPart
  return ofRequirements.test(path) ? requirementsAlone : none
}
