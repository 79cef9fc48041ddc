import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { demoAccounts } from '#seeds/demo/accounts.ts'
import { visit } from '#test/fixtures/browser.ts'
import { startSite } from '#test/fixtures/site.ts'
import { isOn, tab, tabTo } from './keys.ts'

test(
  'with the keyboard alone: past the header, into an account, through the menu, into the other language, with the focus always in sight',
  { timeout: 120_000 },
  async () => {
    const site = await startSite()
    const { email, password } = demoAccounts.find(({ key }) => key === 'procurement')!
    const { page } = await visit({ url: site.url })
    await openHome(page)

    await tab(page)
    expect(await isOn(page, 'a[href="#content"]')).toBe(true)
    await page.keyboard.press('Enter')
    await expect.poll(() => isOn(page, 'main#content')).toBe(true)
    await tab(page)
    expect(await isOn(page, 'main *')).toBe(true)

    await openHome(page)
    await tabTo(page, 'header a[href="/sign-in"]')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/sign-in/)
    await tabTo(page, '[name=email]')
    await page.keyboard.type(email)
    await tabTo(page, '[name=password]')
    await page.keyboard.type(password)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/account$/)

    await tabTo(page, 'header summary')
    const menu = page.locator('header details').first()
    await page.keyboard.press('Enter')
    await expect.poll(() => menu.getAttribute('open')).not.toBeNull()
    await tab(page)
    expect(await isOn(page, 'header details[open] a[href="/account/notifications"]')).toBe(true)
    await page.keyboard.press('Escape')
    await expect.poll(() => menu.getAttribute('open')).toBeNull()
    expect(await isOn(page, 'header summary')).toBe(true)
    await page.keyboard.press('Enter')
    await tab(page)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/account\/notifications$/)
    await expect.poll(() => menu.getAttribute('open')).toBeNull()

    for (const [locale, direction] of [
      ['ur', 'rtl'],
      ['en', 'ltr'],
    ]) {
      await tabTo(page, `header button[name=locale][value=${locale}]`)
      await page.keyboard.press('Enter')
      await page.locator(`html[lang=${locale}][dir=${direction}]`).waitFor()
      expect(new URL(page.url()).pathname).toBe('/account/notifications')
    }

    // Every stop of a page that people work on.
    await page.goto('/institution')
    const stops = await page.locator('a[href]:visible, button:visible, summary:visible, input:visible, select:visible, textarea:visible').count()
    expect(stops).toBeGreaterThan(15)
    for (let stop = 0; stop < stops; stop += 1) await tab(page)
    expect(site.complaints).toEqual([])
  },
)

/** Opens the home page and waits until its scripts have taken over: React 18 complains on the console (its error 345) of a key that falls into the middle of that. */
async function openHome(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('combobox').waitFor()
}
