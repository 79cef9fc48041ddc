import { redirect } from '@remix-run/node'
import type { MessageKey } from '#app/messages/translate.ts'
import type { PageContext } from './context.ts'

/** Leads on after an act, and says once on the page that follows what it did. */
export function redirectDone(context: Pick<PageContext, 'toasts'>, to: string, key: MessageKey, values?: Record<string, string | number>): Response {
  return redirect(to, { status: 303, headers: { 'Set-Cookie': context.toasts.write({ key, values, tone: 'done' }) } })
}
