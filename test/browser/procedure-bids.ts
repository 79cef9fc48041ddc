import { expect } from 'vitest'
import { contents } from '#test/fixtures/make-files.ts'
import type { Person, Procedure } from './procedure.ts'
import type { Walker } from './walker.ts'

/** What a house answers to the criteria in their order, and what its licence, its implementation and each year of support come to. */
export type Bid = { answers: readonly string[]; prices: readonly string[] }

const plan = {
  en: 'Export of the vault, two weeks side by side, cut-over on a weekend, exit by the same export.',
  ur: 'خزانے کی برآمد، دو ہفتے ساتھ ساتھ، اختتامِ ہفتہ پر منتقلی، اور اسی برآمد سے واپسی۔',
}

/** A house answers criterion by criterion, attaches a file, rehearses, prices, and submits; its receipt is genuine to anybody. */
export async function propose(procedure: Procedure, who: Person, bid: Bid): Promise<void> {
  const house = await answer(procedure, who, bid)
  const address = procedure.proposals.get(who)!
  await attach(procedure, house, address)
  await house.send('#draft button[value=seal]', new RegExp(`^${address}/submit`), house.t('prices.rehearsal.title'))
  await house.send('#rehearsal button', new RegExp(`^${address}/submit`), house.t('prices.rehearsal.taken'))
  await submit(procedure, house, bid.prices)
  await checkReceipt(procedure, house, address)
}

/** A house takes the requirement up and writes the technical part of its proposal. */
export async function answer(procedure: Procedure, who: Person, bid: Bid): Promise<Walker> {
  const house = await procedure.as(who)
  const { page } = house
  await house.open(procedure.public)
  await house.send('main form[method=post] button:not([name])', /^\/house\/proposals\/[^/]+$/, house.t('proposalEditor.technical'))
  const address = new URL(page.url()).pathname
  procedure.proposals.set(who, address)
  for (const [index, given] of bid.answers.entries()) await page.check(`[name="answers[${index}].answer"][value=${given}]`)
  await page.locator('[name=offeringVersionIds]').first().check()
  await page.fill('[name="plan.delivery"]', procedure.say(plan.en, plan.ur))
  await page.fill('[name=team]', procedure.say('Four engineers and a lead.', 'چار انجینئر اور ایک سربراہ۔'))
  return house
}

async function attach({ scripted }: Procedure, house: Walker, address: string): Promise<void> {
  const { page } = house
  const file = { name: 'migration.pdf', mimeType: 'application/pdf', buffer: contents.pdf }
  if (scripted) {
    await page.setInputFiles('#attachments input[type=file]', file)
    await page.locator('#attachments a', { hasText: file.name }).waitFor()
    return
  }
  await house.send('button[name=intent][value=files]', new RegExp(`^${address}/files$`), house.t('files.choose'))
  await page.setInputFiles('[name=file]', file)
  await house.send('form:has([name=file]) button', new RegExp(`^${address}/files$`), house.t('attachments.done.added'))
  await house.reads(file.name)
  await house.follow('main a[href$="#attachments"]')
}

/** Prices what stands before the reader and hands it in: out of a pasted table and sealed in the browser where scripts run, and row by row and sealed on the server where none do. */
export async function submit({ scripted }: Procedure, house: Walker, prices: readonly string[]): Promise<void> {
  const { page } = house
  const sent: string[] = []
  page.on('request', (request) => void (request.method() === 'POST' && sent.push(request.postData() ?? '')))
  if (scripted) await paste(house, prices)
  else {
    for (const [index, unit] of prices.entries()) await house.fill('#price', { [`lines[${index}].unit`]: unit, [`lines[${index}].tax`]: '16' })
    await house.send('#price button[value=compute]:not([aria-hidden])', /\/submit/, house.t('evaluation.price.total'))
  }
  await house.look('priced')
  await house.send('#price button[value=submit]', /\/receipt$/, house.t('proposals.submit.done'))
  // With scripts the browser seals, and no digit of a price leaves it.
  if (scripted) for (const body of sent) for (const price of prices) expect(body).not.toContain(price.replaceAll(',', '').slice(0, 7))
}

async function paste({ page }: Walker, prices: readonly string[]): Promise<void> {
  const kinds = ['Licence', 'Implementation', 'Support', 'Support', 'Support']
  const rows = prices.map((price, index) => [kinds[index], `Item ${index + 1}`, index < 2 ? 'once' : index - 1, 1, price, 16].join('\t'))
  await page.locator('#price details summary').click()
  await page.fill('#price [name=pasted]', ['Kind\tDescription\tYear\tQuantity\tUnit price\tTax %', ...rows].join('\n'))
  await page.locator('#price button[value=paste]').click()
  await expect.poll(() => page.inputValue('[name="lines[4].description"]')).toBe('Item 5')
}

/** Whoever holds the two files of a receipt can have them checked: in the browser by scripts, and on the server without. */
async function checkReceipt(procedure: Procedure, house: Walker, address: string): Promise<void> {
  const fileOf = async (ending: string) => (await house.page.request.get(`${address}/receipt.${ending}?version=1`)).text()
  const visitor = await procedure.visitor()
  await visitor.open('/receipts')
  await visitor.fill('#receipt-check', { receipt: await fileOf('json'), signature: await fileOf('sig') })
  await visitor.page.locator('#receipt-check button').click()
  await visitor.reads(visitor.t('proposals.receipts.genuine'))
  if (!procedure.scripted) await visitor.reads(visitor.t('proposals.receipts.byServer'))
  await visitor.look('genuine')
}

/** A house that has submitted reads what is different, and confirms. */
export async function confirm(procedure: Procedure, who: Person): Promise<void> {
  const house = await procedure.as(who)
  const address = procedure.proposals.get(who)!
  await house.open(address)
  await house.reads(house.t('confirm.asked'))
  await house.follow('main a[href$="/confirm"]')
  await house.send(`main form[method=post]:has([name=version]) button`, new RegExp(`^${address}$`), house.t('confirm.done'))
}

/** Another withdraws what it has submitted and submits anew; both receipts stay. */
export async function resubmit(procedure: Procedure, who: Person, prices: readonly string[]): Promise<void> {
  const house = await procedure.as(who)
  const address = procedure.proposals.get(who)!
  await house.open(address)
  await house.send('button[value=withdraw]', new RegExp(`^${address}$`), house.t('proposals.withdraw.done'))
  await house.send('#draft button[value=seal]', new RegExp(`^${address}/submit`), house.t('prices.rehearsal.title'))
  await submit(procedure, house, prices)
  await house.follow('main a[href$="?version=1"]')
  await house.reads(house.t('proposals.receipt.of', { reference: (await procedure.row()).reference, version: 1 }))
}
