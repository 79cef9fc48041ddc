import { redirect } from '@remix-run/node'
import { sessionCookieSeconds } from '#app/domain/access/session.ts'
import { switchOrganisation } from '#app/domain/access/switch-organisation.server.ts'
import type { MemberActor, PersonActor } from '#app/domain/actor.ts'
import { actOf } from './actor.server.ts'
import type { PageContext } from './context.ts'
import { found } from './found.ts'
import { readSessionId, sessionCookie } from './session.server.ts'
import type { Toast } from './toast.server.ts'

/** Makes the session act for an organisation and answers the redirect with its new id: to switch, and after founding or joining one. */
export async function switchTo(
  request: Request,
  context: PageContext,
  actor: PersonActor | MemberActor,
  organisationId: string,
  toast: Toast,
  to = '/account',
) {
  const switched = await switchOrganisation(actOf(context, actor), { sessionId: found(readSessionId(request)), organisationId })
  const { sessionId } = found(switched.ok ? switched.value : undefined)
  const headers = new Headers()
  headers.append('Set-Cookie', sessionCookie(sessionId, { maxAgeSeconds: sessionCookieSeconds, secure: context.settings.secure }))
  headers.append('Set-Cookie', context.toasts.write(toast))
  return redirect(to, { status: 303, headers })
}
