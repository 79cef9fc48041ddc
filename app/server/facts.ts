import { randomBytes, randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import { chooseLocale, locales } from '#app/messages/locale.ts'
import { readCookie } from '#app/web/cookies.ts'
import { languageCookieName } from '#app/web/language.ts'
import type { RequestFacts } from './answer.ts'

/**
 * Gives every request its id, its nonce and its language. An id from outside is never taken over: it would let a stranger write into our logs.
 * The header of the forwarded host goes too unless a proxy is trusted, since the framework reads the port from it without asking.
 */
export function gatherFacts(options: { trustsProxy: boolean; stylesheet: () => string | undefined }): RequestHandler {
  return (request, response, next) => {
    if (!options.trustsProxy) delete request.headers['x-forwarded-host']
    const facts: RequestFacts = {
      requestId: randomUUID(),
      nonce: randomBytes(16).toString('base64'),
      locale: chooseLocale({
        chosen: readCookie(request.headers.cookie, languageCookieName),
        accepted: request.acceptsLanguages([...locales]),
      }),
      stylesheet: options.stylesheet(),
    }
    Object.assign(response.locals, facts)
    response.set('X-Request-Id', facts.requestId)
    next()
  }
}
