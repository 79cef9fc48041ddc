import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import type { Request, RequestHandler, Response } from 'express'
import type { Logger } from 'pino'
import type { PageContext } from '#app/web/context.ts'
import { guardPages } from '#app/web/outage.server.ts'
import { factsOf } from './answer.ts'

/** What every request of a process shares; made once by the host. */
export type SharedContext = Pick<PageContext, 'db' | 'queue' | 'keys' | 'search' | 'clock' | 'settings' | 'toasts' | 'files'>

/** Reads what `npm run build` made. */
export async function readBuild(folder: string): Promise<ServerBuild> {
  return (await import(pathToFileURL(path.resolve(folder, 'server/index.js')).href)) as ServerBuild
}

/** The address of the style sheet that the root route links to, for the pages that the host writes itself. */
export function stylesheetOf(build: ServerBuild): string | undefined {
  const links = build.routes.root?.module.links?.() ?? []
  for (const link of links) if ('rel' in link && link.rel === 'stylesheet') return link.href
  return undefined
}

/** The handler of all pages: each request gets the process's parts and its own facts as `context`. */
export function pagesHandler(options: { build: ServerBuild | (() => Promise<ServerBuild>); shared: SharedContext; log: Logger; mode: string }): RequestHandler {
  const { build, shared, log, mode } = options
  const getLoadContext = (request: Request, response: Response) => {
    const { requestId, nonce, locale, stylesheet, tooFast } = factsOf(response)
    response.vary('Cookie').vary('Accept-Language')
    const context: PageContext = { ...shared, requestId, address: request.ip ?? '', nonce, locale, stylesheet, tooFast, log: log.child({ requestId }) }
    return context as PageContext & Record<string, unknown>
  }
  const guarded = typeof build === 'function' ? async () => guardPages(await build()) : guardPages(build)
  return createRequestHandler({ build: guarded, getLoadContext, mode }) as unknown as RequestHandler
}
