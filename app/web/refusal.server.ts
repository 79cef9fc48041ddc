import { data } from '@remix-run/node'
import type { Refusal } from '#app/domain/result.ts'
import type { RefusalReply, RefusalTable } from './refusal.ts'

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
