import { expect } from 'vitest'
import type { Person, Procedure } from './procedure.ts'
import { answer, submit, type Bid } from './procedure-bids.ts'
import type { Walker } from './walker.ts'

const narrative = {
  en: 'Administrators reach nine hundred servers through a gateway that keeps their credentials and records what is done.',
  ur: 'منتظمین نو سو سرورز تک ایک دروازے سے پہنچیں جو ان کی اسناد محفوظ رکھے اور ہر کام ریکارڈ کرے۔',
}

/** Procurement writes a quotation from an empty form, criterion by criterion, under the institution's name, and sends it to the check. */
export async function writeQuotation(procedure: Procedure): Promise<void> {
  const author = await procedure.as('procurement')
  const { page } = author
  await author.open('/institution/requirements/new')
  await author.fill('#start', { title: procedure.title, procedure: 'quotation' })
  await author.send('#start button', /^\/institution\/requirements\/.*\/edit$/, author.t('requirements.edit.calendar'))
  procedure.requirementId = /requirements\/([0-9a-f-]{36})/.exec(page.url())![1]!
  await addCriterion(author, 0, 'capability', { ref: 'iam-pam', weight: 'must' })
  await addCriterion(author, 1, 'deployment', { ref: 'on-premise', weight: 'must' })
  await addCriterion(author, 2, 'certification', { ref: 'iso27001', weight: 'should' })
  await author.fill('#requirement', {
    narrative: procedure.say(narrative.en, narrative.ur),
    narrowReason: procedure.say('The servers run what may not leave the building.', 'یہ سرور وہ چلاتے ہیں جو عمارت سے باہر نہیں جا سکتا۔'),
    budget: '9,876,543.21',
    named: 'on',
  })
  await page.locator('label', { hasText: 'Vaultrane PAM' }).locator('[name=replaces]').check()
  await author.look('written')
  await author.send('#requirement button[value=submit]', procedure.at(), author.t('requirements.edit.submitted'))
  await procedure.reach('in_review')
}

async function addCriterion({ page }: Walker, index: number, kind: string, fields: Record<string, string>): Promise<void> {
  await page.waitForLoadState()
  await page.locator(`#criteria button[name=__intent__][value*=insert][value*=${kind}]`).click()
  await page.locator(`[name="criteria[${index}].ref"]`).waitFor()
  for (const [name, value] of Object.entries(fields)) await page.selectOption(`[name="criteria[${index}].${name}"]`, value)
}

/** A house answers, prices and hands in, without rehearsing it first. */
export async function quote(procedure: Procedure, who: Person, bid: Bid): Promise<void> {
  const house = await answer(procedure, who, bid)
  await house.look('written')
  await house.send('#draft button[value=seal]', new RegExp(`^${procedure.proposals.get(who)!}/submit`), house.t('prices.rehearsal.title'))
  await hasNoButtonBeforeScripts(house)
  await submit(procedure, house, bid.prices)
}

/** A browser that has scripts, and has not started them, finds no button that would post the price; one without scripts finds them all. */
async function hasNoButtonBeforeScripts({ page }: Walker): Promise<void> {
  const markup = await (await page.request.get(page.url())).text()
  const form = /<form[^>]* id="price"[^]*?<\/form>/.exec(markup)![0]
  expect(form).toContain('value="submit"')
  expect(form.replace(/<noscript>[^]*?<\/noscript>/g, '')).not.toMatch(/<button|type="submit"/)
}

/** Waits until the job has recorded the closing; no page is asked for meanwhile. */
export async function closeByItself({ site, requirementId }: Procedure): Promise<void> {
  const recorded = async () => (await site.db.selectFrom('requirement').select('state').where('id', '=', requirementId).executeTakeFirstOrThrow()).state
  await expect.poll(recorded, { timeout: 60_000, interval: 500 }).toBe('financial_opening_due')
}
