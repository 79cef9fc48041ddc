import { expect } from 'vitest'
import { marketDay } from '#app/domain/market-day.ts'
import type { Person, Procedure } from './procedure.ts'
import type { Walker } from './walker.ts'

const words = {
  reason: { en: 'Ranked first: the best marks for recording, and the lower price.', ur: 'پہلا درجہ: ریکارڈنگ پر سب سے اچھے نمبر، اور کم قیمت۔' },
  debrief: { en: 'The scale was not shown, and the price was higher.', ur: 'گنجائش نہیں دکھائی گئی، اور قیمت زیادہ تھی۔' },
}
/** Who acts for a house whose bidder made the proposal, where that takes its owner. */
const ownerOf = (who: Person): Person => (who === 'bidder' ? 'rakhshan' : who)
const nameOf = (who: Person) => (who === 'bidder' ? 'Rakhshan Secure Works' : 'Chenab Cyber Labs')

/** Procurement says to whom it means to award, the other house reads its debrief, and nobody can award yet. */
export async function intend(procedure: Procedure, { winner, loser }: { winner: Person; loser: Person }): Promise<void> {
  const officer = await giveReasons(procedure)
  await officer.send('#award button[value=intend]', procedure.at('award'), officer.t('awards.intended'))
  await officer.look('intended')
  await procedure.reach('standstill')
  expect(await officer.page.locator('button[value=award-intended]').count()).toBe(0)
  await officer.reads(/bank-rfp, period 6:/)

  await readDebrief(procedure, { winner, loser })
}

async function giveReasons(procedure: Procedure): Promise<Walker> {
  const officer = await procedure.as('procurement')
  await officer.open(procedure.own('award'))
  await officer.fill('#award', {
    reason: procedure.say(words.reason.en, words.reason.ur),
    'debriefs[0].reason': procedure.say(words.debrief.en, words.debrief.ur),
  })
  return officer
}

async function readDebrief(procedure: Procedure, { winner, loser }: { winner: Person; loser: Person }): Promise<void> {
  const house = await procedure.as(loser)
  await house.open(procedure.proposals.get(loser)!)
  await house.follow('main a[href$="/debrief"]')
  await house.reads(procedure.say(words.debrief.en, words.debrief.ur))
  expect(await house.text()).toContain(nameOf(winner))
}

/** Where no standstill comes between, procurement awards at once; both houses read their result, and everybody who was awarded. */
export async function awardAtOnce(procedure: Procedure, { winner, loser }: { winner: Person; loser: Person }): Promise<void> {
  const officer = await giveReasons(procedure)
  await officer.look('reasons')
  await officer.send('#award button[value=award]', procedure.at('award'), officer.t('evaluation.award.done'))
  await officer.look('awarded')
  await procedure.reach('awarded')
  await Promise.all([learn(procedure, winner), readDebrief(procedure, { winner, loser })])
  const house = await procedure.as(loser)
  await house.open(procedure.proposals.get(loser)!)
  await house.look('lost')
  expect(await house.text()).not.toContain(house.t('proposals.result.won'))
}

/** When the standstill ends. */
export async function endOfStandstill({ site, requirementId }: Procedure): Promise<Date> {
  const { endsAt } = await site.db
    .selectFrom('requirementPeriod')
    .select('endsAt')
    .where('requirementId', '=', requirementId)
    .where('kind', '=', 'standstill')
    .executeTakeFirstOrThrow()
  return endsAt
}

/** The standstill is over: procurement awards, the house learns that it has won, and everybody reads it. */
export async function award(procedure: Procedure, winner: Person): Promise<void> {
  const officer = await procedure.as('procurement')
  await officer.open(procedure.own('award'))
  await officer.look('over')
  await officer.send('button[value=award-intended]', procedure.at('award'), officer.t('evaluation.award.done'))
  await officer.look('awarded')
  await procedure.reach('awarded')
  await learn(procedure, winner)
}

/** The house that was awarded reads so, and everybody reads which it is. */
async function learn(procedure: Procedure, winner: Person): Promise<void> {
  const house = await procedure.as(winner)
  await house.open(procedure.proposals.get(winner)!)
  await house.look('won')
  await house.reads(house.t('proposals.result.won'))
  const visitor = await procedure.visitor()
  await visitor.open(procedure.public)
  await visitor.look('awarded')
  expect(await visitor.text()).toContain(nameOf(winner))
}

