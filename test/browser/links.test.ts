import { expect, test } from 'vitest'
import { demoAccounts, type DemoAccountKey } from '#seeds/demo/accounts.ts'
import { startSite, type Site } from '#test/fixtures/site.ts'
import { listRoutes, routeOf } from '#test/routes/access/site-map.ts'

/** What a page points at: addresses to follow, and addresses that its forms post to. */
type Pointers = { links: string[]; posts: string[] }

const tags = /<(a|form|button)\s([^>]*)>/g
const attribute = (attributes: string, name: string) => new RegExp(`(?:^|\\s)${name}="([^"]*)"`, 'i').exec(attributes)?.[1]?.replaceAll('&amp;', '&')

/** Reads the pointers of a page at `path`; a form without an address of its own points at its page, and a form that gets is followed like a link. */
function pointersOf(html: string, path: string): Pointers {
  const pointers: Pointers = { links: [], posts: [] }
  for (const [, tag, attributes = ''] of html.matchAll(tags)) {
    if (tag === 'a') pointers.links.push(attribute(attributes, 'href') ?? path)
    if (tag === 'form') (attribute(attributes, 'method') === 'post' ? pointers.posts : pointers.links).push(attribute(attributes, 'action') ?? path)
    const formAction = tag === 'button' ? attribute(attributes, 'formaction') : undefined
    if (formAction !== undefined) pointers.posts.push(formAction)
  }
  return pointers
}

/** Where an address leads within the site, without its fragment; undefined for what lies outside. */
function withinSite(address: string, site: Site, from: string): string | undefined {
  const url = new URL(address, new URL(from, site.url))
  return url.origin === new URL(site.url).origin ? url.pathname + url.search : undefined
}

/** One page stands for all addresses that differ in their query alone, and the language switch for none: it only comes back. */
const shape = (path: string) => path.split('?')[0]!

const mapped = listRoutes()
const isPublic = (pattern: string) => /^\/(advisories|capabilities|houses|offerings|registry|requirements)\//.test(pattern)

/** Pages of one kind are alike. A visitor reads many of each; an account the first few public ones, and enough of its own to meet their states. */
function isEnough(path: string, account: DemoAccountKey | undefined, read: Map<string, number>): boolean {
  const { pattern } = routeOf(mapped, { method: 'GET', address: path })!
  if (!pattern.includes(':')) return false
  const already = read.get(pattern) ?? 0
  read.set(pattern, already + 1)
  return already >= (account === undefined ? 25 : isPublic(pattern) ? 3 : 12)
}

async function crawl(site: Site, account: DemoAccountKey | undefined) {
  const headers: Record<string, string> = account ? { Cookie: `session=${await site.sessionOf(account)}` } : {}
  const broken: string[] = []
  const posts = new Map<string, string>()
  const waiting: [path: string, from: string][] = [['/', 'the start']]
  const seen = new Set(['/'])
  const read = new Map<string, number>()
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [path, from] = next
    const answer = await fetch(new URL(path, site.url), { headers, redirect: 'manual' })
    if (answer.status >= 400) broken.push(`${path} answers ${answer.status}, linked from ${from}`)
    const isPage = answer.headers.get('content-type')?.startsWith('text/html') === true
    const found = pointersOf(isPage ? await answer.text() : '', path)
    const onward = answer.headers.get('location')
    for (const link of onward ? [...found.links, onward] : found.links) {
      const to = withinSite(link, site, path)
      if (to === undefined || shape(to) === '/language' || seen.has(shape(to)) || isEnough(shape(to), account, read)) continue
      seen.add(shape(to))
      waiting.push([to, path])
    }
    for (const post of found.posts) {
      const to = withinSite(post, site, path)
      if (to !== undefined && !posts.has(shape(to))) posts.set(shape(to), path)
    }
  }
  return { broken, posts, pages: seen.size }
}

/** Sends a form's address something that no operation accepts: what exists refuses it or asks to sign in, what does not exist answers 404 or 405. */
async function findMissingPosts(site: Site, posts: ReadonlyMap<string, string>): Promise<string[]> {
  const missing: string[] = []
  for (const [path, from] of posts) {
    // Without a session nothing is changed. A form of a thing answers 404 to a stranger as to a wrong address, so its page's own answer decides for it.
    const answer = await fetch(new URL(path, site.url), { method: 'POST', redirect: 'manual', headers: { Origin: site.url }, body: new URLSearchParams() })
    if (answer.status === 405 || answer.status >= 500 || (answer.status === 404 && shape(from) !== path))
      missing.push(`${path} answers ${answer.status}, posted to from ${from}`)
  }
  return missing
}

test('every link leads somewhere and every form has its address: for a visitor and for each account of the demonstration', { timeout: 300_000 }, async () => {
  const site = await startSite()
  for (const account of [undefined, ...demoAccounts.map(({ key }) => key)]) {
    const { broken, posts, pages } = await crawl(site, account)
    expect(broken, account).toEqual([])
    expect(await findMissingPosts(site, posts), account).toEqual([])
    expect(pages, account).toBeGreaterThan(15)
  }
  expect(site.complaints).toEqual([])
})
