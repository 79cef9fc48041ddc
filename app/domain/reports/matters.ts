/** What can be wrong with a page. */
export const reportMatters = ['wrong-fact', 'about-people', 'infringes', 'personal-data', 'pretends', 'other'] as const
export type ReportMatter = (typeof reportMatters)[number]

/** What staff find. */
export const reportOutcomes = ['nothing-wrong', 'put-right', 'hidden', 'suspension-proposed'] as const
export type ReportOutcome = (typeof reportOutcomes)[number]
