import { expect } from 'vitest'
import { addDays, marketDay } from '#app/domain/market-day.ts'
import type { Procedure } from './procedure.ts'
import type { Walker } from './walker.ts'

/** The narrative names a standard that no criterion asks for yet. */
const narrative = {
  en: 'Administrators reach nine hundred servers through one gateway that keeps their credentials, records what is done, and sends every event by syslog to our log store.',
  ur: 'منتظمین نو سو سرورز تک ایک ہی دروازے سے پہنچیں جو ان کی اسناد محفوظ رکھے، ہر کام ریکارڈ کرے، اور ہر واقعہ syslog سے ہمارے لاگ کے ذخیرے کو بھیجے۔',
}
const secret = { product: 'Vaultrane PAM', budget: '9,876,543' }

/** Procurement starts from a text that ships, changes its criteria, takes one that its narrative speaks of, looks at what the public will see, and sends it to the check. */
export async function write(procedure: Procedure): Promise<void> {
  const author = await procedure.as('procurement')
  const { page } = author
  await author.open('/institution/requirements/new')
  await author.fill('#start', { begin: 'text:privileged-access', title: procedure.title, procedure: 'bank-rfp' })
  await author.send('#start button', /^\/institution\/requirements\/.*\/edit$/, author.t('requirements.edit.calendar'))
  procedure.requirementId = /requirements\/([0-9a-f-]{36})/.exec(page.url())![1]!
  expect(await page.inputValue('[name="criteria[0].ref"]')).toBe('iam-pam')

  await author.page.getByRole('button', { name: author.t('requirements.edit.remove', { number: 3 }) }).click()
  await page.locator('[name="criteria[3].ref"]').waitFor({ state: 'detached' })
  await addCriterion(author, 3, 'scale', { ref: 'endpoints', bound: '500' })
  await addCriterion(author, 4, 'standard', { ref: 'fido2' })
  await author.fill('#requirement', {
    title: procedure.title,
    narrative: procedure.say(narrative.en, narrative.ur),
    'criteria[0].minPoints': '40',
    narrowReason: procedure.say('The servers run what may not leave the building.', 'یہ سرور وہ چلاتے ہیں جو عمارت سے باہر نہیں جا سکتا۔'),
    budget: `${secret.budget}.21`,
    closingWish: `${addDays(marketDay(new Date()), 40)}T16:00`,
  })
  await page.locator('label', { hasText: secret.product }).locator('[name=replaces]').check()
  await keep(procedure, author)
  await author.send('button[value="add standard syslog"]', procedure.at('edit'), author.t('requirements.edit.saved'))
  expect(await page.inputValue('[name="criteria[5].ref"]')).toBe('syslog')

  await author.follow('main a[href$="/preview"]')
  const shown = await author.text()
  expect(shown).toContain(procedure.say(narrative.en, narrative.ur))
  expect(shown).not.toContain(secret.product)
  expect(shown).not.toContain(secret.budget)
  await author.follow('main a[href$="/edit"]')
  await author.send('#requirement button[value=submit]', procedure.at(), author.t('requirements.edit.submitted'))
  await procedure.reach('in_review')
}

/** With scripts the draft keeps itself; without them a button does it. Both then propose what the narrative speaks of. */
async function keep(procedure: Procedure, author: Walker): Promise<void> {
  if (procedure.scripted) await author.reads(/^Saved at \d/)
  else await author.send('#requirement button[value=save]:not([aria-hidden])', procedure.at('edit'), author.t('requirements.edit.saved'))
  await author.reads(author.t('criteria.proposed'))
  await author.look('proposed')
}

async function addCriterion({ page }: Walker, index: number, kind: string, fields: Record<string, string>): Promise<void> {
  await page.locator(`#criteria button[name=__intent__][value*=insert][value*=${kind}]`).click()
  await page.locator(`[name="criteria[${index}].ref"]`).waitFor()
  for (const [name, value] of Object.entries({ ...fields, weight: 'should' })) {
    const field = page.locator(`[name="criteria[${index}].${name}"]`)
    if (name === 'bound') await field.fill(value)
    else await field.selectOption(value)
  }
}

/** Staff see neither what is replaced nor the budget, and publish. */
export async function publish(procedure: Procedure): Promise<void> {
  const moderator = await procedure.as('moderator')
  await moderator.open(`/staff/requirements/${procedure.requirementId}`)
  const content = await moderator.page.content()
  expect(content).not.toContain(secret.product)
  expect(content).not.toContain(secret.budget)
  await moderator.send('form#publish button', /^\/staff\/requirements$/, moderator.t('requirementsPublic.check.published'))
  await procedure.reach('published')
}

/** A house asks, procurement answers, and another house reads the answer without learning who asked. */
export async function askAndAnswer(procedure: Procedure): Promise<void> {
  const question = procedure.say('Do the servers stand in one place or in two?', 'سرور ایک جگہ ہیں یا دو جگہ؟')
  const answer = procedure.say('In two, forty kilometres apart.', 'دو جگہ، چالیس کلومیٹر کے فاصلے پر۔')
  const bidder = await procedure.as('bidder')
  await bidder.open(procedure.public)
  await bidder.fill('#ask', { body: question })
  await bidder.send('#ask button', new RegExp(`^${procedure.public}`), bidder.t('questions.ask.done'))

  const officer = await procedure.as('procurement')
  await officer.open(procedure.own('questions'))
  await officer.reads(question)
  expect(await officer.text()).not.toContain('Rakhshan')
  await officer.fill('form[id^=answer-]', { body: answer })
  await officer.send('form[id^=answer-] button', procedure.at('questions'), officer.t('questions.page.done'))

  const other = await procedure.as('chenab')
  await other.open(procedure.public)
  await other.reads(answer)
  const seen = await other.text()
  expect(seen).toContain(question)
  expect(seen).not.toContain('Rakhshan')
}

/** Procurement asks for a larger scale. It is shown that closing would move before anything is sent. */
export async function amend(procedure: Procedure): Promise<void> {
  const officer = await procedure.as('procurement')
  const note = procedure.say('The second site has more devices than we had counted.', 'دوسری جگہ پر آلات ہمارے شمار سے زیادہ ہیں۔')
  await officer.open(procedure.own('amend'))
  const { closesAt: before } = await procedure.row()
  await officer.fill('#amendment', { 'criteria[3].bound': '900', note })
  await officer.send('#amendment button[value=preview]:not([aria-hidden])', procedure.at('amend'), officer.t('amend.planned'))
  await officer.look('planned')
  await officer.reads(/bank-rfp, rule 1:/)
  expect((await procedure.row()).closesAt).toEqual(before)
  await officer.send('#amendment button[value=send]', procedure.at(), officer.t('amend.done'))
  expect((await procedure.row()).closesAt!.getTime()).toBeGreaterThan(before!.getTime())

  const visitor = await procedure.visitor()
  await visitor.open(procedure.public)
  await visitor.reads(note)
  await visitor.reads(visitor.t('course.moved'))
}
