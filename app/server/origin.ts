import type { Request, RequestHandler } from 'express'
import { answerPlainly } from './answer.ts'

const readingMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a request that changes something was sent by a page of ours. Browsers state it by `Sec-Fetch-Site` or `Origin`, for plain forms too;
 * a request that states neither comes from no browser we support, and is refused rather than guessed at.
 */
export function isFromOurPages(request: Pick<Request, 'headers' | 'protocol'>, appUrl: string): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return false
  const { origin, host } = request.headers
  if (origin !== undefined && origin !== 'null') return origin === appUrl || origin === `${request.protocol}://${host}`
  return site === 'same-origin'
}

/** Refuses posts from other sites: with `SameSite=Lax` cookies, this is what stands against forged requests. */
export function requireOwnOrigin(appUrl: string): RequestHandler {
  return (request, response, next) => {
    if (readingMethods.has(request.method) || isFromOurPages(request, appUrl)) return next()
    answerPlainly(request, response, 403, { title: 'errors.origin.title', text: 'errors.origin.text' })
  }
}
