import { expect } from 'vitest'
import { addDays, marketDay } from '#app/domain/market-day.ts'
import { contents } from '#test/fixtures/make-files.ts'
import type { Site } from '#test/fixtures/site.ts'
import { Walker, type Audited } from './walker.ts'

/** The certificate that the house states and the desk looks at. */
export const certificate = {
  title: 'ISO 20000 (service management) · Deodar Ledger Systems (Private) Limited',
  issuer: 'Tarazu Quality Register (invented)',
  file: 'iso-20000.pdf',
}

/** What the visitor writes about a house, and what the maker answers. */
export const words = { report: 'The page names a standard that the house does not hold.', reply: 'LogLake stores nothing outside the institution since March.' }

/** A visitor asks the first question of the site, compares what is found, and reads on to the advisory behind it. With scripts. */
export async function visitorFinds(site: Site, audited: Audited): Promise<void> {
  const visitor = await Walker.start(site, audited, 'scripted')
  const { page } = visitor
  await visitor.open('/')
  await page.fill('#home-q', 'vaultrane')
  await page.getByRole('button', { name: visitor.t('home.find') }).click()
  await page.waitForURL(/\/directory\?q=vaultrane$/)
  await visitor.look()
  await visitor.reads(/^3 offerings for “vaultrane”$/)
  await page.getByRole('checkbox', { name: /On premises/ }).check()
  await page.getByRole('button', { name: visitor.t('directory.apply'), exact: true }).click()
  await page.waitForURL((url) => url.searchParams.getAll('deployment').join() === 'on-premise' && url.searchParams.get('q') === 'vaultrane')
  await visitor.reads(/^3 offerings for “vaultrane”, that run as On premises$/)
  await page.getByRole('link', { name: /^On premises.*remove$/ }).waitFor()
  for (const name of ['Rakhwala PAM', 'Darwaza Access']) {
    await page.getByRole('link', { name: `Compare ${name}`, exact: true }).click()
    await page.locator('#compare').getByText(name).waitFor()
  }
  await visitor.follow('#compare a[href^="/compare?"]')
  expect(await page.getByRole('columnheader').allInnerTexts()).toEqual(
    expect.arrayContaining([expect.stringMatching(/Rakhwala PAM/), expect.stringMatching(/Darwaza Access/)]),
  )
  await visitor.follow('main a:has-text("Rakhwala PAM")')
  await visitor.follow('main a[href^="/houses/"]')
  await visitor.reads('Rakhshan Secure Works (Private) Limited')
  await page.goBack()
  await visitor.follow('main a[href="/registry/vaultrane-pam"]')
  expect(await page.locator('main h3').allInnerTexts()).toEqual(['Rakhwala PAM', 'Darwaza Access', expect.stringMatching(/^Nazar Response/)])
  await visitor.follow('main a[href^="/advisories/"]')
  await visitor.reads(/Vaultrane PAM of Vaultrane Holdings/)
}

/** A visitor says that something is wrong with a house's page. Without scripts. */
export async function visitorReports(site: Site, audited: Audited, house: string): Promise<void> {
  const visitor = await Walker.start(site, audited, 'plain')
  await visitor.open(house)
  await visitor.follow('main a[href^="/report?about="]')
  await visitor.fill('#report', { matter: 'wrong-fact', body: 'short' })
  await visitor.beRefused('#report button', 400)
  expect(await visitor.page.isChecked('#report [name=matter][value=wrong-fact]')).toBe(true)
  await visitor.fill('#report', { body: words.report })
  await visitor.send('#report button', new RegExp(`^${house}$`), visitor.t('moderation.report.done'))
  await visitor.audit()
}

/** The owner of a house says who it is, shows a certificate, and looks after what it has listed. With scripts. */
export async function houseShows(site: Site, audited: Audited): Promise<void> {
  const owner = await Walker.start(site, audited, 'scripted', 'deodar')
  await owner.open('/house/profile')
  await owner.fill('#profile', { summary: 'Core banking and lending, kept up from Peshawar day and night.', teamSize: '71' })
  await owner.send('#profile button', /^\/house\/profile$/, owner.t('organisations.profile.saved'))
  await owner.follow('main a[href^="/houses/"]')
  await owner.reads('Core banking and lending, kept up from Peshawar day and night.')

  await houseAttests(owner)
  await houseLooksAfter(owner)
}

