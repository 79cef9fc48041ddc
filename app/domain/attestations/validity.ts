import { attestationRules, type AttestationCode, type AttestationRule } from '../offerings/attributes.ts'
import { addDays, addMonths } from '../market-day.ts'

/** The days an attestation covers; both belong to it. Without an end it holds until it is withdrawn. */
export type Period = { issuedOn: string; validUntil: string | null }

/** Whether an attestation holds on a day. */
export function isValidOn({ issuedOn, validUntil }: Period, day: string): boolean {
  return issuedOn <= day && (validUntil === null || day <= validUntil)
}

/**
 * The last day that the rule of a code allows, counted from issue; null where the rule sets none (until withdrawn, or for each version, bid or contract).
 * Twelve months from 5 May end on 4 May; a membership that ends every 31 March ends on the next one, whatever the day of joining.
 */
export function latestEnd(code: AttestationCode, issuedOn: string): string | null {
  const { validity }: AttestationRule = attestationRules[code]
  if (validity.kind === 'months') return addDays(addMonths(issuedOn, validity.months), -1)
  if (validity.kind !== 'day') return null
  const fixed = `${String(validity.month).padStart(2, '0')}-${String(validity.day).padStart(2, '0')}`
  const year = Number(issuedOn.slice(0, 4)) + (issuedOn.slice(5) > fixed ? 1 : 0)
  return `${year}-${fixed}`
}

/** The end that counts: what the paper says, but never later than the rule of its code allows. */
export function endOf(code: AttestationCode, { issuedOn, validUntil }: Period): string | null {
  const latest = latestEnd(code, issuedOn)
  if (latest === null || validUntil === null) return latest ?? validUntil
  return validUntil < latest ? validUntil : latest
}

/** When staff look again: after the rule's months where only a check finds out; otherwise the end itself is the reminder. */
export function recheckOn(code: AttestationCode, checkedOn: string): string | null {
  const { validity }: AttestationRule = attestationRules[code]
  return validity.kind === 'open' ? addMonths(checkedOn, validity.recheckMonths) : null
}
