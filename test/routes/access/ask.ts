import type { Objects } from './objects.ts'
import type { Who } from './people.ts'
import type { Row } from './rows.ts'

export type Answer = { status: number; location: string; body: string; requestId: string }
export type Asker = (who: Who, method: Row['method'], path: string, form: Record<string, string>) => Promise<Answer>

/** Asks the site as one of the people. A session that an answer renews or ends is the one of the next request, as in a browser. */
export function makeAsker(url: string, sessions: Map<Who, string>): Asker {
  return async (who, method, path, form) => {
    const session = sessions.get(who)
    const headers = {
      cookie: session ? `lang=en; session=${session}` : 'lang=en',
      accept: 'text/html',
      'accept-encoding': 'identity',
      ...(method === 'POST' && { origin: new URL(url).origin }),
    }
    const response = await fetch(url + path, { method, headers, redirect: 'manual', ...(method === 'POST' && { body: new URLSearchParams(form) }) })
    for (const cookie of response.headers.getSetCookie()) {
      const renewed = /^session=([^;]*)/.exec(cookie)?.[1]
      if (renewed === '') sessions.delete(who)
      else if (renewed !== undefined) sessions.set(who, renewed)
    }
    const requestId = response.headers.get('x-request-id') ?? ''
    return { status: response.status, location: response.headers.get('location') ?? '', body: await response.text(), requestId }
  }
}

/** A text of the tables with its names in braces replaced by what they stand for. */
export function fill(text: string, objects: Objects): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = objects[name]
    if (value === undefined) throw new Error(`nothing is called {${name}}`)
    return value
  })
}

/** The address at which a browser with scripts asks for what a page is drawn from. */
export function dataOf(path: string): string {
  const { pathname, search } = new URL(path, 'http://localhost')
  return `${pathname === '/' ? '/_root' : pathname.replace(/\/$/, '')}.data${search}`
}

/** What an answer says apart from what names this one request and the thing that was asked for. */
export function essence(answer: Answer, asked: string): string {
  return answer.body
    .replaceAll(asked, '[asked]')
    .replaceAll(answer.requestId, '[request]')
    .replace(/nonce="[^"]*"/g, '')
}
