import type { TypedLine } from '#app/domain/proposals/pasted-schedule.ts'

/** Whose price is kept on a device, and to which proposal. */
export type PriceKeeper = { proposalId: string; personId: string; houseId: string }

const priceAt = ({ personId, proposalId }: PriceKeeper) => `mutabadil.price.${personId}.${proposalId}`
const codeAt = ({ personId, houseId }: PriceKeeper) => `mutabadil.recovery.${personId}.${houseId}`

/** The rows that were typed on this device and not submitted yet. */
export function readKeptPrice(keeper: PriceKeeper): TypedLine[] | undefined {
  return linesOf(storage()?.getItem(priceAt(keeper)) ?? '')
}

/** Rows as they were kept; undefined for any other text. */
export function linesOf(text: string): TypedLine[] | undefined {
  try {
    const kept: unknown = JSON.parse(text)
    return Array.isArray(kept) && kept.every(isTypedLine) ? kept : undefined
  } catch {
    return undefined
  }
}

export function keepPrice(keeper: PriceKeeper, lines: readonly TypedLine[]): void {
  write(priceAt(keeper), JSON.stringify(lines))
}

export function forgetPrice(keeper: PriceKeeper): void {
  storage()?.removeItem(priceAt(keeper))
}

/** The house's recovery code as this device has it. */
export function readKeptCode(keeper: PriceKeeper): string | undefined {
  return storage()?.getItem(codeAt(keeper)) ?? undefined
}

export function keepCode(keeper: PriceKeeper, code: string): void {
  write(codeAt(keeper), code)
}

export function forgetCode(keeper: PriceKeeper): void {
  storage()?.removeItem(codeAt(keeper))
}

function write(key: string, value: string): void {
  try {
    storage()?.setItem(key, value)
  } catch {
    // A full or forbidden store: what is typed stays in the page.
  }
}

/** A browser may forbid its store; then nothing is kept. */
function storage(): Storage | undefined {
  try {
    return window.localStorage
  } catch {
    return undefined
  }
}

function isTypedLine(value: unknown): value is TypedLine {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['kind', 'description', 'year', 'quantity', 'unit', 'tax'].every((name) => typeof (value as Record<string, unknown>)[name] === 'string')
  )
}
