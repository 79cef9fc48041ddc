import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { marketDateOf } from '#app/messages/format.ts'
import type { Locale } from '#app/messages/locale.ts'
import { translatorFor } from '#app/messages/translator.server.ts'
import type { DemoAccountKey } from '#seeds/demo/accounts.ts'
import { expectAccessible, expectLaidOut, press, visit } from '#test/fixtures/browser.ts'
import type { Site } from '#test/fixtures/site.ts'

export type Way = { locale: Locale; javaScript: boolean; dark: boolean; width: number }

const password = 'nine blue kites over Lahore'
const quotation = 'gateways of the class described in the annex'

/** New people and organisations on their way in, and the staff who receive them, all by what the pages offer. Nothing of one way is named as in another. */
export class Onboarding {
  readonly #site: Site
  readonly #way: Way
  readonly #mark: string
  readonly #staff = new Map<DemoAccountKey, Page>()
  readonly #audited = new Set<string>()
  #founder!: Page

  constructor(site: Site, way: Way) {
    this.#site = site
    this.#way = way
    this.#mark = `${way.locale}${way.width}`
  }

  get institution() {
    return `Bank of the Onboarded ${this.#mark}`
  }

  get house() {
    return `Onboarding Systems ${this.#mark}`
  }

  get offering() {
    return `Pasban Gateway ${this.#mark}`
  }

  get email() {
    return `founder-${this.#mark}@onboarded.example`
  }

