import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { submitProposal } from '#app/domain/proposals/submit-proposal.server.ts'
import { databaseClock } from '#db/clock.server.ts'
import { cloneDatabase, test } from '#test/fixtures/database.ts'
import { makeReadyProposal } from '#test/fixtures/make-proposal.ts'
import { makePublishedRequirement } from '#test/fixtures/make-requirement.ts'
import { makeWorld } from '#test/fixtures/make-world.ts'

test('a submission that waits for the lock across closing is late by the clock that was read under it', async ({ queue }) => {
  const { db } = await cloneDatabase()
  const world = await makeWorld(db, queue)
  world.time.moveTo(await databaseClock(db))
  const requirement = await makePublishedRequirement(world, { profileCode: 'quotation-rehearsal' })
  const ready = await makeReadyProposal(world, requirement)
  const act = { ...world.act(world.houses[0]!.bidder), clock: databaseClock }

  // Another connection holds the row while the bidder waits for it; closing falls after the bidder's transaction has begun and before it gets the lock.
  const holder = await db.startTransaction().execute()
  await holder.selectFrom('requirement').select('id').where('id', '=', requirement.id).forUpdate().execute()
  const waiting = submitProposal(act, ready)
  await untilSomebodyWaits()
  const closesAt = new Date((await databaseClock(db)).getTime() + 20)
  await holder.updateTable('requirement').set({ closesAt, openingDueAt: closesAt }).where('id', '=', requirement.id).execute()
  while ((await databaseClock(db)) < closesAt) await wait(5)
  await holder.commit().execute()

  const refused = await waiting
  expect(refused).toMatchObject({ ok: false, refusal: { reason: 'late', closesAt } })
  const readAt = !refused.ok && refused.refusal.reason === 'late' ? refused.refusal.readAt : new Date(0)
  expect(readAt.getTime()).toBeGreaterThanOrEqual(closesAt.getTime())
  expect(await db.selectFrom('auditEvent').select('happenedAt').where('verb', '=', 'proposal.refused_late').execute()).toEqual([{ happenedAt: readAt }])
  expect(await db.selectFrom('envelope').select('id').execute()).toEqual([])

  async function untilSomebodyWaits(): Promise<void> {
    const blocked = sql<{ count: string }>`select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    while ((await blocked.execute(db)).rows[0]!.count === '0') await wait(5)
  }
})