/** The institution's public page lists the requirement, and its record counts the award. */
export async function readInstitution(procedure: Procedure): Promise<void> {
  const { institutionId } = await procedure.row()
  const awarded = procedure.site.db
    .selectFrom('requirement')
    .where('institutionId', '=', institutionId)
    .where('named', '=', true)
    .where('state', 'in', ['awarded', 'delivered'])
  const { count } = await awarded.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const visitor = await procedure.visitor()
  await visitor.open(procedure.public)
  await visitor.follow('main a[href^="/institutions/"]')
  await visitor.reads(procedure.title)
  const counted = visitor.page.locator('dt', { hasText: visitor.t('records.institution.awarded') }).locator('xpath=following-sibling::dd[1]')
  expect(await counted.innerText()).toBe(String(count))
}

/** Both sides confirm what followed, each without seeing the other's part first. */
export async function deliver(procedure: Procedure, winner: Person): Promise<void> {
  const officer = await procedure.as('procurement')
  await officer.open(procedure.own())
  await officer.follow('nav a[href$="/delivery"]')
  const today = await todayOf(procedure)
  await officer.fill('#delivery', { acceptedOn: today, asAgreed: 'yes', delivery: '5', quality: '4', support: '5' })
  await officer.send('#delivery button', procedure.at('delivery'), officer.t('awards.delivery.done'))

  const house = await procedure.as(ownerOf(winner))
  const address = procedure.proposals.get(winner)!
  await house.open(address)
  await house.follow('main a[href$="/delivery"]')
  await house.reads(house.t('awards.delivery.waits'))
  await house.fill('#payment', { paidOnTime: 'yes', scopeUnchanged: 'yes' })
  await house.send('#payment button', new RegExp(`^${address}/delivery$`), house.t('awards.delivery.settled'))
  await procedure.reach('delivered')
}

async function todayOf({ site }: Procedure): Promise<string> {
  return marketDay(await site.act.clock(site.db))
}

/** The house that delivered asks for a reference by its award; the institution confirms it, and the offering's page counts it. */
export async function refer(procedure: Procedure, winner: Person): Promise<void> {
  const house = await procedure.as(winner)
  await house.open('/house/references/new')
  if ((await house.page.locator('#reference').count()) === 0) await house.follow('main a[href^="?offering="], main a[href*="/new?offering="]')
  await house.page.locator('#reference [name=capabilities]').first().check()
  await house.fill('#reference', { requirementId: procedure.requirementId, usedSince: await todayOf(procedure), sizeBand: '500-4999' })
  await house.send('#reference button', /^\/house\/references$/, house.t('records.reference.asked'))

  const officer = await procedure.as('procurement')
  await officer.open('/institution/references')
  const row = `main .card > :has-text("${nameOf(winner)}"):has(button[value=confirm])`
  await officer.page.locator(`${row} [name=showName]`).check()
  await officer.send(`${row} button[value=confirm]`, /^\/institution\/references$/, officer.t('records.reference.done.confirm'))
  await house.open('/house/references')
  await house.reads(house.t('records.reference.state.confirmed'))
}

/** The auditor reads everything and changes nothing: no page holds a form, and what is sent by hand is refused. */
export async function audit(procedure: Procedure): Promise<void> {
  const auditor = await procedure.as('auditor')
  const pages = ['', 'matches', 'questions', 'panel', 'opening', 'responsiveness', 'proposals', 'consensus', 'report', 'award', 'delivery', 'record']
  for (const page of pages) {
    await auditor.open(procedure.own(page))
    expect(await auditor.page.locator('main form[method=post]').count(), page).toBe(0)
  }
  const record = await auditor.text()
  for (const name of ['Rakhshan', 'Chenab', 'Jamil Raza']) expect(record).toContain(name)
  const file = await auditor.page.request.get(`${procedure.own('record')}.json`)
  expect(file.status()).toBe(200)
  const { origin } = new URL(auditor.page.url())
  const form = { intent: 'end', reason: 'cancelled' }
  const sent = await auditor.page.request.post(procedure.own(), { form, headers: { origin } })
  expect(sent.status()).toBe(403)
  expect((await procedure.row()).effectiveState).toBe('delivered')
}
