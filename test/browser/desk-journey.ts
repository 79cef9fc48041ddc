import { expect } from 'vitest'
import type { Site } from '#test/fixtures/site.ts'
import { certificate, words } from './house-journey.ts'
import { Walker, type Audited } from './walker.ts'

/** The house that the visitor reported, and an offering that it lists. */
export const reported = { house: '/houses/chenab-cyber-labs-private-limited', name: 'Chenab Cyber Labs', offering: '/offerings/darwaza-access' }

const searched = { timeout: 20_000, interval: 250 }

/** The two moderators: the first with scripts, the second without; and somebody who watches what the public sees. */
export class Desk {
  readonly first: Walker
  readonly second: Walker
  readonly visitor: Walker

  private constructor({ first, second, visitor }: Pick<Desk, 'first' | 'second' | 'visitor'>) {
    this.first = first
    this.second = second
    this.visitor = visitor
  }

  static async start(site: Site, audited: Audited): Promise<Desk> {
    return new Desk({
      first: await Walker.start(site, audited, 'scripted', 'moderator'),
      second: await Walker.start(site, audited, 'plain', 'moderator2'),
      visitor: await Walker.start(site, audited, 'plain'),
    })
  }

  /** The first narrows the queue by its filters, and takes the certificate of the house. Both open it, and see the document beside it. */
  async takeCertificate(): Promise<void> {
    const { first, second } = this
    await first.open('/staff')
    await first.follow('main nav a[href="/staff?kind=attestation"]')
    await first.reads(/^\d+ cases wait: Certificate$/)
    await first.page.getByRole('link', { name: `Certificate ${first.t('ui.remove')}` }).waitFor()
    await first.send(`button[aria-label="${first.t('desk.takeNamed', { title: certificate.title })}"]`, /^\/staff\?kind=attestation$/, first.t('desk.taken'))
    await first.follow('main nav a[href="/staff?kind=attestation&whose=mine"]')
    await first.reads(first.t('desk.takenByYou'))
    expect(await first.page.locator('a[data-case]').allInnerTexts()).toEqual([certificate.title])
    await first.follow('a[data-case]')
    const file = first.page.locator('main').getByRole('link', { name: certificate.file })
    const answer = await first.page.request.get((await file.getAttribute('href'))!)
    expect([answer.status(), (await answer.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-'])

    await second.open('/staff?kind=attestation')
    await second.reads(second.t('desk.takenBy', { name: 'Adeel Rana' }))
    await second.follow(`a[data-case][href$="${new URL(first.page.url()).search}"]`)
    await this.#fillIn(second, 'verified')
  }

  /** The first decides, takes it back, and decides again; the second, who wanted to decide at the same time, is told. */
  async decideCertificate(): Promise<void> {
    const { first, second } = this
    await this.#fillIn(first, 'verified')
    await first.send('form[id^=check-] button', /^\/staff$/, /Your decision takes effect in \d+ seconds\./)
    await first.send('[role=status] form[action="/staff/undo"] button', /^\/staff\/attestations\?case=/, first.t('desk.undone'))
    await this.#fillIn(first, 'documented')
    await first.send('form[id^=check-] button', /^\/staff$/, first.t('desk.held.title'))
    await second.beRefused('form[id^=check-] button', 409)
    await second.reads(second.t('desk.refused.waits'))
  }

  /** After the window the decision holds, the public sees it, and the queue has lost the case. */
  async certificateHolds(): Promise<void> {
    const { first, visitor } = this
    await expect
      .poll(async () => {
        await first.open('/staff?kind=attestation')
        return first.page.locator(`a[data-case]:has-text("${certificate.title}")`).count()
      }, searched)
      .toBe(0)
    expect(await first.page.getByText(first.t('desk.held.title')).count()).toBe(0)
    await visitor.open('/houses/deodar-ledger-systems-private-limited')
    const row = visitor.page.locator('main .card > *').filter({ hasText: certificate.issuer })
    expect(await row.innerText()).toContain(visitor.t('ui.evidence.documented'))
  }

  async #fillIn(walker: Walker, level: 'documented' | 'verified'): Promise<void> {
    await walker.fill('form[id^=check-]', { level, method: 'The certificate was read against the register.' })
    await walker.page.locator('form[id^=check-] [name=fileId]').selectOption({ label: certificate.file })
  }

  /** The second reads the report and proposes to suspend; the first agrees, and house and offerings are gone for the public at once. */
  async suspend(): Promise<void> {
    const { first, second, visitor } = this
    await second.open('/staff?kind=report')
    await second.follow(`a[data-case]:has-text("${reported.name}")`)
    await second.reads(words.report)
    await second.follow('main a[href^="/staff/suspension?organisation="]')
    await second.audit()
    await second.fill('#propose', { reason: 'false-evidence', note: 'The body that is said to certify it does not know it.' })
    await second.send('#propose button', /^\/staff\/reports\//, second.t('moderation.suspension.proposed'))
    await visitor.open(reported.house)

    await first.open('/staff?kind=suspension')
    await first.follow(`a[data-case]:has-text("${reported.name}")`)
    await first.fill('#decide', { decision: 'agree', reason: 'false-evidence', note: 'I asked the body as well.' })
    await first.send('#decide button', /^\/staff\/organisations\//, first.t('moderation.suspension.done.agreed'))
    await visitor.open(reported.house, 404)
    await visitor.open(reported.offering, 404)
    expect(await this.#directoryNames('vaultrane')).toEqual(['Rakhwala PAM'])
  }

  async reinstate(): Promise<void> {
    const { first, visitor } = this
    await first.follow('main a[href^="/staff/suspension?organisation="]')
    await first.fill('#reinstate', { reason: 'corrected', note: 'The body has confirmed it in writing.' })
    await first.send('#reinstate button', /^\/staff\/organisations\//, first.t('moderation.reinstate.done'))
    await visitor.open(reported.house)
    await visitor.open(reported.offering)
    await expect.poll(() => this.#directoryNames('vaultrane'), searched).toContain('Darwaza Access')
  }

  async #directoryNames(asked: string): Promise<string[]> {
    await this.visitor.open(`/directory?q=${asked}`)
    return this.visitor.page.locator('main h3').allInnerTexts()
  }

  /** One person hides an offering: the public does not find it for 72 hours, and its page says so to the staff. */
  async hide(): Promise<void> {
    const { second, visitor } = this
    expect(await this.#directoryNames('sikka')).toContain('Sikka Switch')
    await second.open('/offerings/sikka-switch')
    await second.follow('main a[href^="/staff/hide?about="]')
    await second.audit()
    await second.fill('#hide', { reason: 'wrong-fact', note: 'It is said to switch what it does not.' })
    await second.send('#hide button', /^\/offerings\/sikka-switch$/, second.t('moderation.hide.done'))
    await second.reads(second.t('moderation.hidden'))
    await visitor.open('/offerings/sikka-switch', 404)
    expect(await this.#directoryNames('sikka')).not.toContain('Sikka Switch')
  }

  /** The first merges a capability that is in use into another: its old address leads to the new one, and the directory knows the new one alone. */
  async merge(): Promise<void> {
    const { first, visitor } = this
    await first.open('/staff/capabilities/iam-secret')
    await first.fill('#merge', { into: 'iam-pam', reason: 'Houses state both of the same thing.' })
    await first.send('#merge button', /^\/staff\/capabilities\/iam-pam$/, /^Merged\. Moved along: listed offerings [1-9]/)
    await visitor.open('/capabilities/iam-secret')
    expect(new URL(visitor.page.url()).pathname).toBe('/capabilities/iam-pam')
    await expect
      .poll(async () => {
        await visitor.open('/directory?q=vaultrane')
        return visitor.page.locator('[type=checkbox][name=capability]').evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value))
      }, searched)
      .not.toContain('iam-secret')
    await visitor.open('/directory?capability=iam-secret')
    expect(await visitor.page.isChecked('[type=checkbox][name=capability][value=iam-pam]')).toBe(true)
    expect(await visitor.page.locator('main h3').allInnerTexts()).toEqual(expect.arrayContaining(['Rakhwala PAM', 'Darwaza Access']))
  }

  /** Audits the pages that were gone through without scripts alone. */
  async audit(): Promise<void> {
    for (const walker of [this.second, this.visitor]) await walker.audit()
  }
}
