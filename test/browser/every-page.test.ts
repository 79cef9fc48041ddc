import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { DemoAccountKey } from '#seeds/demo/accounts.ts'
import { expectAccessible, expectLaidOut, visit } from '#test/fixtures/browser.ts'
import { startSite, type Site } from '#test/fixtures/site.ts'
import { listRoutes, routeOf } from '#test/routes/access/site-map.ts'
import { findThings, places } from './every-page.ts'

const ways = [
  { locale: 'en', dark: false, width: 1280 },
  { locale: 'ur', dark: true, width: 390 },
  { locale: 'en', dark: true, width: 390 },
  { locale: 'ur', dark: false, width: 1100 },
  { locale: 'en', dark: false, width: 320 },
  { locale: 'ur', dark: true, width: 1280 },
  { locale: 'en', dark: true, width: 1100 },
  { locale: 'ur', dark: false, width: 390 },
] as const

type Way = (typeof ways)[number]

const mapped = listRoutes().filter(({ method }) => method === 'GET')
const drawn = mapped.filter(({ file }) => file.endsWith('.tsx')).map(({ pattern }) => pattern)

test('every page of the site map has its place in the sweep, at an address that is its own', () => {
  expect(drawn.filter((pattern) => !places[pattern])).toEqual([])
  const own = (address: string) => routeOf(mapped, { method: 'GET', address })?.pattern
  expect(Object.entries(places).filter(([pattern, { address }]) => own(address) !== pattern)).toEqual([])
})

// The audit takes most of a second, so each page is seen in one of eight ways alone, and audited in the first four of them: which one is settled by its place in the list, and neighbours,
// which are built alike, differ. What a journey comes to is audited there as well.
const auditedWays: readonly Way[] = ways.slice(0, 4)
test(
  'every page lacks no text and keeps to its width, each in one language, theme and width, and half of them are audited there',
  { timeout: 480_000 },
  async () => {
    const site = await startSite()
    const things = await findThings(site.superuserDb)
    const swept = Object.values(places)
    const sweeps = ways.map((way, turn) => {
      const some = swept.filter((_, index) => index % ways.length === turn)
      return () => sweep(site, way, some, things)
    })
    // More at once would only wait for one another: the site answers from one thread.
    for (const some of [sweeps.slice(0, 4), sweeps.slice(4)]) await Promise.all(some.map((start) => start()))
    expect(site.complaints).toEqual([])
  },
)

async function sweep(site: Site, way: Way, some: (typeof places)[string][], things: Record<string, string>): Promise<void> {
  const windows = new Map<DemoAccountKey | undefined, Page>()
  for (const { address, by } of some) {
    const page = windows.get(by) ?? (await visit({ url: site.url, session: by && (await site.sessionOf(by)), ...way })).page
    windows.set(by, page)
    const path = address.replace(/\{(\w+)\}/g, (_, name: string) => things[name]!)
    const response = await page.goto(path)
    expect(response?.status(), `${path} as ${by ?? 'a visitor'}`).toBe(200)
    // An answer from elsewhere, after having been sent on, would be another page's.
    expect(page.url(), `as ${by ?? 'a visitor'}`).toBe(new URL(path, site.url).href)
    await expectLaidOut(page, way.locale)
    if (auditedWays.includes(way)) await expectAccessible(page)
  }
}
