import { data } from '@remix-run/node'
import type { Refusal } from '#app/domain/result.ts'
import { translatorFor } from '#app/messages/translator.server.ts'
import type { PageContext } from '#app/web/context.ts'
import type { ParsedForm } from '#app/web/form.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'

/** Answers a refusal above the form that was sent, with all that was typed still in it. Who may not send it at all gets the plain answer. */
export function answerTyped<R extends Refusal>(
  context: Pick<PageContext, 'locale'>,
  form: Extract<ParsedForm<unknown>, { ok: true }>,
  refusal: R,
  table: RefusalTable<R['reason']>,
) {
  const { status, message } = table[refusal.reason as R['reason']]
  if (status === 403 || status === 404) return answerRefusal(refusal, table)
  const values = Object.fromEntries(Object.entries(refusal).filter(([, value]) => typeof value === 'string' || typeof value === 'number'))
  return data(form.refuse({ '': [translatorFor(context.locale)(message, values)] }).data, { status })
}
