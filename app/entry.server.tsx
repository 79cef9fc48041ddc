import { PassThrough } from 'node:stream'
import { createReadableStreamFromReadable, type ActionFunctionArgs, type AppLoadContext, type EntryContext, type LoaderFunctionArgs } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { LanguageProvider } from './messages/language.ts'
import { translatorFor } from './messages/translator.server.ts'
import { NonceContext } from './web/nonce.ts'

const patienceMs = 10_000

/**
 * Renders a page whole before the first byte leaves: nothing on a page waits behind a placeholder, so there is nothing to stream early, and a fault while
 * rendering is still a proper 500.
 */
export default function handleRequest(request: Request, status: number, headers: Headers, remix: EntryContext, context: AppLoadContext): Promise<Response> {
  const { locale, nonce, log } = context
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.set('Content-Language', locale)
  return new Promise((resolve, reject) => {
    const page = (
      <LanguageProvider locale={locale} translate={translatorFor(locale)}>
        <NonceContext.Provider value={nonce}>
          <RemixServer context={remix} url={request.url} nonce={nonce} abortDelay={patienceMs} />
        </NonceContext.Provider>
      </LanguageProvider>
    )
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onAllReady() {
        clearTimeout(timer)
        const body = new PassThrough()
        resolve(new Response(createReadableStreamFromReadable(body), { status, headers }))
        pipe(body)
      },
      onShellError: reject,
      onError(error) {
        log.error({ err: error }, 'a page could not be drawn')
      },
    })
    const timer = setTimeout(abort, patienceMs)
  })
}

/** Answers to the site's own scripts are as personal as the page itself: no cache keeps them. */
export function handleDataRequest(response: Response): Response {
  if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'private, no-cache')
  return response
}

/** Logs the unexpected once, with the request's id. A visitor who left is not an error. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (!request.signal.aborted) context.log.error({ err: error }, 'a page failed')
}
