import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { demoAccounts } from '#seeds/demo/accounts.ts'
import { bareKey, visit } from '#test/fixtures/browser.ts'
import { startSite } from '#test/fixtures/site.ts'

test(
  'a visitor loads the texts of requirements and of members only with their pages, and is never shown a page without its texts',
  { timeout: 120_000 },
  async () => {
    const site = await startSite()
    const { page } = await visit({ url: site.url })
    const shown = await watchForBareKeys(page)
    const fetched: string[] = []
    page.on('request', (request) => void fetched.push(/\/assets\/((?:en|ur)(?:-[a-z]+)?)-[^/]*\.js$/.exec(request.url())?.[1] ?? ''))
    const texts = () => fetched.filter(Boolean)

    await page.goto('/directory', { waitUntil: 'networkidle' })
    expect(texts()).toEqual(['en'])

    // While its texts are on their way, the page before stays.
    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    await page.route(/\/assets\/en-requirements-/, async (route) => {
      await held
      await route.continue()
    })
    const title = await page.locator('h1').innerText()
    const answered = page.waitForResponse(/\/requirements\.data/)
    await page.locator('header a[href="/requirements"]').first().click()
    await (await answered).finished()
    await page.waitForURL(/\/requirements$/)
    await page.waitForTimeout(300)
    expect(await page.locator('h1').innerText()).toBe(title)
    release()
    await page.locator('main a[href^="/requirements/"]').first().click()
    await page.waitForURL(/\/requirements\/./)
    expect(texts()).toEqual(['en', 'en-requirements'])

    await Promise.all([page.waitForEvent('load'), page.locator('header button[name=locale][value=ur]').click()])
    await page.waitForLoadState('networkidle')
    expect(texts().slice(2).sort()).toEqual(['ur', 'ur-requirements'])
    await page.goBack({ waitUntil: 'networkidle' })

    const { email, password } = demoAccounts.find(({ key }) => key === 'procurement')!
    await page.goto('/receipts', { waitUntil: 'networkidle' })
    await page.locator('header a[href="/sign-in"]').first().click()
    await page.locator('[name=email]').fill(email)
    await page.locator('[name=password]').fill(password)
    await page.locator('[name=password]').press('Enter')
    await page.waitForURL(/\/account$/)
    await page.goBack({ waitUntil: 'networkidle' })
    expect(texts()).toContain('ur-members')
    expect(shown).toEqual([])
  },
)

/** Reads the page at every change of it; keys that it ever showed are in the list that is answered. */
async function watchForBareKeys(page: Page): Promise<string[]> {
  const shown: string[] = []
  await page.exposeFunction('sawBareKeys', (keys: string[]) => void shown.push(...keys))
  await page.addInitScript(
    ({ source }) => {
      const look = () => {
        const found = document.body?.innerText.match(new RegExp(source, 'g'))
        if (found) (window as unknown as { sawBareKeys(keys: string[]): void }).sawBareKeys(found)
      }
      new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true })
    },
    { source: bareKey.source },
  )
  return shown
}
