import { data } from '@remix-run/node'
import { formResultOf } from './form-result.ts'

/** The answer to a page that saved itself with something that cannot be read: the page stays as it is, and says the first thing that is wrong. `reply` is what the form's reading answered. */
export function unreadAutosave(reply: { data: unknown }) {
  const [field, problems] = Object.entries(formResultOf(reply.data)?.error ?? {})[0] ?? []
  return data({ autosave: { saved: false as const, field, problem: problems?.[0] } }, { status: 400 })
}
