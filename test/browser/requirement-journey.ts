import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Locale } from '#app/messages/locale.ts'
import type { DemoAccountKey } from '#seeds/demo/accounts.ts'
import { expectAccessible, expectNoSidewaysScroll, press as pressed, visit } from '#test/fixtures/browser.ts'
import type { Site } from '#test/fixtures/site.ts'

export type Way = {
  locale: Locale
  javaScript: boolean
  dark: boolean
  width: number
  /** Whether every page is also held to WCAG, which takes a second each. */ audited: boolean
}

/** The people of the demonstration world, each in a browser window of their own, going the way of one requirement by what the pages offer. */
export class RequirementJourney {
  readonly site: Site
  readonly way: Way
  readonly title: string
  requirementId = ''
  #pages = new Map<DemoAccountKey, Page>()

  constructor(site: Site, way: Way) {
    this.site = site
    this.way = way
    this.title = `Privileged access, ${way.locale} ${way.javaScript ? 'with' : 'without'} scripts`
  }

  async as(key: DemoAccountKey): Promise<Page> {
    const known = this.#pages.get(key)
    if (known) return known
    const { page } = await visit({ url: this.site.url, session: await this.site.sessionOf(key), ...this.way })
    this.#pages.set(key, page)
    return page
  }

  /** Opens a page and holds it to what every page promises. */
  async open(key: DemoAccountKey, path: string): Promise<Page> {
    const page = await this.as(key)
    const response = await page.goto(path)
    expect(response?.status(), path).toBe(200)
    await this.look(page)
    return page
  }

  async look(page: Page): Promise<void> {
    if (this.way.audited) await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  }

  path(below = ''): string {
    return `/institution/requirements/${this.requirementId}${below}`
  }

  async write(): Promise<void> {
    const page = await this.open('procurement', '/institution/requirements/new')
    await page.fill('[name=title]', this.title)
    await page.check('[name=procedure][value=quotation]')
    await press(page, 'main form button:not([name])', () => page.waitForURL(/\/edit/))
    this.requirementId = /requirements\/([0-9a-f-]{36})/.exec(page.url())![1]!
    await this.#addCriterion(page, 0, 'capability', 'iam-pam', 'must')
    await this.#addCriterion(page, 1, 'deployment', 'on-premise', 'must')
    await this.#addCriterion(page, 2, 'certification', 'iso27001', 'should')
    await page.fill('[name=narrative]', 'Administrators reach nine hundred servers through a gateway that keeps their credentials and records what is done.')
    await page.fill('[name=narrowReason]', 'The servers run what may not leave the building.')
    await page.locator('label', { hasText: 'Vaultrane PAM' }).locator('[name=replaces]').check()
    await page.fill('[name=budget]', '9,876,543.21')
    await this.look(page)
    await press(page, 'button[name=intent][value=submit]:visible', () => this.reach('in_review'))
    await page.waitForURL((url) => url.pathname === this.path())
  }

