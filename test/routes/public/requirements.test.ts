import { describe, expect } from 'vitest'
import { runMatching } from '#app/domain/matching/run-matching.server.ts'
import { loader as one } from '#app/routes/public/requirement.tsx'
import { loader as list } from '#app/routes/public/requirements.tsx'
import { must } from '#seeds/people.ts'
import { test } from '#test/fixtures/database.ts'
import { makeListedEntry } from '#test/fixtures/make-entry.ts'
import { makeListedOffering } from '#test/fixtures/make-offering.ts'
import { signedIn } from '#test/fixtures/make-page.ts'
import { close, makePublishedRequirement, makeSubmittedRequirement, market } from '#test/fixtures/make-requirement.ts'
import { makeWorld } from '#test/fixtures/make-world.ts'

const budgetMaxMinor = 987_654_321n

describe('a published requirement', () => {
  test('never shows what is replaced, the budget, or a name that was not published', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { productId } = await makeListedEntry(trx, queue)
    const { id } = await makePublishedRequirement(world, { draft: { budgetMaxMinor, replaces: [productId] } })
    const { name } = await trx.selectFrom('organisation').select('name').where('id', '=', world.bank.id).executeTakeFirstOrThrow()
    const reader = await signedIn(world, queue, world.houses[0]!.bidder)
    const [shown, listed] = [(await reader.load(one, { id })).data, (await reader.load(list)).data]
    expect(shown).toMatchObject({ requirement: { state: 'published', asker: { name: null, sector: 'bank', province: 'sindh' } } })
    expect(listed).toMatchObject({ open: [{ id, asker: { name: null } }], past: [] })
    for (const secret of [productId, String(budgetMaxMinor), name, world.bank.id]) expect(JSON.stringify([shown, listed])).not.toContain(secret)
  })

  test('shows the name where the institution published it', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const { id } = await makePublishedRequirement(world, { draft: { named: true } })
    const { name } = await trx.selectFrom('organisation').select('name').where('id', '=', world.bank.id).executeTakeFirstOrThrow()
    const reader = await signedIn(world, queue, world.stranger.owner)
    expect((await reader.load(one, { id })).data).toMatchObject({ requirement: { asker: { name } } })
  })

  test('is not found before it is published, and stands under the past ones once it is closed', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const reader = await signedIn(world, queue, world.stranger.owner)
    const { id } = await makeSubmittedRequirement(world)
    expect((await reader.load(one, { id })).status).toBe(404)
    const published = await makePublishedRequirement(world)
    await close(world, published)
    expect((await reader.load(list)).data).toMatchObject({ open: [], past: [{ id: published.id }] })
    expect((await reader.load(one, { id: published.id })).data).toMatchObject({ course: { closing: { envelopes: 0 } } })
  })

  test('tells a house why its own offerings were or were not matched, and nothing of others', async ({ trx, queue }) => {
    const world = await makeWorld(trx, queue)
    const [mine, theirs] = world.houses.map(({ owner }) => owner)
    const capabilities = [{ ref: 'iam-pam', stated: 'yes' as const, sentence: 'Brokers sessions and records them.' }]
    await makeListedOffering(trx, queue, {
      owner: mine,
      draft: {
        name: 'Mine',
        capabilities,
        deployments: [
          { ref: 'on-premise', stated: 'no' },
          { ref: 'hybrid', stated: 'yes' },
        ],
      },
    })
    await makeListedOffering(trx, queue, { owner: theirs, draft: { name: 'Theirs', capabilities } })
    const { id } = await makePublishedRequirement(world)
    must(await runMatching(world.act(world.bank.procurement), { requirementId: id, market }))
    const { data } = await (await signedIn(world, queue, world.houses[0]!.bidder)).load(one, { id })
    expect(data).toMatchObject({
      house: { part: { eligible: [], ineligible: [{ offering: { name: 'Mine' }, reasons: [{ code: 'stated-no', ref: 'on-premise' }] }] } },
    })
    expect(JSON.stringify(data)).not.toContain('Theirs')
    const other = await (await signedIn(world, queue, world.houses[1]!.bidder)).load(one, { id })
    expect(other.data).toMatchObject({ house: { part: { eligible: [{ offering: { name: 'Theirs' } }], ineligible: [] } } })
  })
})
