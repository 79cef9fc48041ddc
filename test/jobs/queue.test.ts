import { sql } from 'kysely'
import { describe, expect, onTestFinished } from 'vitest'
import { openQueue } from '#app/jobs/queue.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import { cloneDatabase, test, type Clone } from '#test/fixtures/database.ts'

describe('the job queue', () => {
  test('a job sent in a transaction that rolls back is never there', async () => {
    const clone = await cloneDatabase()
    const { queue } = await open(clone)
    const failed = clone.db.transaction().execute(async (trx) => {
      await queue.send(trx, 'mail.send', { mailId: newId() })
      throw new Error('changed our mind')
    })
    await expect(failed).rejects.toThrow('changed our mind')
    expect(await countJobs(clone)).toBe(0)
    await clone.db.transaction().execute((trx) => queue.send(trx, 'mail.send', { mailId: newId() }))
    expect(await countJobs(clone)).toBe(1)
  })

  test('jobs without a key all wait, jobs with one key wait once, at the earlier start', async ({ trx, queue }) => {
    await queue.send(trx, 'mail.send', { mailId: newId() })
    await queue.send(trx, 'mail.send', { mailId: newId() })
    const soon = new Date('2031-01-01T00:00:00Z')
    const later = new Date('2032-01-01T00:00:00Z')
    const requirementId = newId()
    await queue.send(trx, 'requirement.record-due', { requirementId }, { singletonKey: requirementId, startAfter: later })
    await queue.send(trx, 'requirement.record-due', { requirementId }, { singletonKey: requirementId, startAfter: soon })
    await queue.send(trx, 'requirement.record-due', { requirementId }, { singletonKey: requirementId, startAfter: later })
    const { rows } = await sql<{ name: string; startAfter: Date }>`select name, start_after from pgboss.job order by name, start_after`.execute(trx)
    expect(rows.map(({ name }) => name)).toEqual(['mail.send', 'mail.send', 'requirement.record-due'])
    expect(rows[2]!.startAfter).toEqual(soon)
  })

  test('a worker is handed the data, and a job that throws is tried again', async () => {
    const clone = await cloneDatabase()
    const running = await open(clone, { worker: true })
    const seen: string[] = []
    const mailId = newId()
    await clone.db.transaction().execute((trx) => running.queue.send(trx, 'mail.send', { mailId }))
    const done = new Promise<void>((resolve) => {
      void running.work([
        {
          name: 'mail.send',
          run: async (data) => {
            seen.push(data.mailId)
            resolve()
            throw new Error('the mail server is away')
          },
        },
      ])
    })
    await done
    await expect.poll(() => jobState(clone), { timeout: 10_000 }).toBe('retry')
    expect(seen).toEqual([mailId])
  })
})

async function open(clone: Clone, options: { worker?: boolean } = {}) {
  const failures: Error[] = []
  const running = await openQueue({
    connectionString: clone.url,
    applicationName: 'test queue',
    worker: options.worker ?? false,
    pollingSeconds: 0.5,
    onError: (error) => failures.push(error),
  })
  onTestFinished(async () => {
    await running.stop()
    expect(failures).toEqual([])
  })
  return running
}

async function countJobs(clone: Clone): Promise<number> {
  const { rows } = await sql<{ count: string }>`select count(*) from pgboss.job`.execute(clone.db)
  return Number(rows[0]!.count)
}

async function jobState(clone: Clone): Promise<string | undefined> {
  const { rows } = await sql<{ state: string }>`select state from pgboss.job where name = 'mail.send'`.execute(clone.db)
  return rows[0]?.state
}
