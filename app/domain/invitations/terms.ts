/**
 * The non-disclosure terms in force. Their text stands in the catalogues under this version (`invitations.terms.<version>.*`): what somebody accepted is kept with the version, so a new
 * wording is a new version and never a change of an old one.
 */
export const termsVersion = '2027-01'

/** The clauses of the version in force, in their order. */
export const termsClauses = ['purpose', 'people', 'copies', 'silence', 'end', 'record'] as const

export const invitationReasonLimit = 1_000
