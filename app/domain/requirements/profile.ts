/**
 * A procedure profile: the rules under which one requirement runs, as versioned data. A requirement names its version, so that a later change of the
 * profile moves nothing that is published.
 */
export type ProcedureProfile = {
  code: string
  version: number
  /** One envelope for everything, or a technical and a financial one. */
  envelopes: 'single' | 'technical-financial'
  custody: 'server-held'
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
