import type { RequestHandler } from 'express'
import { rateLimit } from 'express-rate-limit'
import { answerPlainly, factsOf } from './answer.ts'

const kibibyte = 1024
const formBytes = 512 * kibibyte
const uploadBytes = 26 * 1024 * kibibyte

/** How much a request to this path may carry, in bytes: files go to addresses that end in `/files`, as multipart; everything else is a form, which is read whole. */
export function bodyLimitOf(path: string, contentType = ''): number {
  return /\/files(\.data)?$/.test(path) && /^multipart\/form-data\b/i.test(contentType) ? uploadBytes : formBytes
}

/**
 * Refuses a body that is too long before a byte of it is read. A length must be stated: Node then holds the sender to it, so the limit needs no counting.
 * Browsers always state it.
 */
export const limitBody: RequestHandler = (request, response, next) => {
  if (request.headers['transfer-encoding'] !== undefined) return refuse(411)
  if (Number(request.headers['content-length'] ?? 0) > bodyLimitOf(request.path, request.headers['content-type'])) return refuse(413)
  next()

  function refuse(status: number) {
    // The rest of the body is not read, so the connection cannot be used again.
    response.set('Connection', 'close')
    answerPlainly(request, response, status)
  }
}

/**
 * Counts what one address posts in a minute. Past the limit the pages answer 429 themselves, in the look of the site and readable by its scripts.
 * The count is one process's own; tighter limits on signing in are kept in the database.
 */
export function limitPace(postsPerMinute: number | false): RequestHandler {
  if (postsPerMinute === false) return (_request, _response, next) => next()
  return rateLimit({
    windowMs: 60_000,
    limit: postsPerMinute,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    skip: (request) => request.method === 'GET' || request.method === 'HEAD',
    // `trust proxy` is a checked setting; a forwarded header without it is simply not believed.
    validate: { xForwardedForHeader: false, forwardedHeader: false, trustProxy: false },
    handler: (_request, response, next) => {
      factsOf(response).tooFast = true
      next()
    },
  })
}
