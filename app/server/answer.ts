import type { Request, Response } from 'express'
import type { Locale } from '#app/messages/locale.ts'
import type { MessageKey } from '#app/messages/translate.ts'
import { plainPage } from '#app/web/plain-page.server.ts'

/** What the host knows about one request before any route is asked. Kept in `response.locals`, which lives exactly as long as the answer. */
export type RequestFacts = { requestId: string; nonce: string; locale: Locale; stylesheet?: string; tooFast?: boolean }

export function factsOf(response: Response): RequestFacts {
  return response.locals as RequestFacts
}

/** Ends a request with the host's own page, in the visitor's language and with the request id. */
export function answerPlainly(request: Request, response: Response, status: number, texts?: { title: MessageKey; text: MessageKey }): void {
  const { locale, requestId, stylesheet } = factsOf(response)
  response.status(status).set('Cache-Control', 'no-store').type('html')
  response.send(request.method === 'HEAD' ? '' : plainPage({ status, locale, requestId, stylesheet, texts }))
}
