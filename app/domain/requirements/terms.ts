import type { Currency } from '../money.ts'
import type { Ranking } from './profile.ts'

// Without a parser, so that a form can list them in the browser.

/** Who may propose. */
export const participations = ['open', 'invited'] as const
export type Participation = (typeof participations)[number]

/** How the best proposal is found. */
export const rankings = ['quality-and-cost', 'lowest-price'] as const satisfies readonly Ranking[]

/** What decides between proposals of one rank, as it is announced. */
export const tieRules = ['lower-price', 'higher-technical', 'lot'] as const
export type TieRule = (typeof tieRules)[number]

/** What prices can be written in. */
export const currencies = ['PKR', 'USD'] as const satisfies readonly Currency[]

export const supportYearsAtMost = 5
export const invitedAtLeast = 3

/** What a requirement announces of its proposals and their ranking, and what nobody may change once it is published without telling everyone. */
export type AnnouncedTerms = {
  technicalWeight: number
  priceWeight: number
  technicalThreshold: number
  participation: Participation
  fewInvitedReason: string
  narrowReason: string
  currency: Currency
  supportYears: number
  ranking: Ranking
  tieRule: TieRule
}

/** The columns of a version, under the name `version`, that hold what is announced. */
export const announcedColumns = [
  'version.technicalWeight',
  'version.priceWeight',
  'version.technicalThreshold',
  'version.participation',
  'version.fewInvitedReason',
  'version.narrowReason',
  'version.currency',
  'version.supportYears',
  'version.ranking',
  'version.tieRule',
] as const
