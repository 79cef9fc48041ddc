import { data } from '@remix-run/node'
import type { Refusal } from '#app/domain/result.ts'
import type { MessageKey } from '#app/messages/translate.ts'

/** How a refusal is answered: never 200. 400 the form, 403 the role, 404 a stranger's object, 409 the state or the calendar, 429 the pace. */
export type RefusalAnswer = { status: 400 | 403 | 404 | 409 | 429; message: MessageKey }

/** One answer for each reason an operation can give; the compiler asks for a new line when an operation learns a new reason. */
export type RefusalTable<Reason extends string> = Record<Reason, RefusalAnswer>

/** What a page gets to show when an operation refused: the message, the values it names, and the reason for the few pages that draw it differently. */
export type RefusalReply<Reason extends string = string> = { refused: { reason: Reason; message: MessageKey; values: Record<string, string | number> } }

/**
 * Answers a refusal by the route's table. The refusal's own details that are texts or numbers can be named in the message.
 * 404 is thrown, so that a stranger sees the same page as for an address that never was.
 */
export function answerRefusal<R extends Refusal>(refusal: R, table: RefusalTable<R['reason']>) {
  const answer = table[refusal.reason as R['reason']]
  if (answer.status === 404) throw new Response('not found', { status: 404 })
  const values: Record<string, string | number> = {}
  for (const [key, value] of Object.entries(refusal)) if (typeof value === 'string' || typeof value === 'number') values[key] = value
  const reply: RefusalReply<R['reason']> = { refused: { reason: refusal.reason as R['reason'], message: answer.message, values } }
  return data(reply, { status: answer.status })
}
