import { describe, expect } from 'vitest'
import { reportsAllowed } from '#app/domain/reports/report.ts'
import { action, loader } from '#app/routes/public/report.tsx'
import type { Queue } from '#app/domain/queue.ts'
import type { Trx } from '#db/client.server.ts'
import { test } from '#test/fixtures/database.ts'
import { signedIn } from '#test/fixtures/make-page.ts'
import { makeWorld } from '#test/fixtures/make-world.ts'

const words = { matter: 'wrong-fact', body: 'The year of its founding is another.' }

/** The report form about a house, as a member of the bank sends it. */
async function makeForm(trx: Trx, queue: Queue<Trx>) {
  const world = await makeWorld(trx, queue)
  const { id } = world.houses[0]!
  const { slug } = await trx.selectFrom('organisation').where('id', '=', id).select('slug').executeTakeFirstOrThrow()
  const page = (query: string) => signedIn(world, queue, world.bank.owner, { query })
  return { id, slug, page, form: await page(`?about=house:${slug}`), sent: () => trx.selectFrom('report').select('matter').execute() }
}

describe('the form that reports a page', () => {
  test('leads back to the page, and refuses a matter that is not on the list and words too short to look into', async ({ trx, queue }) => {
    const { slug, form, sent } = await makeForm(trx, queue)
    for (const [field, wrong] of [
      ['matter', { ...words, matter: 'rumour' }],
      ['body', { ...words, body: 'Wrong.' }],
    ] as const) {
      expect(await form.post(action, {}, wrong)).toMatchObject({ status: 400, data: { form: { error: { [field]: [expect.any(String)] } } } })
    }
    expect(await sent()).toEqual([])
    expect(await form.post(action, {}, words)).toMatchObject({ status: 303, location: `/houses/${slug}` })
    expect(await sent()).toEqual([{ matter: 'wrong-fact' }])
  })

  test('is not there for what the public does not see, and for nothing at all', async ({ trx, queue }) => {
    const { id, form, page } = await makeForm(trx, queue)
    expect(await form.load(loader)).toMatchObject({ status: 200 })
    await trx.updateTable('house').set({ state: 'suspended' }).where('organisationId', '=', id).execute()
    for (const one of [form, await page('?about=house:nobody'), await page('?about=person:somebody'), await page('')]) {
      expect([(await one.load(loader)).status, (await one.post(action, {}, words)).status]).toEqual([404, 404])
    }
  })

  test('asks whoever has sent too many to wait, and keeps what they wrote', async ({ trx, queue }) => {
    const { form, sent } = await makeForm(trx, queue)
    for (let count = 0; count < reportsAllowed.person; count += 1) expect((await form.post(action, {}, words)).status).toBe(303)
    expect(await form.post(action, {}, words)).toMatchObject({
      status: 429,
      data: { refused: { reason: 'too_many' }, form: { initialValue: { body: words.body } } },
    })
    expect(await sent()).toHaveLength(reportsAllowed.person)
  })
})
