/** What an operation answers: its value, or one typed reason why nothing was changed. The unexpected throws. */
export type Result<T, R extends Refusal> = { ok: true; value: T } | { ok: false; refusal: R }

/** A refusal carries a stable reason and whatever the person needs to understand it. */
export type Refusal = { reason: string }

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value }
}

export function refuse<R extends Refusal>(refusal: R): { ok: false; refusal: R } {
  return { ok: false, refusal }
}
