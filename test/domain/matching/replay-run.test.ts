import { expect } from 'vitest'
import { canonicalBytes } from '#app/domain/canonical.ts'
import { listMatchedIds, replayRun } from '#app/domain/matching/replay-run.server.ts'
import { runMatching } from '#app/domain/matching/run-matching.server.ts'
import { test } from '#test/fixtures/database.ts'
import { makeListedOffering } from '#test/fixtures/make-offering.ts'
import { makePublishedRequirement, market } from '#test/fixtures/make-requirement.ts'
import { makeWorld } from '#test/fixtures/make-world.ts'

test('a stored run is made again to the byte while its inputs stand, also on a later day, and is told apart once they have changed', async ({ trx, queue }) => {
  const world = await makeWorld(trx, queue)
  await makeListedOffering(trx, queue)
  const { id } = await makePublishedRequirement(world)
  const came = async () => (await replayRun(trx, id))?.came
  expect([await came(), await listMatchedIds(trx)]).toEqual([undefined, []])
  expect(await runMatching(world.act({ kind: 'system', name: 'clock' }), { requirementId: id, market })).toMatchObject({ ok: true, value: { isNew: true } })
  expect([await came(), await listMatchedIds(trx)]).toEqual(['same', [id]])
  world.time.pass(2 * 86_400_000)
  expect(await came()).toBe('same')
  const { body } = await trx.selectFrom('matchRun').select('body').where('requirementId', '=', id).executeTakeFirstOrThrow()
  const altered = { ...JSON.parse(body.toString('utf8')), counts: { read: 9, eligible: 9, ineligible: 0 } }
  await trx
    .updateTable('matchRun')
    .set({ body: Buffer.from(canonicalBytes(altered)) })
    .where('requirementId', '=', id)
    .execute()
  expect(await came(), 'a body that somebody altered').toBe('other')
  await makeListedOffering(trx, queue)
  expect(await came()).toBe('inputs_changed')
})