  async #addCriterion(page: Page, index: number, kind: string, ref: string, weight: string): Promise<void> {
    await page.waitForLoadState()
    await page.locator(`#criteria button[name=__intent__][value*=insert][value*=${kind}]`).click()
    await page.locator(`[name="criteria[${index}].ref"]`).waitFor()
    await page.selectOption(`[name="criteria[${index}].ref"]`, ref)
    await page.selectOption(`[name="criteria[${index}].weight"]`, weight)
  }

  async publish(): Promise<void> {
    const page = await this.open('moderator', `/staff/requirements/${this.requirementId}`)
    expect(await page.content()).not.toContain('Vaultrane')
    expect(await page.content()).not.toContain('9,876,543')
    await press(page, 'form#publish button', () => this.reach('published'))
  }

  async propose(key: 'rakhshan' | 'chenab', prices: { licence: string; implementation: string; support: string }): Promise<void> {
    const page = await this.open(key, `/requirements/${this.requirementId}`)
    await press(page, 'main form[method=post] button', () => page.waitForURL(/\/house\/proposals\//))
    for (const [index, answer] of ['meets', 'meets', key === 'rakhshan' ? 'meets' : 'planned'].entries()) {
      await page.check(`[name="answers[${index}].answer"][value=${answer}]`)
    }
    await page.locator('[name=offeringVersionIds]').first().check()
    await page.fill('[name="plan.delivery"]', 'Export of the vault, two weeks side by side, cut-over on a weekend, exit by the same export.')
    await this.look(page)
    await press(page, 'button[name=intent][value=save]:not([aria-hidden])', () => this.#until(async () => (await this.proposalOf(key)).revision > 1))
    const proposal = /proposals\/([0-9a-f-]{36})/.exec(page.url())![1]!
    await this.open(key, `/house/proposals/${proposal}/submit`)
    await this.#hasNoButtonBeforeScripts(page)
    await this.#price(page, prices)
    const sent: string[] = []
    page.on('request', (request) => void (request.method() === 'POST' && sent.push(request.postData() ?? '')))
    await press(page, 'button[name=intent][value=submit]', () => page.waitForURL(/\/receipt/))
    expect(sent.length).toBeGreaterThan(0)
    // With scripts the browser seals, and no digit of a price leaves it.
    if (this.way.javaScript) for (const body of sent) for (const amount of Object.values(prices)) expect(body).not.toContain(amount)
    await this.look(page)
  }

  /** A browser that has scripts, and has not started them, finds no button that would post the price; one without scripts finds them all. */
  async #hasNoButtonBeforeScripts(page: Page): Promise<void> {
    const markup = await (await page.request.get(page.url())).text()
    const form = /<form[^>]* id="price"[^]*?<\/form>/.exec(markup)![0]
    expect(form).toContain('value="submit"')
    expect(form.replace(/<noscript>[^]*?<\/noscript>/g, '')).not.toMatch(/<button|type="submit"/)
  }

  /** The rows that the form begins with: licence, implementation, and a year of support each; further years are included. */
  async #price(page: Page, { licence, implementation, support }: { licence: string; implementation: string; support: string }): Promise<void> {
    const rows = await page.locator('[name$=".unit"]').count()
    for (let row = 0; row < rows; row += 1) {
      await page.fill(`[name="lines[${row}].unit"]`, [licence, implementation, support][row] ?? '0')
      await page.fill(`[name="lines[${row}].tax"]`, '16')
    }
  }

  /** Waits until the job has recorded the closing; no page is asked for meanwhile. */
  async closeByItself(): Promise<void> {
    await expect.poll(() => this.recordedState(), { timeout: 240_000, interval: 500 }).toBe('financial_opening_due')
  }

  async openEnvelopes(): Promise<void> {
    const first = await this.open('procurement', this.path('/opening'))
    await press(first, 'main form[method=post] button:not([value=end])', () => this.#until(async () => (await this.#approvals()) === 1))
    expect(await this.recordedState()).toBe('financial_opening_due')
    const second = await this.open('bankOwner', this.path('/opening'))
    await press(second, 'main form[method=post] button:not([value=end])', () => this.reach('financial_evaluation'))
    await this.look(second)
  }

  async proposalOf(key: 'rakhshan' | 'chenab') {
    return this.site.db
      .selectFrom('proposal')
      .innerJoin('organisation', 'organisation.id', 'proposal.houseId')
      .select(['proposal.id', 'proposal.state', 'proposal.revision'])
      .where('proposal.requirementId', '=', this.requirementId)
      .where('organisation.name', 'ilike', `${key}%`)
      .executeTakeFirstOrThrow()
  }

  /** Waits until a state is recorded. */
  async reach(state: string): Promise<void> {
    await this.#until(async () => (await this.recordedState()) === state)
  }

  async #until(condition: () => Promise<boolean>): Promise<void> {
    await expect.poll(condition, { timeout: 20_000 }).toBe(true)
  }

  async #approvals(): Promise<number> {
    const rows = await this.site.db
      .selectFrom('openingApproval')
      .innerJoin('opening', 'opening.id', 'openingApproval.openingId')
      .select('openingApproval.personId')
      .where('opening.requirementId', '=', this.requirementId)
      .execute()
    return rows.length
  }

  async recordedState(): Promise<string> {
    const { state } = await this.site.db.selectFrom('requirement').select('state').where('id', '=', this.requirementId).executeTakeFirstOrThrow()
    return state
  }
}

/** Presses a button, and waits until it has had its effect. */
async function press(page: Page, selector: string, effect: () => Promise<unknown>): Promise<void> {
  const from = page.url()
  expect(await pressed(page, selector), `${from} ${selector}`).toBeLessThan(400)
  await effect()
}
