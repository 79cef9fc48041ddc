import type { Objects } from './objects.ts'
import type { Who } from './people.ts'
import type { Row } from './rows.ts'

/** `carried` is the key of a refusal that the page it leads to will say. */
export type Answer = { status: number; location: string; body: string; requestId: string; carried: string | undefined }
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
    const cookies = response.headers.getSetCookie()
    for (const cookie of cookies) {
      const renewed = /^session=([^;]*)/.exec(cookie)?.[1]
      if (renewed === '') sessions.delete(who)
      else if (renewed !== undefined) sessions.set(who, renewed)
    }
    const requestId = response.headers.get('x-request-id') ?? ''
    const location = response.headers.get('location') ?? ''
    return { status: response.status, location, body: await response.text(), requestId, carried: carriedBy(cookies) }
  }
}

function carriedBy(cookies: readonly string[]): string | undefined {
  const text = cookies.map((cookie) => /^toast=([\w-]+)\./.exec(cookie)?.[1]).find((found) => found !== undefined)
  if (text === undefined) return undefined
  const { key, tone } = JSON.parse(Buffer.from(text, 'base64url').toString()) as { key: string; tone: string }
  return tone === 'refused' ? key : undefined
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
