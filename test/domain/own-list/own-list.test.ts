import { beforeEach, expect } from 'vitest'
import { withdrawAdvisory } from '#app/domain/advisories/withdraw-advisory.server.ts'
import { readRequirementFacts } from '#app/domain/matching/requirement-facts.server.ts'
import { addOwnEntry } from '#app/domain/own-list/add-entry.server.ts'
import { listEndedReferences, listOwnChoices, listOwnList } from '#app/domain/own-list/read.server.ts'
import { removeOwnEntry } from '#app/domain/own-list/remove-entry.server.ts'
import { OwnEntry } from '#app/domain/own-list/schema.ts'
import { lockRequirement } from '#app/domain/requirements/lock.server.ts'
import { readPrivateFacts } from '#app/domain/requirements/read.server.ts'
import { readDraft } from '#app/domain/requirements/version.server.ts'
import type { Queue } from '#app/domain/queue.ts'
import type { Trx } from '#db/client.server.ts'
import { seedTaxonomy } from '#seeds/taxonomy.ts'
import { test } from '#test/fixtures/database.ts'
import { makeListedEntry } from '#test/fixtures/make-entry.ts'
import { makeSavedRequirement } from '#test/fixtures/make-requirement.ts'
import { makeWorld, type World } from '#test/fixtures/make-world.ts'

beforeEach<{ trx: Trx }>(async ({ trx }) => seedTaxonomy(trx))

const reason = 'Our own policy says so.'
const days = { today: '2027-03-01', closingDate: '2027-04-01' }

async function ownFacts(world: World, trx: Trx, requirementId: string) {
  const { requirement } = (await lockRequirement(trx, world.act(world.bank.owner), requirementId))!
  return readRequirementFacts(trx, requirement, days)
}

async function worldOf(trx: Trx, queue: Queue<Trx>) {
  const world = await makeWorld(trx, queue)
  return { world, security: world.act(world.bank.security) }
}

test('a product of the registry is put on the list once, closes the gate of that institution alone, and opens it when it is taken off', async ({
  trx,
  queue,
}) => {
  const { world, security } = await worldOf(trx, queue)
  const { productId } = await makeListedEntry(trx, queue)
  const added = await addOwnEntry(security, { productId, reason })
  expect(await addOwnEntry(security, { productId, reason })).toEqual({ ok: false, refusal: { reason: 'already_on_list' } })
  const { id } = await makeSavedRequirement(world)
  expect(await ownFacts(world, trx, id)).toMatchObject({ ownListProductIds: [productId] })
  expect(await listOwnList(trx, world.stranger.id, days.today)).toEqual([])
  expect(await listOwnList(trx, world.bank.id, days.today)).toMatchObject([{ product: 'Zentrova Endpoint', reason, registry: { state: 'listed' } }])

  const entryId = added.ok ? added.value.id : ''
  expect(await removeOwnEntry(world.act(world.stranger.owner), { id: entryId })).toEqual({ ok: false, refusal: { reason: 'not_found' } })
  expect(await removeOwnEntry(security, { id: entryId })).toMatchObject({ ok: true })
  expect(await removeOwnEntry(security, { id: entryId })).toEqual({ ok: false, refusal: { reason: 'already_removed' } })
  expect(await ownFacts(world, trx, id)).toMatchObject({ ownListProductIds: [] })
  expect(await addOwnEntry(security, { productId, reason })).toMatchObject({ ok: true })
})

test('what was added by name closes the gate once a product bears that name, and a maker that was given has to agree', async ({ trx, queue }) => {
  const { world, security } = await worldOf(trx, queue)
  await addOwnEntry(security, { productName: 'zentrova endpoint', makerName: 'Zentrova Systems', reason })
  await addOwnEntry(security, { productName: 'Zentrova Endpoint', makerName: 'Another maker', reason })
  const { id } = await makeSavedRequirement(world)
  expect(await ownFacts(world, trx, id)).toMatchObject({ ownListProductIds: [] })
  const { productId } = await makeListedEntry(trx, queue)
  expect(await ownFacts(world, trx, id)).toMatchObject({ ownListProductIds: [productId] })
})

