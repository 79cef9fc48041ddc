import { expect } from 'vitest'
import type { Act } from '#app/domain/act.server.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import { startMatchingAgain } from '#app/jobs/match-again.ts'
import { transact } from '#db/client.server.ts'
import { databaseClock } from '#db/clock.server.ts'
import { cloneDatabase, test } from '#test/fixtures/database.ts'
import { makePublishedRequirement } from '#test/fixtures/make-requirement.ts'
import { makeWorld, testKeys } from '#test/fixtures/make-world.ts'

test('a change of an offering asks for one run of each open requirement, and a change of a requirement asks for none', async ({ queue }) => {
  const { db } = await cloneDatabase()
  const world = await makeWorld(db, queue)
  const open = await makePublishedRequirement(world)
  const asked: string[] = []
  const act: Act = {
    db,
    actor: { kind: 'system', name: 'clock' },
    clock: databaseClock,
    keys: testKeys,
    queue: { send: async (_trx, _name, data) => void asked.push((data as { requirementId: string }).requirementId) },
  }
  const change = (kind: string) =>
    transact(db, async (trx) => recordChange(trx, act, { verb: `${kind}.test`, subject: { kind, id: newId() }, at: await databaseClock(trx), search: true }))
  const failures: unknown[] = []
  await change('offering')
  const ticker = startMatchingAgain(act, { onError: (error) => void failures.push(error), everyMs: 20 })
  await expect.poll(() => asked, { timeout: 15_000 }).toEqual([open.id])
  await change('requirement')
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(asked).toEqual([open.id])
  await change('offering')
  await change('attestation')
  await expect.poll(() => asked.length, { timeout: 15_000 }).toBeGreaterThan(1)
  await ticker.stop()
  expect(new Set(asked)).toEqual(new Set([open.id]))
  expect(failures).toEqual([])
})