  t(...said: Parameters<ReturnType<typeof translatorFor>>): string {
    return translatorFor(this.#way.locale)(...said)
  }

  async signUp(): Promise<void> {
    const page = (this.#founder = await this.#visitor())
    await this.#open(page, '/sign-up')
    await page.fill('[name=name]', ' ')
    await page.fill('[name=email]', this.email)
    await page.fill('[name=password]', 'password1234')
    expect(await press(page, 'main form button:not([name])')).toBe(400)
    await this.#expectKept(page, 'sign-up', { email: this.email, password: '' })
    await page.fill('[name=name]', 'Zara Malik')
    await page.fill('[name=password]', password)
    await this.#send(page, 'main form button:not([name])', /\/sign-up\/sent/)
    await this.#follow(page, 'main a[href^="/confirm/"]')
    await page.fill('[name=password]', 'not what was chosen')
    expect(await press(page, 'main form button')).toBe(400)
    await this.#expectKept(page, 'confirm', { password: '' })
    await page.fill('[name=password]', password)
    await this.#send(page, 'main form button', /\/account$/)
  }

  async signOutAndIn(): Promise<void> {
    const page = this.#founder
    await this.signOut(page)
    await this.#open(page, '/sign-in')
    await page.fill('[name=email]', this.email)
    await page.fill('[name=password]', 'not what was chosen')
    expect(await press(page, 'main form button')).toBe(400)
    await page.getByText(this.t('account.signIn.wrong')).waitFor()
    expect(await page.inputValue('[name=email]')).toBe(this.email)
    expect(await page.inputValue('[name=password]')).toBe('')
    await this.#look(page)
    await this.#signIn(page)
  }

  async #signIn(page: Page): Promise<void> {
    await page.fill('[name=email]', this.email)
    await page.fill('[name=password]', password)
    await this.#send(page, 'main form button', /\/account$/)
  }

  async signOut(page = this.#founder): Promise<void> {
    await page.locator('header summary:visible').first().click()
    await this.#send(page, 'form[action="/sign-out"] button', (url) => url.pathname === '/')
    await page.goto('/account')
    expect(new URL(page.url()).pathname).toBe('/sign-in')
  }

  async foundInstitution(): Promise<void> {
    const page = this.#founder
    await this.#open(page, '/account')
    await this.#follow(page, 'main a[href="/organisations/new"]')
    await this.#follow(page, 'main a[href="/organisations/new/institution"]')
    await page.fill('[name=legalName]', this.institution)
    await page.selectOption('[name=sector]', 'bank')
    await page.selectOption('[name=province]', 'punjab')
    await page.fill('[name=emailDomain]', 'not a domain')
    expect(await press(page, 'main form button')).toBe(400)
    await this.#expectKept(page, 'institution', { legalName: this.institution, sector: 'bank', emailDomain: 'not a domain' })
    await page.fill('[name=emailDomain]', 'onboarded.example')
    await this.#send(page, 'main form button', /\/institution$/)
    await page.getByText(this.t('requirements.desk.unverified')).waitFor()
  }

  async inviteColleague(): Promise<void> {
    const email = `colleague-${this.#mark}@onboarded.example`
    await this.#open(this.#founder, '/institution/members')
    await this.#founder.fill('#invite [name=email]', email)
    expect(await press(this.#founder, '#invite button[value=invite]')).toBe(400)
    await this.#expectKept(this.#founder, 'invite', { email })
    for (const role of ['procurement', 'evaluator']) await this.#founder.check(`#invite [name=roles][value=${role}]`)
    expect(await press(this.#founder, '#invite button[value=invite]')).toBeLessThan(400)
    await this.#founder.getByText(email).first().waitFor()
    await this.#look(this.#founder)

    const page = await this.#visitor()
    // Where the demonstration keeps the mail that cannot leave.
    await this.#open(page, `/sign-up/sent?to=${encodeURIComponent(email)}`)
    await this.#follow(page, 'main a[href^="/invitation/"]')
    await page.getByText(this.t('organisations.role.procurement')).waitFor()
    await page.fill('[name=name]', 'Omar Farooq')
    await page.fill('[name=password]', 'password1234')
    expect(await press(page, 'main form button')).toBe(400)
    await this.#expectKept(page, 'invited', { name: 'Omar Farooq', password: '' })
    await page.fill('[name=password]', password)
    await this.#send(page, 'main form button', /\/account$/)
    for (const role of ['procurement', 'evaluator'] as const)
      await page
        .locator('main')
        .getByText(this.t(`organisations.role.${role}`))
        .first()
        .waitFor()
    await this.#open(page, '/institution')
  }

  async verify(name: string, filter: 'unverified' | 'waiting'): Promise<void> {
    const page = await this.#as('moderator')
    await this.#open(page, `/staff/organisations?show=${filter}`)
    await this.#follow(page, `main table a:has-text("${name}")`)
    if (filter === 'waiting') {
      expect(await press(page, 'main form button[value=refuse]')).toBe(400)
      await this.#expectKept(page, 'refuse', {})
    }
    await page.selectOption('[name=method]', 'registry-extract')
    await page.fill('[name=checkedOn]', '2099-01-01')
    await page.fill('#verify [name=reason]', 'The extract shows the number and the officers.')
    expect(await press(page, 'main #verify button')).toBe(400)
    await this.#expectKept(page, 'verify', { method: 'registry-extract', checkedOn: '2099-01-01' })
    await page.fill('[name=checkedOn]', marketDateOf(new Date()))
    expect(await press(page, 'main #verify button')).toBeLessThan(400)
    await page.getByText(this.t('organisations.staff.done', { organisation: name })).waitFor()
    await this.#look(page)
  }

  async foundHouse(): Promise<void> {
    const page = this.#founder
    await this.#open(page, '/organisations/new')
    await this.#follow(page, 'main a[href="/organisations/new/house"]')
    await page.fill('[name=legalName]', this.house)
    await page.fill('[name=city]', 'Multan')
    await page.fill('[name=website]', 'https://onboarding.example')
    await this.#send(page, 'main form button', /\/house$/)
    expect(await press(page, 'main #verification button')).toBe(400)
    await this.#expectKept(page, 'verification', {})
    await page.fill('[name=ntn]', `${this.#way.width}-7`)
    expect(await press(page, 'main #verification button')).toBeLessThan(400)
    await page.getByText(this.t('proposals.home.stateTitle.pending')).waitFor()
    await this.#look(page)
  }

  async offer(): Promise<void> {
    const page = this.#founder
    await this.#open(page, '/house')
    await page.getByText(this.t('proposals.home.stateTitle.verified')).waitFor()
    await this.#open(page, '/house/offerings')
    await this.#follow(page, 'main a[href="/house/offerings/new"]')
    await page.fill('[name=name]', ' ')
    await page.fill('[name=summary]', 'Keeps the credentials of administrators and records what is done with them.')
    await page.selectOption('[name="capabilities[0].ref"]', 'iam-pam')
    await page.fill('[name="capabilities[0].sentence"]', 'Every session passes the gateway, which holds the credentials.')
    await page.selectOption('[name="deployments[0].stated"]', 'yes')
    expect(await press(page, 'button[name=intent][value=save]')).toBe(400)
    await this.#expectKept(page, 'offering', { 'capabilities[0].ref': 'iam-pam', 'deployments[0].stated': 'yes' })
    await page.fill('[name=name]', this.offering)
    await this.#send(page, 'button[name=intent][value=save]', /\/house\/offerings\/[0-9a-f-]{36}$/)
    await this.#send(page, 'button[name=intent][value=submit]', /\/house\/offerings$/)
  }

  async listOffering(): Promise<void> {
    const page = await this.#as('moderator')
    await this.#open(page, '/staff/offerings')
    await this.#follow(page, `main a:has-text("${this.offering}")`)
    await page.selectOption('[name="evidence[0].level"]', 'documented')
    await page.fill('[name="evidence[0].method"]', 'The manual, chapter 4, and a run on their machine.')
    await page.check('[name=decision][value=list]')
    await this.#send(page, 'form:has([name=decision]) button', /\/staff\/offerings$/)
    const visitor = await this.#visitor()
    await expect
      .poll(
        async () => {
          await visitor.goto(`/directory?q=${encodeURIComponent(this.offering)}`)
          return visitor.locator(`main a:has-text("${this.offering}")`).count()
        },
        { timeout: 15_000 },
      )
      .toBeGreaterThan(0)
    await this.#look(visitor)
    await this.#follow(visitor, `main a:has-text("${this.offering}")`)
  }

  async listProduct(): Promise<void> {
    const [admin, moderator] = [await this.#as('admin'), await this.#as('moderator')]
    const [title, product] = [`Annex on gateways ${this.#mark}`, `Orvantis Gate ${this.#mark}`]
    await this.#open(admin, '/staff/advisories/new')
    const facts = { title, issuer: 'Office of Invented Advisories', reference: `OIA/${this.#mark}`, issuedOn: '2026-01-15', jurisdiction: 'Invented' }
    for (const [name, value] of Object.entries({ ...facts, scopeText: 'Gateways that hold credentials.' })) await admin.fill(`[name=${name}]`, value)
    await admin.check('[name=invented]')
    expect(await press(admin, 'main form button:not([name])')).toBe(400)
    await this.#expectKept(admin, 'advisory', facts)
    await admin.fill('[name="clauses[0].label"]', '3(a)')
    await admin.fill('[name="clauses[0].body"]', `Institutions shall replace ${quotation}.`)
    await this.#send(admin, 'main form button:not([name])', /\/advisories\//)

    await this.#open(moderator, '/staff/registry/new')
    for (const [name, value] of Object.entries({ productName: product, makerName: `Orvantis ${this.#mark}`, description: 'A gateway that holds credentials.' }))
      await moderator.fill(`[name=${name}]`, value)
    await moderator.check('[name=basis][value=named]')
    await moderator.click('details:has([name=capabilities][value=iam-pam]) > summary')
    await moderator.check('[name=capabilities][value=iam-pam]')
    await moderator
      .locator('[name="citations[0].clauseId"]')
      .selectOption({ label: `${title} · 3(a): ${`Institutions shall replace ${quotation}.`.slice(0, 60)}` })
    await moderator.fill('[name="citations[0].quotation"]', quotation)
    await this.#send(moderator, 'main form button:not([name])', /\/staff\/registry\/[0-9a-f-]{36}$/)
    const entry = new URL(moderator.url()).pathname
    // Whoever proposed it does not decide.
    await this.#open(moderator, entry)
    expect(await moderator.locator('[name=decision]').count()).toBe(0)
    await this.#decide(await this.#as('moderator2'), entry)
    await this.#decide(admin, entry)
    const visitor = await this.#visitor()
    await this.#open(visitor, '/registry')
    await this.#follow(visitor, `main a:has-text("${product}")`)
    expect(await visitor.locator('main').innerText()).toContain(quotation)
  }

  async #decide(page: Page, entry: string): Promise<void> {
    await this.#open(page, entry)
    await page.check('[name=decision][value=list]')
    await page.selectOption('[name=ground]', 'names-product')
    await page.fill('[name=reason]', 'The clause names the product in these words.')
    await this.#send(page, 'main form:has([name=decision]) button', /\/staff\/registry$/)
  }

  async readNotifications(): Promise<void> {
    const page = this.#founder
    await this.#open(page, '/account/notifications')
    const text = await page.locator('main').innerText()
    for (const name of [this.institution, this.house, this.offering]) expect(text).toContain(name)
    const unread = page.locator('main').getByText(this.t('notifications.new'), { exact: true })
    expect(await unread.count()).toBeGreaterThanOrEqual(3)
    expect(await press(page, 'main form button')).toBeLessThan(400)
    await expect.poll(() => unread.count(), { timeout: 10_000 }).toBe(0)
    await this.#look(page)
  }

  async switchOrganisation(): Promise<void> {
    const page = this.#founder
    await this.#open(page, '/house')
    await page.locator('header summary:visible').first().click()
    await this.#send(page, `form[action="/switch"] button:has-text("${this.institution}")`, /\/account$/)
    await this.#open(page, '/institution')
    expect(await page.locator('h1').innerText()).toContain(this.institution)
    expect((await page.goto('/house'))?.status()).toBe(403)
    await this.#look(page)
  }

  async endOtherSession(): Promise<void> {
    const elsewhere = await this.#visitor()
    await this.#open(elsewhere, '/sign-in')
    await this.#signIn(elsewhere)
    await this.#open(this.#founder, '/account')
    expect(await this.#founder.locator('button[name=intent][value=revoke]').count()).toBe(1)
    expect(await press(this.#founder, 'button[name=intent][value=revoke]')).toBeLessThan(400)
    await expect.poll(() => this.#founder.locator('button[name=intent][value=revoke]').count(), { timeout: 10_000 }).toBe(0)
    await elsewhere.goto('/account')
    expect(new URL(elsewhere.url()).pathname).toBe('/sign-in')
  }

  async #visitor(): Promise<Page> {
    return (await visit({ url: this.#site.url, ...this.#way })).page
  }

  async #as(key: DemoAccountKey): Promise<Page> {
    const known = this.#staff.get(key)
    if (known) return known
    const { page } = await visit({ url: this.#site.url, session: await this.#site.sessionOf(key), ...this.#way })
    this.#staff.set(key, page)
    return page
  }

  async #open(page: Page, path: string): Promise<void> {
    const response = await page.goto(path)
    expect(response?.status(), path).toBe(200)
    await this.#look(page)
  }

  async #follow(page: Page, selector: string): Promise<void> {
    const link = page.locator(selector).first()
    const href = (await link.getAttribute('href'))!
    await link.click()
    await page.waitForURL((url) => url.pathname === new URL(href, url).pathname)
    await this.#look(page)
  }

  /** Presses a button that leads on. */
  async #send(page: Page, selector: string, to: RegExp | ((url: URL) => boolean)): Promise<void> {
    expect(await press(page, selector), `${page.url()} ${selector}`).toBeLessThan(400)
    await page.waitForURL(to)
    await this.#look(page)
  }

  /** What a bad form promises: the summary has the focus, says something, and what was typed is there. */
  async #expectKept(page: Page, form: string, values: Record<string, string>): Promise<void> {
    await expect.poll(() => page.evaluate(() => document.activeElement?.id), { timeout: 10_000 }).toBe(`${form}-errors`)
    expect(await page.locator(`#${form}-errors li`).count()).toBeGreaterThan(0)
    for (const [name, value] of Object.entries(values)) expect(await page.inputValue(`#${form} [name="${name}"]`), name).toBe(value)
    await this.#look(page)
  }

  async #look(page: Page): Promise<void> {
    await page.waitForLoadState()
    await expectLaidOut(page, this.#way.locale)
    // The audit is itself a script that waits, and where pages run none it would wait for ever. It sees each page once, and once more with its errors.
    const seen = `${new URL(page.url()).pathname.replace(/[0-9a-f-]{36}|[\w-]{40,}/g, ':id')} ${await page.locator('[id$="-errors"]').count()}`
    if (!this.#way.javaScript || this.#audited.has(seen)) return
    this.#audited.add(seen)
    await expectAccessible(page)
  }
}
