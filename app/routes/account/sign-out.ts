import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { signOut } from '#app/domain/access/sign-out.server.ts'
import { actOf, findViewer } from '#app/web/actor.server.ts'
import { endedSessionCookie, readSessionId } from '#app/web/session.server.ts'

/** Ends the session; somebody whose session is over already just loses the cookie. */
export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await findViewer(request, context)
  const sessionId = readSessionId(request)
  if (viewer && sessionId) await signOut(actOf(context, viewer.actor), { sessionId })
  const headers = new Headers({ 'Set-Cookie': endedSessionCookie(context.settings) })
  headers.append('Set-Cookie', context.toasts.write({ key: 'account.signOut.done', tone: 'done' }))
  return redirect('/', { status: 303, headers })
}

/** Following a link signs nobody out: only the form does. */
export function loader() {
  return redirect('/')
}
