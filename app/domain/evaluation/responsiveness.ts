import type { Currency } from '../money.ts'
import type { TechnicalContent } from '../proposals/content.ts'
import type { PriceSchedule } from '../proposals/price.ts'

/** What can be found from the envelope alone. */
export const computedFaults = ['envelope-not-intact', 'does-not-sum', 'must-refused', 'must-added-unanswered', 'currency'] as const
/** What somebody has to look for. */
export const judgedFaults = ['document-missing', 'joint-venture-not-named', 'other'] as const
export type ComputedFault = (typeof computedFaults)[number]
export type JudgedFault = (typeof judgedFaults)[number]

/** Why a proposal is not responsive. */
export type ResponsivenessFault = ComputedFault | JudgedFault

export function isResponsivenessFault(text: string): text is ResponsivenessFault {
  return ([...computedFaults, ...judgedFaults] as readonly string[]).includes(text)
}

export type Verdict = 'responsive' | 'not_responsive'

/** What came to light of a proposal, as far as it bears on whether it is responsive. */
export type Opened = { outcome: string; technical: TechnicalContent | null; price?: PriceSchedule | null }

export type Asked = {
  /** The criteria that must be met. */
  mustIds: readonly string[]
  currency?: Currency
  /** The proposal was not confirmed after a change that brought a must which it does not answer. */
  unconfirmed?: boolean
}

/** The faults that the envelope itself shows: a must that the house answers with "no" cannot be made up for by points. An envelope that did not open intact shows nothing else. */
export function findFaults({ outcome, technical, price }: Opened, asked: Asked): ComputedFault[] {
  if (!technical) return [outcome === 'does-not-sum' ? 'does-not-sum' : 'envelope-not-intact']
  const refused = new Set(technical.answers.filter(({ answer }) => answer === 'no').map(({ criterionId }) => criterionId))
  const faults: ComputedFault[] = []
  if (asked.mustIds.some((id) => refused.has(id))) faults.push('must-refused')
  if (asked.unconfirmed) faults.push('must-added-unanswered')
  if (price && asked.currency && price.currency !== asked.currency) faults.push('currency')
  return faults
}

/** A fault that no reason outweighs: nothing of such a proposal can be read or scored. */
export function isFinal(fault: ResponsivenessFault): boolean {
  return fault === 'envelope-not-intact' || fault === 'does-not-sum'
}

/** Whether a verdict passes over what was found: then its reason is kept and stands in the report. */
export function overrules(verdict: Verdict, computed: readonly ComputedFault[]): boolean {
  return verdict === 'responsive' && computed.length > 0
}
