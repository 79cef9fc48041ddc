import { redirect } from '@remix-run/node'
import { findSession, type Session } from '#app/domain/access/find-session.server.ts'
import type { VisitorAct } from '#app/domain/access/visitor-act.server.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { Actor, MemberActor, OrganisationKind, PersonActor } from '#app/domain/actor.ts'
import type { PageContext } from './context.ts'
import { readSessionId } from './session.server.ts'

// Every loader of a page asks who is there: one look-up a request serves them all. Keyed by the id, as requests are copied for each loader.
const lookups = new WeakMap<object, Map<string, Promise<Session | undefined>>>()

/** Who looks at the page: the living session of the request, or undefined for a visitor. Asks the database once a request. */
export function findViewer(request: Request, context: PageContext): Promise<Session | undefined> {
  const sessionId = readSessionId(request)
  if (sessionId === undefined) return Promise.resolve(undefined)
  const known = lookups.get(context) ?? new Map<string, Promise<Session | undefined>>()
  lookups.set(context, known)
  const lookup = known.get(sessionId) ?? findSession(context.db, sessionId)
  known.set(sessionId, lookup)
  return lookup
}

/** The signed-in person; a visitor is sent to sign in and comes back to this page. */
export async function requireViewer(request: Request, context: PageContext): Promise<Session> {
  const viewer = await findViewer(request, context)
  if (viewer) return viewer
  const { pathname, search } = new URL(request.url)
  // What was posted cannot be posted again from a link, so such a request comes back to the form.
  const returnTo = pathname.replace(/\.data$/, '') + search
  throw redirect(`/sign-in?returnTo=${encodeURIComponent(returnTo)}`)
}

/** The signed-in person as the actor of an operation. */
export async function requireActor(request: Request, context: PageContext): Promise<PersonActor | MemberActor> {
  const { actor } = await requireViewer(request, context)
  return actor
}

/** Somebody who acts for an organisation of this kind at the moment; anybody else who is signed in may not see the page. */
export async function requireMember(request: Request, context: PageContext, kind: OrganisationKind): Promise<MemberActor> {
  const actor = await requireActor(request, context)
  if (actor.organisation === null || actor.organisation.kind !== kind) throw new Response('not a member', { status: 403 })
  return actor
}

/** What an operation is handed, made of the host's parts and the actor. */
export function actOf<A extends Actor>(context: PageContext, actor: A): Act<A> {
  const { db, clock, queue, keys, requestId } = context
  return { db, clock, queue, keys, requestId, actor }
}

/** The same for what somebody may do who is not signed in. */
export function visitorActOf(context: PageContext): VisitorAct {
  const { db, clock, queue, keys, requestId } = context
  return { db, clock, queue, keys, requestId, actor: { kind: 'visitor' } }
}
