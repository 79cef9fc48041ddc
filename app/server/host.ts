import compression from 'compression'
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import type { Logger } from 'pino'
import { isOutage } from '#app/web/outage.server.ts'
import { retryAfterSeconds } from '#app/web/failure.ts'
import { answerPlainly } from './answer.ts'
import { gatherFacts } from './facts.ts'
import { securityHeaders } from './headers.ts'
import { healthRoutes, type Check } from './health.ts'
import { limitBody, limitPace } from './limits.ts'
import { requestLogs } from './logs.ts'
import { requireOwnOrigin } from './origin.ts'

export type HostParts = {
  settings: { appUrl: string; trustProxy: false | number | string[]; rateLimit: false | number }
  log: Logger
  checks: Record<string, Check>
  /** Built files, or Vite's middleware in development. */
  files: RequestHandler
  /** The public API, feeds and incoming webhooks. They stand before the check of origins: they are called by machines, and none of them believes a cookie. */
  api?: RequestHandler
  /** The pages. */
  pages: RequestHandler
  stylesheet: () => string | undefined
  development: boolean
}

/** Puts the host together, in the order in which a request meets it. It opens nothing and listens to nothing. */
export function makeHost(parts: HostParts): Express {
  const { settings, log } = parts
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', settings.trustProxy)
  app.use(gatherFacts({ trustsProxy: settings.trustProxy !== false, stylesheet: parts.stylesheet }))
  app.use(requestLogs(log))
  app.use(securityHeaders({ secure: settings.appUrl.startsWith('https:'), development: parts.development }))
  app.use(healthRoutes(parts.checks))
  app.use(compression())
  app.use(parts.files)
  if (parts.api) app.use(parts.api)
  app.use(requireOwnOrigin(settings.appUrl))
  app.use(limitBody)
  app.use(limitPace(settings.rateLimit))
  app.use(parts.pages)
  app.use(lastResort(log))
  return app
}

/** Answers what no route could: an address the parser refuses, the database away before a page began, our own fault. */
function lastResort(log: Logger): ErrorRequestHandler {
  return (error, request, response, _next) => {
    const status = isOutage(error) ? 503 : statusOf(error)
    if (status >= 500) log.error({ err: error, requestId: response.locals.requestId }, 'the host could not answer')
    if (response.headersSent) return void response.destroy()
    if (status === 503) response.set('Retry-After', String(retryAfterSeconds))
    answerPlainly(request, response, status)
  }
}

// Express marks a path it cannot decode with 400; a Host header that makes no address fails in the URL constructor.
function statusOf(error: unknown): number {
  const { status, code } = error as { status?: unknown; code?: unknown }
  if (typeof status === 'number' && status >= 400 && status < 500) return status
  return code === 'ERR_INVALID_URL' ? 400 : 500
}
