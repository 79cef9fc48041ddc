/**
 * A procedure profile: the rules under which one requirement runs, as versioned data. A requirement names its version, so that a later change of the
 * profile moves nothing that is published.
 */
export type ProcedureProfile = {
  code: string
  version: number
  /** One envelope for everything, or a technical and a financial one. */
  envelopes: 'single' | 'technical-financial'
  custody: 'server'
  /** How long a requirement stays open at least; it may be lengthened, never shortened. */
  openAtLeast: Period
  /** How long after closing the opening becomes due. */
  openingAfter: Period
  /** Standstill between the final report and the award; none when absent. */
  standstill?: Period
  panel: { atLeast: number; odd: boolean }
  /** How many officers of the institution approve an opening. */
  openingApprovals: number
  /** How the best proposal is found: by quality and cost with announced weights. */
  ranking: 'quality-and-cost'
  /** Shown to people as a rehearsal that binds nobody (minutes in place of days). */
  rehearsal: boolean
  /** Where each rule comes from, shown wherever it refuses something. */
  citations: { openAtLeast: string; openingAfter: string }
}

/** Working days and days run from the next midnight in the market's zone; minutes and seconds run from the instant. */
export type Period = { amount: number; unit: 'working-days' | 'days' | 'minutes' | 'seconds' }

/** The envelope kinds that a proposal has under a profile, in the order of their opening. */
export function envelopeKinds(profile: Pick<ProcedureProfile, 'envelopes'>): readonly ('single' | 'technical' | 'financial')[] {
  return profile.envelopes === 'single' ? ['single'] : ['technical', 'financial']
}

/** A single envelope holds the price, so its opening is the financial one; two envelopes begin with the technical one. */
export function firstOpening(profile: Pick<ProcedureProfile, 'envelopes'>): 'technical' | 'financial' {
  return profile.envelopes === 'single' ? 'financial' : 'technical'
}

/** For small replacements: one envelope, five working days, no standstill. */
export const quotation: ProcedureProfile = {
  code: 'quotation',
  version: 1,
  envelopes: 'single',
  custody: 'server',
  openAtLeast: { amount: 5, unit: 'working-days' },
  openingAfter: { amount: 0, unit: 'minutes' },
  panel: { atLeast: 1, odd: true },
  openingApprovals: 2,
  ranking: 'quality-and-cost',
  rehearsal: false,
  citations: { openAtLeast: 'quotation, period 1: at least 5 working days open', openingAfter: 'quotation, period 2: opening at closing' },
}

/** The same procedure in minutes, for trying the whole of it in the demonstration world. It binds nobody. */
export const quotationRehearsal: ProcedureProfile = {
  ...quotation,
  code: 'quotation-rehearsal',
  openAtLeast: { amount: 3, unit: 'minutes' },
  rehearsal: true,
  citations: { openAtLeast: 'quotation rehearsal, period 1: at least 3 minutes open', openingAfter: quotation.citations.openingAfter },
}
