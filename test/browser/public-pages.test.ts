import { expect, test } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, visit } from '#test/fixtures/browser.ts'
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

test(
  'every public page is accessible, keeps to its width and calls no other host: both languages, both themes, desktop and phone',
  { timeout: 240_000 },
  async () => {
    const site = await startSite()
    for (const locale of ['en', 'ur'] as const) {
      for (const [dark, width] of [
        [false, 1280],
        [true, 390],
      ] as const) {
        const { page } = await visit({ url: site.url, locale, dark, width })
        for (const path of paths) {
          const response = await page.goto(path)
          expect(response?.status(), path).toBe(path === '/no-such-page' ? 404 : 200)
          expect(await page.locator('html').getAttribute('dir')).toBe(locale === 'ur' ? 'rtl' : 'ltr')
          await expectAccessible(page)
          await expectNoSidewaysScroll(page)
        }
      }
    }
    expect(site.complaints).toEqual([])
  },
)