async function houseAttests(owner: Walker): Promise<void> {
  const { page } = owner
  const today = marketDay(new Date())
  await owner.open('/house/offerings')
  await owner.fill('#attestation', { kind: 'iso20000', issuer: certificate.issuer, number: 'ITSM-77', issuedOn: today, validUntil: addDays(today, 900) })
  await owner.send('#attestation button', /^\/house\/offerings$/, owner.t('offerings.done.attested'))
  const row = page.locator('#attestations li, #attestations .card > *').filter({ hasText: certificate.issuer }).first()
  expect(await row.innerText()).toContain(owner.t('ui.evidence.claimed'))
  await row.locator('a[href$="/files"]').click()
  await page.waitForURL(/\/house\/attestations\/.*\/files$/)
  await owner.look()
  await page.setInputFiles('[name=file]', { name: certificate.file, mimeType: 'application/pdf', buffer: contents.zip })
  await owner.beRefused('form:has([name=file]) button', 400)
  await owner.reads(owner.t('files.refused.archive'))
  await owner.reads(owner.t('files.none'))
  await page.setInputFiles('[name=file]', { name: certificate.file, mimeType: 'application/pdf', buffer: contents.pdf })
  await owner.send('form:has([name=file]) button', /\/files$/, owner.t('files.done.added'))
  await owner.reads(certificate.file)
}

async function houseLooksAfter(owner: Walker): Promise<void> {
  const { page } = owner
  await owner.open('/house/offerings')
  await owner.follow('main a:has-text("Zamanat Collateral")')
  await owner.reads(owner.t('offerings.unconfirmed'))
  await owner.send('button[name=intent][value=confirm]', /\/house\/offerings/, owner.t('offerings.done.confirmed'))
  await owner.open('/house/offerings')
  await owner.follow('main a:has-text("Zamanat Collateral")')
  expect(await page.getByText(owner.t('offerings.unconfirmed')).count()).toBe(0)

  await owner.open('/house/offerings')
  await owner.follow('main a:has-text("Qist Lending")')
  await page.fill('[name=summary]', 'Loans from the request to the last instalment, now also for dairy farmers.')
  await owner.send('button[name=intent][value=save]', /\/house\/offerings\//, owner.t('offerings.done.saved'))
  await owner.send('button[name=intent][value=submit]', /\/house\/offerings$/, owner.t('offerings.done.shown'))
  await owner.open('/offerings/qist-lending')
  await owner.reads('Loans from the request to the last instalment, now also for dairy farmers.')
  await owner.reads(owner.t('offerings.unchecked'))
}

/** The owner of the bank keeps its own list, shows the officer's letter, and states a house of its group, whose business it then sees no matches in. Without scripts. */
export async function institutionStates(site: Site, audited: Audited): Promise<void> {
  const owner = await Walker.start(site, audited, 'plain', 'bankOwner')
  const { page } = owner
  await owner.open('/institution/own-list')
  await owner.fill('#own-entry', { productName: 'Zephyrite Ledger', reason: 'ہماری اپنی پالیسی ہے۔' })
  await owner.send('#own-entry button', /^\/institution\/own-list$/, owner.t('ownList.done.added'))
  await owner.reads('Zephyrite Ledger')

  await owner.open('/institution/profile')
  await owner.follow('main a[href="/institution/profile/files"]')
  await page.setInputFiles('[name=file]', { name: 'letter.pdf', mimeType: 'application/pdf', buffer: contents.pdf })
  await owner.send('form:has([name=file]) button', /^\/institution\/profile$/, 'letter.pdf')

  await owner.open('/institution/requirements')
  await owner.follow('main a:has-text("Privileged access for 900 servers")')
  await owner.follow('main a[href$="/matches"]')
  const matches = new URL(page.url()).pathname
  expect(await owner.text()).toContain('Rakhwala PAM')
  await owner.open('/institution/profile')
  const house = await page.locator('#relate [name=houseId] option', { hasText: 'Rakhshan' }).getAttribute('value')
  await owner.fill('#relate', { houseId: house!, kind: 'group-company' })
  await owner.send('#relate button', /^\/institution\/profile$/, owner.t('institutions.related.added'))
  await owner.open(matches)
  await owner.reads(owner.t('institutions.conflict.title'))
  const said = await owner.text()
  expect(said).toContain('Rakhshan Secure Works')
  expect(said).not.toContain('Rakhwala PAM')
  expect(said).not.toContain('Darwaza Access')
  await owner.audit()
}

/** The maker of a product reads what the registry says of it, answers and contests. Without scripts. */
export async function makerAnswers(site: Site, audited: Audited): Promise<void> {
  const maker = await Walker.start(site, audited, 'plain', 'maker')
  await maker.open('/maker')
  const card = '.card:has(a[href="/registry/gridquill-loglake"])'
  await maker.reads(maker.t('registry.stateText.listed'))
  await maker.fill(`${card} form[id^=reply-]`, { body: words.reply })
  await maker.send(`${card} form[id^=reply-] button`, /^\/maker$/, maker.t('makers.done.replied'))
  await maker.fill(`${card} form[id^=contest-]`, { grounds: 'The clause speaks of storage that its maker runs, and this runs at the institution.' })
  await maker.send(`${card} form[id^=contest-] button`, /^\/maker$/, maker.t('makers.done.contested'))
  expect(await maker.page.locator(card).innerText()).toContain(maker.t('registry.stateText.contested'))
  await maker.open('/registry/gridquill-loglake')
  const said = await maker.text()
  expect(said).toContain(words.reply)
  expect(said).toContain(maker.t('registry.state.contested'))
  await maker.audit()
}
