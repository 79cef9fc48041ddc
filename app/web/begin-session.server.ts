import { redirect } from '@remix-run/node'
import { signIn, type SignInRefusal } from '#app/domain/access/sign-in.server.ts'
import { sessionCookieSeconds } from '#app/domain/access/session.ts'
import { ok, type Result } from '#app/domain/result.ts'
import { visitorActOf } from './actor.server.ts'
import type { PageContext } from './context.ts'
import { languageCookie } from './language.ts'
import { readSessionId, sessionCookie } from './session.server.ts'
import type { Toast } from './toast.server.ts'

type Credentials = { email: string; password: string }

/** Signs in with what was typed and answers the redirect that carries the session, and the person's language with it. */
export async function beginSession(
  request: Request,
  context: PageContext,
  credentials: Credentials,
  next: { to: string; toast?: Toast },
): Promise<Result<Response, SignInRefusal>> {
  const signedIn = await signIn(visitorActOf(context), {
    ...credentials,
    address: context.address,
    userAgent: request.headers.get('user-agent'),
    previousSessionId: readSessionId(request),
  })
  if (!signedIn.ok) return signedIn
  const { secure } = context.settings
  const headers = new Headers()
  headers.append('Set-Cookie', sessionCookie(signedIn.value.sessionId, { maxAgeSeconds: sessionCookieSeconds, secure }))
  headers.append('Set-Cookie', languageCookie(signedIn.value.locale, { secure }))
  if (next.toast) headers.append('Set-Cookie', context.toasts.write(next.toast))
  return ok(redirect(next.to, { status: 303, headers }))
}
