import { redirect } from '@remix-run/node'
import type { Held } from '#app/domain/moderation/hold-decision.server.ts'
import type { PageContext } from './context.ts'
import type { RefusalAnswer } from './refusal.ts'

/** What every decision that is held is handed beside its input. */
export function holdingOf({ settings }: PageContext) {
  return { undoSeconds: settings.undoSeconds, market: settings.market }
}

/** The answer to a second decision while one waits. */
export const decisionWaits: RefusalAnswer = { status: 409, message: 'desk.refused.waits' }

/** Leads back to the desk after a decision that is held, with the form that takes it back; what took effect at once is answered by `done`. */
export function answerHeld<Value>(context: PageContext, held: Held<Value>, done: (value: Value) => Response | Promise<Response>): Response | Promise<Response> {
  if (held.held === null) return done(held.value)
  const undo = { action: '/staff/undo', fields: { id: held.held.id } }
  const toast = context.toasts.write({ key: 'desk.held.toast', values: { count: context.settings.undoSeconds }, tone: 'done', undo })
  return redirect('/staff', { status: 303, headers: { 'Set-Cookie': toast } })
}
