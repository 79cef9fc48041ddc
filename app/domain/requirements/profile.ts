/** Working days and days run from the next midnight in the market's zone; minutes and seconds run from the instant. */
export type Period = { amount: number; unit: 'working-days' | 'days' | 'minutes' | 'seconds' }

/** What a rule of a procedure is about. Wherever one refuses something, its citation is shown. */
export const ruleNames = [
  'openAtLeast',
  'openingAfter',
  'questions',
  'answers',
  'amendment',
  'fewProposals',
  'panel',
  'fix',
  'technicalComplaints',
  'financialOpening',
  'finalComplaints',
  'standstill',
  'award',
  'validity',
  'channel',
  'participation',
  'naming',
  'neutral',
  'ranking',
] as const
export type RuleName = (typeof ruleNames)[number]

/**
 * A procedure profile: the rules under which one requirement runs, as versioned data. A requirement names its version, so that a later change of the
 * profile moves nothing that is published.
 */
export type ProcedureProfile = {
  code: string
  version: number
  /** Where proposals are handed in: here, or on the official portal, for which this is the neutral drafting and the clock. */
  channel: 'here' | 'official'
  /** One envelope for everything, or a technical and a financial one. */
  envelopes: 'single' | 'technical-financial'
  custody: 'server'
  /** Who may propose: any verified house, or those invited alone. The first is what a draft begins with. */
  participation: readonly ('open' | 'invited')[]
  /** Whether the institution may keep its name to itself until it invites. */
  unnamed: boolean
  /** How long a requirement stays open at least; it may be lengthened, never shortened. */
  openAtLeast: Period
  /** How long after closing the opening becomes due. */
  openingAfter: Period
  /** Questions are taken until so long before closing, and the last answers come so long before it, or closing moves. */
  questionsBefore: Period
  answersBefore: Period
  /** What a change of criteria leaves until closing at least: a share of the original period, and never less than the period. */
  amendmentLeaves: { shareOf: number; atLeast: Period }
  /** Complaints against the technical report, before the prices open. */
  technicalComplaints?: Period
  /** Complaints against the final report. */
  finalComplaints?: Period
  /** Between the intention to award and the award; none when absent. */
  standstill?: Period
  /** The award comes no sooner than this after the final report. */
  awardAfterReport?: Period
  /** How long proposals bind those who made them, from closing on. */
  validity: Period
  /** How long a bidder has to mend a listed shortcoming. */
  fix: Period
  panel: { atLeast: number; odd: boolean; reserves: number }
  /** How many officers of the institution approve an opening. */
  openingApprovals: number
  /** How the best proposal may be found; the first is what a draft begins with. */
  rankings: readonly Ranking[]
  /** A total under this share of the median of the others, in hundredths of a per cent, has to be explained before any award. */
  abnormallyLowBasisPoints: number
  /** A statutory period cannot be overridden by anybody. */
  statutory: boolean
  /** Shown to people as a rehearsal that binds nobody (minutes in place of days). */
  rehearsal: boolean
  /** Where each rule comes from. */
  citations: Partial<Record<RuleName, string>> & { openAtLeast: string; openingAfter: string }
}

/** By quality and cost with announced weights, or the lowest price among those that pass. */
export type Ranking = 'quality-and-cost' | 'lowest-price'

/** The citation of a rule, or the name of the procedure when it has none of its own. */
export function citationOf(profile: Pick<ProcedureProfile, 'code' | 'citations'>, rule: RuleName): string {
  return profile.citations[rule] ?? profile.code
}

/** The envelope kinds that a proposal has under a profile, in the order of their opening. */
export function envelopeKinds(profile: Pick<ProcedureProfile, 'envelopes'>): readonly ('single' | 'technical' | 'financial')[] {
  return profile.envelopes === 'single' ? ['single'] : ['technical', 'financial']
}

/** A single envelope holds the price, so its opening is the financial one; two envelopes begin with the technical one. */
export function firstOpening(profile: Pick<ProcedureProfile, 'envelopes'>): 'technical' | 'financial' {
  return profile.envelopes === 'single' ? 'financial' : 'technical'
}
