import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { translatorFor } from '#app/messages/translator.server.ts'
import type { DemoAccountKey } from '#seeds/demo/accounts.ts'
import { expectAccessible, expectLaidOut, expectPlainAccessible, press, visit } from '#test/fixtures/browser.ts'
import type { Site } from '#test/fixtures/site.ts'

/**
 * How somebody goes: in English with scripts on a wide window, or in Urdu without on a phone; and otherwise. What is gone through without scripts is audited as it stands where a manner
 * says so, and elsewhere as it is with them.
 */
export const manners = {
  scripted: { locale: 'en', javaScript: true, width: 1280, dark: false, auditsPlain: false },
  plain: { locale: 'ur', javaScript: false, width: 390, dark: false, auditsPlain: false },
  scriptedUrdu: { locale: 'ur', javaScript: true, width: 390, dark: true, auditsPlain: false },
  plainEnglish: { locale: 'en', javaScript: false, width: 390, dark: false, auditsPlain: true },
} as const

export type Manner = keyof typeof manners

/** Somebody of the demonstration world, or whoever holds a session of it. */
type Who = DemoAccountKey | { session: string }

/** Pages that were audited already, by their addresses without what names one thing. */
export type Audited = Set<string>

/** One person in a browser window of their own, who goes by what the pages offer. Whatever page they come to is looked at; with scripts it is audited once in a journey. */
export class Walker {
  readonly page: Page
  readonly #site: Site
  readonly #who: Who | undefined
  readonly #manner: Manner
  readonly #audited: Audited
  readonly #unaudited = new Map<string, string>()

  private constructor(page: Page, { site, who, manner, audited }: { site: Site; who: Who | undefined; manner: Manner; audited: Audited }) {
    this.page = page
    this.#site = site
    this.#who = who
    this.#manner = manner
    this.#audited = audited
  }

  /** Somebody of the demonstration world, or a visitor. */
  static async start(site: Site, audited: Audited, manner: Manner, who?: Who): Promise<Walker> {
    const session = typeof who === 'string' ? await site.sessionOf(who) : who?.session
    const { page } = await visit({ url: site.url, session, ...manners[manner] })
    return new Walker(page, { site, who, manner, audited })
  }

  t(...said: Parameters<ReturnType<typeof translatorFor>>): string {
    return translatorFor(manners[this.#manner].locale)(...said)
  }

  async open(path: string, status = 200): Promise<void> {
    const response = await this.page.goto(path)
    expect(response?.status(), path).toBe(status)
    await this.look()
  }

  async follow(selector: string): Promise<void> {
    const link = this.page.locator(selector).first()
    const href = (await link.getAttribute('href'))!
    await link.click()
    await this.page.waitForURL((url) => url.pathname + url.search === asked(new URL(href, url)))
    await this.look()
  }

  /** Presses a button whose act is done, and comes to the page that it leads to, which says so. */
  async send(selector: string, to: RegExp, says: string | RegExp): Promise<void> {
    const from = this.page.url()
    expect(await press(this.page, selector), `${from} ${selector}`).toBeLessThan(400)
    await this.#arrive(to, says)
  }

  /** The same with the key that presses what has the focus. */
  async sendByEnter(to: RegExp, says: string | RegExp): Promise<void> {
    const answered = this.page.waitForResponse((response) => response.request().method() === 'POST')
    await this.page.keyboard.press('Enter')
    expect((await answered).status(), this.page.url()).toBeLessThan(400)
    await this.#arrive(to, says)
  }

  async #arrive(to: RegExp, says: string | RegExp): Promise<void> {
    await this.page.waitForURL((url) => to.test(asked(url)))
    // With scripts the address may be the same while the page is still the one before.
    await this.reads(says)
    await this.look()
  }

  /** Presses a button whose act is refused. */
  async beRefused(selector: string, status: number): Promise<void> {
    expect(await press(this.page, selector), `${this.page.url()} ${selector}`).toBe(status)
    await this.look()
  }

  /** Fills in a form by the names of its fields. */
  async fill(form: string, values: Record<string, string>): Promise<void> {
    for (const [name, value] of Object.entries(values)) {
      const field = this.page.locator(`${form} [name="${name}"]`).first()
      const kind = await field.evaluate((element) => (element instanceof HTMLInputElement ? element.type : element.tagName))
      if (kind === 'radio' || kind === 'checkbox') await this.page.check(`${form} [name="${name}"][value="${value}"]`)
      else if (kind === 'SELECT') await field.selectOption(value)
      else await field.fill(value)
    }
  }

  /** The page comes to say this, where one sees it. */
  async reads(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor()
  }

  /** What the page says in its main part. */
  async text(): Promise<string> {
    return this.page.locator('main').innerText()
  }

  /** Looks at the page as it is. `as` names what it shows where one address shows several things, each of which is audited. */
  async look(as = ''): Promise<void> {
    await this.page.waitForLoadState()
    const { locale, javaScript, auditsPlain } = manners[this.#manner]
    await expectLaidOut(this.page, locale)
    const url = new URL(this.page.url())
    const kind = `${kindOf(url.pathname)} ${as}`
    if (this.#audited.has(kind)) return
    // The audit is a script that waits: where pages run none, it takes switching them on for its time.
    if (!javaScript && !auditsPlain) return void this.#unaudited.set(kind, asked(url))
    this.#audited.add(kind)
    await (javaScript ? expectAccessible : expectPlainAccessible)(this.page)
  }

  /** Audits the pages that were gone through without scripts alone, as the same person with scripts. */
  async audit(): Promise<void> {
    if (this.#unaudited.size === 0) return
    const walker = await Walker.start(this.#site, this.#audited, 'scripted', this.#who)
    for (const [kind, path] of this.#unaudited) if (!this.#audited.has(kind)) await walker.open(path)
    this.#unaudited.clear()
  }
}

function asked({ pathname, search }: URL): string {
  return pathname + search
}

function kindOf(pathname: string): string {
  return pathname
    .replace(/[0-9a-f-]{36}/g, ':id')
    .replace(/^\/(offerings|houses|registry|advisories|capabilities)\/[^/]+/, '/$1/:slug')
    .replace(/^\/staff\/capabilities\/[^/]+/, '/staff/capabilities/:ref')
}
