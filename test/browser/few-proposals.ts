import { expect } from 'vitest'
import type { Procedure } from './procedure.ts'
import { propose, type Bid } from './procedure-bids.ts'

const replaced = 'Coppertide Hyperlayer'
const backup: Bid = { answers: ['meets', 'meets'], prices: ['2,456,789.12', '234,567.89', '145,678.91', '145,679.92', '145,680.93'] }

/**
 * Procurement asks one house alone for a quotation, and says why. The house accepts the terms and reads what is replaced; another follows, and may not propose. Without scripts the house
 * also hands in a proposal.
 */
export async function inviteOne(procedure: Procedure): Promise<void> {
  await writeInvited(procedure)
  const moderator = await procedure.as('moderator')
  await moderator.open(`/staff/requirements/${procedure.requirementId}`)
  await moderator.send('form#publish button', /^\/staff\/requirements$/, moderator.t('requirementsPublic.check.published'))

  const house = await procedure.as('gulmohar')
  await house.open(procedure.public)
  expect(await house.page.content()).not.toContain(replaced)
  await house.follow(`main a[href="/house/invitations/${procedure.requirementId}"]`)
  await house.send('main button[value=accept]', /^\/house\/invitations\//, house.t('invitations.own.done'))
  await house.send('main button[value=show]', /^\/house\/invitations\//, replaced)

  const follower = await procedure.as('amaltas')
  await follower.open(procedure.public)
  await follower.reads(follower.t('course.invited.not'))
  await follower.send('main button[value=follow]', new RegExp(`^${procedure.public}$`), follower.t('course.follow.done'))
  if (!procedure.scripted) await propose(procedure, 'gulmohar', backup)
}

async function writeInvited(procedure: Procedure): Promise<void> {
  const author = await procedure.as('procurement')
  await author.open('/institution/requirements/new')
  await author.fill('#start', { begin: 'text:backup', title: procedure.title, procedure: 'quotation' })
  await author.send('#start button', /^\/institution\/requirements\/.*\/edit$/, author.t('requirements.edit.calendar'))
  procedure.requirementId = /requirements\/([0-9a-f-]{36})/.exec(author.page.url())![1]!
  await author.fill('#requirement', {
    participation: 'invited',
    fewInvitedReason: procedure.say('Nobody else keeps our old tapes readable.', 'کوئی اور ہماری پرانی ٹیپیں پڑھنے کے قابل نہیں رکھتا۔'),
    narrowReason: procedure.say('The copies may not leave the building.', 'نقلیں عمارت سے باہر نہیں جا سکتیں۔'),
  })
  await author.page.locator('label', { hasText: replaced }).locator('[name=replaces]').check()
  await author.send('#requirement button[value=save]:not([aria-hidden])', procedure.at('edit'), author.t('requirements.edit.saved'))
  await author.follow('nav a[href$="/invitations"]')
  const house = await author.page.locator('#invite [name=house] option', { hasText: 'Gulmohar' }).getAttribute('value')
  await author.fill('#invite', { house: house!, reason: procedure.say('It holds the tapes.', 'ٹیپیں اسی کے پاس ہیں۔') })
  await author.send('#invite button', procedure.at('invitations'), author.t('invitations.done'))
  await author.follow('nav a[href$="/edit"]')
  await author.send('#requirement button[value=submit]', procedure.at(), author.t('requirements.edit.submitted'))
}

/** None or one proposal came. Procurement opens it again with a reason that everybody reads, and then ends it in one click; whoever follows is told. */
export async function extendAndEnd(procedure: Procedure): Promise<void> {
  await procedure.reach('financial_opening_due')
  const officer = await procedure.as('procurement')
  await officer.open(procedure.own('opening'))
  expect(await officer.page.locator('main form[method=post]').count()).toBe(0)
  await officer.open(procedure.own())
  await officer.reads(officer.t('few.title', { count: procedure.scripted ? 0 : 1 }))
  await officer.follow('main a[href$="/few-proposals"]')
  const reason = procedure.say('Two more houses have asked for time.', 'دو اور ہاؤسز نے وقت مانگا ہے۔')
  await officer.fill('#extend', { reason })
  await officer.send('#extend button[value=extend]', procedure.at(), officer.t('few.done.extend'))
  await procedure.reach('published')
  const visitor = await procedure.visitor()
  await visitor.open(procedure.public)
  await visitor.reads(reason)

  await officer.fill('#end-form', { reason: 'bought-elsewhere' })
  await officer.send('#end-form button[value=end]', procedure.at(), officer.t('requirements.end.done'))
  await procedure.reach('cancelled')
  const follower = await procedure.as('amaltas')
  await follower.open('/account/notifications')
  // The reference stands in marks that keep its direction.
  const ended = follower.t('notice.requirement-ended.subject', { reference: '@' }).replace('@', `\u2068?${(await procedure.row()).reference}\u2069?`)
  await follower.reads(new RegExp(`^${ended}$`))
  await visitor.open(procedure.public)
  await visitor.reads(visitor.t('requirements.endReason.bought-elsewhere'))
}
