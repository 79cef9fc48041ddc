import type { ServerBuild } from '@remix-run/node'
import type { PageContext } from './context.ts'
import { retryAfterSeconds } from './failure.ts'
import { carryRefusal, keepRefusal } from './moved-on.server.ts'

type Handler = (args: never) => unknown

// Node's names for a server that is not there, and PostgreSQL's: 08 connection, 57P shutting down or starting, 53300 no connection left.
const awayCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT', 'EPIPE', '57P01', '57P02', '57P03', '53300'])
// The driver gives these without a code: the pool waited too long, or the server went in the middle of a query.
const awayMessage = /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|Query read timeout)/

/** Whether an error says that the database cannot be reached just now, as opposed to a fault in what we asked of it. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as { code?: unknown }
  if (typeof code === 'string' && (awayCodes.has(code) || /^08[0-9A-Z]{3}$/.test(code))) return true
  // A unix socket that is gone; ENOENT elsewhere is a missing file.
  if (code === 'ENOENT' && (error as { syscall?: unknown }).syscall === 'connect') return true
  if (awayMessage.test(error.message)) return true
  if (error instanceof AggregateError) return error.errors.length > 0 && error.errors.every(isOutage)
  return error.cause !== undefined && isOutage(error.cause)
}

/** The answer while the database is away. Thrown from a loader it becomes the translated page; a resource route sends it as it is. */
export function awayResponse(): Response {
  return new Response('the database cannot be reached', { status: 503, headers: { 'Retry-After': String(retryAfterSeconds) } })
}

/**
 * Wraps every loader and action of the site, so that an outage is 503 wherever it strikes, a visitor whom the host found too fast is 429 in the same look, and why an act was refused is
 * said also where the page has moved on.
 * Done here once, because Remix hides the error from everything that comes after the loader.
 */
export function guardPages(build: ServerBuild): ServerBuild {
  const routes = Object.fromEntries(
    Object.entries(build.routes).map(([id, route]) => {
      if (!route) return [id, route]
      const { loader, action } = route.module
      return [
        id,
        {
          ...route,
          module: { ...route.module, ...(loader && { loader: guard(loader, carryRefusal) }), ...(action && { action: guard(action, keepRefusal) }) },
        },
      ]
    }),
  )
  return { ...build, routes }
}

type Seen = (context: PageContext, answer: unknown) => void

function guard<H extends Handler>(handler: H, seen: Seen): H {
  const guarded = async (args: { context: PageContext }) => {
    if (args.context.tooFast) throw new Response('too many requests', { status: 429 })
    try {
      const answer = await handler(args as never)
      seen(args.context, answer)
      return answer
    } catch (error) {
      seen(args.context, error)
      if (!isOutage(error)) throw error
      args.context.log.warn({ err: error }, 'the database cannot be reached')
      throw awayResponse()
    }
  }
  return guarded as unknown as H
}
