import { expect, test } from 'vitest'
import { expectAccessible, expectLaidOut, visit } from '#test/fixtures/browser.ts'
import { startSite } from '#test/fixtures/site.ts'

const paths = [
  '/',
  '/about',
  '/about/scores',
  '/about/privacy',
  '/about/demonstration',
  '/transparency',
  '/sign-in',
  '/sign-up',
  '/advisories',
  '/registry',
  '/registry/vaultrane-pam',
  '/directory',
  '/offerings/rakhwala-pam',
  '/requirements',
  '/no-such-page',
]

/** The audit takes a second a page, so it sees one of the ways; the sweep of every page (`every-page.test.ts`) has the others by turns. */
const ways = [
  { locale: 'en', dark: false, width: 1280, audited: false },
  { locale: 'ur', dark: true, width: 390, audited: true },
  { locale: 'en', dark: true, width: 390, audited: false },
  { locale: 'ur', dark: false, width: 1280, audited: false },
] as const

test('every public page is accessible, lacks no text, keeps to its width and calls no other host, desktop and phone', { timeout: 240_000 }, async () => {
  const site = await startSite()
  await Promise.all(
    ways.map(async (way) => {
      const { page } = await visit({ url: site.url, ...way })
      for (const path of paths) {
        const response = await page.goto(path)
        expect(response?.status(), path).toBe(path === '/no-such-page' ? 404 : 200)
        await expectLaidOut(page, way.locale)
        if (way.audited) await expectAccessible(page)
      }
    }),
  )
  expect(site.complaints).toEqual([])
})
