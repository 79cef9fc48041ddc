import { expect } from 'vitest'
import type { Act } from '#app/domain/act.server.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import { followChanges, type Watched } from '#app/domain/matching/follow-changes.server.ts'
import { startMatchingAgain } from '#app/jobs/match-again.ts'
import { transact } from '#db/client.server.ts'
import { cloneDatabase, test } from '#test/fixtures/database.ts'
import { makeListedOffering } from '#test/fixtures/make-offering.ts'
import { makePublishedRequirement, market } from '#test/fixtures/make-requirement.ts'
import { makeWorld, testKeys } from '#test/fixtures/make-world.ts'

test('every open requirement is asked for once at the start, then those that a change touches, and those that it does not touch never', async ({ queue }) => {
  const { db } = await cloneDatabase()
  const world = await makeWorld(db, queue)
  const open = await makePublishedRequirement(world)
  const asked: string[] = []
  const act: Act = {
    db,
    actor: { kind: 'system', name: 'clock' },
    clock: world.act(world.staff.moderator).clock,
    keys: testKeys,
    queue: { send: async (_trx, _name, data) => void asked.push((data as { requirementId: string }).requirementId) },
  }
  const log = (kind: string, id: string) =>
    transact(db, async (trx) => recordChange(trx, act, { verb: `${kind}.test`, subject: { kind, id }, at: await act.clock(trx), search: true }))
  const watched: Watched = new Map()
  const look = async () => {
    asked.length = 0
    await followChanges(act, market, watched)
    return [...asked]
  }
  expect(await look()).toEqual([open.id])
  expect(await look()).toEqual([])
  const offeringId = (await db.transaction().execute((trx) => makeListedOffering(trx, queue))).id
  const { houseId } = await db.selectFrom('offering').select('houseId').where('id', '=', offeringId).executeTakeFirstOrThrow()
  expect(await look(), 'a new offering that is eligible').toEqual([open.id])
  await log('offering', offeringId)
  await log('requirement', open.id)
  expect(await look(), 'a change that nothing of a match rests on').toEqual([])
  await db.updateTable('house').set({ state: 'suspended' }).where('organisationId', '=', houseId).execute()
  await log('house', houseId)
  expect(await look(), 'its house is suspended').toEqual([open.id])
  await log('registry_entry', newId())
  expect(await look(), 'the registry is read by every requirement').toEqual([open.id])
})

test('the job looks by itself, and one that fails is tried again', async ({ queue }) => {
  const { db } = await cloneDatabase()
  const world = await makeWorld(db, queue)
  const open = await makePublishedRequirement(world)
  const asked: string[] = []
  let fails = 1
  const send: Act['queue']['send'] = async (_trx, _name, data) => {
    if (fails-- > 0) throw new Error('the queue is away')
    asked.push((data as { requirementId: string }).requirementId)
  }
  const act: Act = { db, actor: { kind: 'system', name: 'clock' }, clock: world.act(world.staff.moderator).clock, keys: testKeys, queue: { send } }
  const failures: unknown[] = []
  const ticker = startMatchingAgain(act, market, { onError: (error) => void failures.push(error), everyMs: 20 })
  await expect.poll(() => asked, { timeout: 15_000 }).toEqual([open.id])
  await ticker.stop()
  expect(failures).toHaveLength(1)
})
