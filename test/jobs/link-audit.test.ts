import { expect, test, vi } from 'vitest'
import { startLinkingAudit } from '#app/jobs/link-audit.ts'
import { openDatabase } from '#db/client.server.ts'
import { listLinked, recordOne } from '#test/domain/audit/linking.ts'
import { cloneDatabase } from '#test/fixtures/database.ts'

test('events are linked as they come, and none after the stop', async () => {
  const { db } = await cloneDatabase()
  const errors: unknown[] = []
  const ticker = startLinkingAudit(db, { everyMs: 5, onError: (error) => errors.push(error) })
  const ids = [await recordOne(db), await recordOne(db)]
  await vi.waitFor(async () => expect(await listLinked(db)).toEqual(ids), { timeout: 20_000, interval: 20 })
  await ticker.stop()
  await recordOne(db)
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(await listLinked(db)).toEqual(ids)
  expect(errors).toEqual([])
})

test('a run that fails is told and the next one tries again', async () => {
  const nowhere = openDatabase('postgresql://nobody@127.0.0.1:1/none', { max: 1, applicationName: 'test nowhere' })
  const errors: unknown[] = []
  const ticker = startLinkingAudit(nowhere, { everyMs: 5, onError: (error) => errors.push(error) })
  await vi.waitFor(() => expect(errors.length).toBeGreaterThan(2))
  await ticker.stop()
  await nowhere.destroy()
})
