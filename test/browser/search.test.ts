import { expect, test } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, visit } from '#test/fixtures/browser.ts'
import { startSite } from '#test/fixtures/site.ts'

test('one types a product to replace and is led on by the keyboard; a form without scripts finds the same', async () => {
  const site = await startSite()
  const { page } = await visit({ url: site.url })
  await page.goto('/')
  const field = page.getByRole('combobox', { name: 'Product, capability or need' })
  await field.pressSequentially('vau')
  const options = page.getByRole('option')
  await options.first().waitFor()
  expect(await options.first().textContent()).toContain('Vaultrane PAM')
  expect(await field.getAttribute('aria-expanded')).toBe('true')
  await expectAccessible(page)
  await field.press('Escape')
  expect([await options.count(), await field.inputValue()]).toEqual([0, 'vau'])
  await field.press('l')
  await options.first().waitFor()
  await field.press('ArrowUp')
  await field.press('ArrowDown')
  expect(await field.getAttribute('aria-activedescendant')).toBe(await options.first().getAttribute('id'))
  await field.press('Enter')
  await page.waitForURL('**/registry/vaultrane-pam')

  const plain = await visit({ url: site.url, javaScript: false })
  await plain.page.goto('/')
  await plain.page.getByRole('searchbox').fill('vaultrane')
  await plain.page.getByRole('button', { name: 'Find alternatives' }).click()
  expect(new URL(plain.page.url()).search).toBe('?q=vaultrane')
  const found = await plain.page.getByRole('heading', { level: 3 }).allInnerTexts()
  expect(found.map((name) => name.trim())).toEqual(['Rakhwala PAM', 'Darwaza Access', expect.stringMatching(/^Nazar Response/)])
  expect(site.complaints).toEqual([])
})

test('the directory is narrowed, said and widened again by plain links and forms, on a phone from a sheet that folds', async () => {
  const site = await startSite()
  const { page } = await visit({ url: site.url, javaScript: false, width: 390 })
  await page.goto('/directory?q=priveleged')
  expect(await page.getByText('Search instead for “priveleged”').count()).toBe(1)
  const box = page.getByRole('checkbox', { name: /Single sign-on/ })
  expect(await box.isVisible()).toBe(false)
  await page.getByText('Narrow the list').click()
  await box.check()
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  expect(await page.getByRole('heading', { level: 2 }).first().textContent()).toMatch(/^1 offering for “privileged”, that provide Single sign-on/)
  await page
    .getByRole('link', { name: /Single sign-on.*remove/i })
    .first()
    .click()
  await expect.poll(() => page.getByRole('heading', { level: 3 }).count()).toBe(2)
  await page.goto('/directory?q=warehouse+zzqq')
  expect(await page.getByRole('link', { name: 'Post this as a requirement' }).getAttribute('href')).toBe('/institution/requirements/new?title=warehouse+zzqq')
  await page.getByRole('link', { name: 'Data warehouse and data lake' }).click()
  expect(new URL(page.url()).search).toBe('?capability=data-dwh')
  expect(site.complaints).toEqual([])
})

test('the directory is accessible and keeps to its width: results, a product, a correction and nothing at all', { timeout: 180_000 }, async () => {
  const site = await startSite()
  for (const [locale, dark, width] of [
    ['en', false, 1280],
    ['en', true, 390],
    ['ur', true, 1280],
    ['ur', false, 390],
  ] as const) {
    const { page } = await visit({ url: site.url, locale, dark, width })
    for (const path of [
      '/directory',
      '/directory?q=vaultrane&capability=iam-pam&evidence=documented',
      '/directory?q=priveleged',
      '/directory?q=zzqqx+payments&deployment=saas',
    ]) {
      await page.goto(path)
      await expectAccessible(page)
      await expectNoSidewaysScroll(page)
    }
  }
  expect(site.complaints).toEqual([])
})