test('a requirement can replace what stands on the list by name alone; it never becomes a product, and another institution cannot choose it', async ({
  trx,
  queue,
}) => {
  const { world, security } = await worldOf(trx, queue)
  const added = await addOwnEntry(security, { productName: 'Qalandrite Keyring', makerName: '', reason })
  const ownId = added.ok ? added.value.id : ''
  expect(await listOwnChoices(trx, world.bank.id)).toEqual([{ id: ownId, name: 'Qalandrite Keyring', maker: '' }])
  const requirement = await makeSavedRequirement(world, { draft: { replaces: [ownId] } })
  const { requirement: row } = (await lockRequirement(trx, security, requirement.id))!
  expect((await readDraft(trx, row)).replaces).toEqual([ownId])
  await removeOwnEntry(security, { id: ownId })
  expect((await readPrivateFacts(trx, requirement.id)).replaces).toEqual([{ id: ownId, name: 'Qalandrite Keyring', maker: '', slug: null }])
  expect(await trx.selectFrom('product').where('name', '=', 'Qalandrite Keyring').select('id').execute()).toEqual([])
  const theirs = await makeSavedRequirement({ ...world, bank: world.stranger }, { draft: { replaces: [ownId] } })
  expect((await readPrivateFacts(trx, theirs.id)).replaces).toEqual([])
})

test('reasons about people are refused, roles that only read do not write, and one of the two ways to name a product is needed', async ({ trx, queue }) => {
  const { world, security } = await worldOf(trx, queue)
  expect(await addOwnEntry(security, { productName: 'Keyring', reason: 'Its founder was born abroad, born in Veldt.' })).toMatchObject({
    refusal: { reason: 'words_about_people', field: 'reason' },
  })
  for (const reader of [world.bank.evaluator, world.bank.auditor, world.houses[0]!.owner, world.staff.admin]) {
    expect(await addOwnEntry(world.act(reader), { productName: 'Keyring', reason })).toEqual({ ok: false, refusal: { reason: 'forbidden' } })
  }
  expect(OwnEntry.safeParse({ reason }).success).toBe(false)
  expect(OwnEntry.safeParse({ reason, productName: 'Keyring', productId: '0190a1b2-0000-7000-8000-000000000001' }).success).toBe(false)
})

test('no product stands beside the institution in the audit, the history or the change log', async ({ trx, queue }) => {
  const { security } = await worldOf(trx, queue)
  const { productId } = await makeListedEntry(trx, queue)
  await addOwnEntry(security, { productId, reason: 'Marble reason of the bank.' })
  const event = await trx.selectFrom('auditEvent').selectAll().where('verb', '=', 'own_list.add').executeTakeFirstOrThrow()
  const kept = [event.body.toString(), ...(await trx.selectFrom('auditDetail').select('detail').where('eventId', '=', event.id).execute()).map(String)].join()
  expect(kept).not.toContain(productId)
  expect(kept).not.toContain('Marble')
})

test('an institution sees which of its requirements name something that has left the registry, and no other institution does', async ({ trx, queue }) => {
  const { world } = await worldOf(trx, queue)
  const { productId, advisoryId } = await makeListedEntry(trx, queue)
  const requirement = await makeSavedRequirement(world, { draft: { replaces: [productId] } })
  expect(await listEndedReferences(trx, world.bank.id, days.today)).toEqual([])
  const withdrawal = { advisoryId, withdrawnOn: days.today, reason: 'No longer needed.' }
  expect(await withdrawAdvisory(world.act(world.staff.moderator), withdrawal)).toMatchObject({ ok: true, value: { lapsed: 1 } })
  expect(await listEndedReferences(trx, world.bank.id, days.today)).toMatchObject([{ requirementId: requirement.id, product: 'Zentrova Endpoint' }])
  expect(await listEndedReferences(trx, world.stranger.id, days.today)).toEqual([])
  const told = await trx.selectFrom('mail').where('kind', '=', 'own-reference-ended').select('personId').execute()
  const expected = [world.bank.owner, world.bank.procurement, world.bank.security].map(({ personId }) => personId)
  expect(told.map(({ personId }) => personId).sort()).toEqual(expected.sort())
})
