import { refusedOf } from './form-result.ts'
import type { PageContext } from './context.ts'
import type { RefusalReply } from './refusal.ts'

type Asked = Pick<PageContext, 'toasts'>

// Action and loaders of one request share its context, so a refusal waits here for the page that would show it.
const kept = new WeakMap<object, RefusalReply['refused']>()

/** Keeps why an action refused: without scripts the page is made anew after it, and may have moved on meanwhile. */
export function keepRefusal(context: object, answer: unknown): void {
  const refused = typeof answer === 'object' && answer !== null && 'data' in answer ? refusedOf(answer.data) : undefined
  if (refused) kept.set(context, refused)
}

/** When the page that was to show a refusal leads elsewhere, the page that it leads to says it; one that explains itself is left alone. */
export function carryRefusal(context: Asked, answer: unknown): void {
  const refused = kept.get(context)
  if (!refused || !(answer instanceof Response) || !answer.headers.has('Location')) return
  if (answer.headers.getSetCookie().some((cookie) => cookie.startsWith('toast='))) return
  answer.headers.append('Set-Cookie', context.toasts.write({ key: refused.message, values: refused.values, tone: 'refused' }))
}
