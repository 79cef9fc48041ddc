import { fromKysely, PgBoss } from 'pg-boss'
import type { Trx } from '#db/client.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import type { JobData, JobName, Queue } from '#app/domain/queue.ts'

/** One job: its queue and what it does with one piece of work. Throwing means "again later"; it may run twice, so it must find out what is still to be done. */
export type Worker = { [Name in JobName]: { name: Name; run: (data: JobData[Name]) => Promise<void> } }[JobName]

export type RunningQueue = {
  queue: Queue<Trx>
  /** Starts working off these queues. */
  work(workers: readonly Worker[]): Promise<void>
  /** Takes no more jobs, waits for those that run, closes the connections. */
  stop(): Promise<void>
}

export type QueueOptions = {
  connectionString: string
  applicationName: string
  /** What goes wrong outside a job, such as a lost connection while polling. */
  onError: (error: Error) => void
  /** A process that only sends leaves upkeep (expiry, retries of lost jobs, deletion of old ones) to the others. */
  worker: boolean
  pollingSeconds?: number
}

/** Opens the queue as the application role. The schema and the queues must be there (`npm run migrate`): nothing is created here. */
export async function openQueue({ connectionString, applicationName, onError, worker, pollingSeconds = 2 }: QueueOptions): Promise<RunningQueue> {
  const boss = new PgBoss({
    connectionString,
    application_name: applicationName,
    max: worker ? 4 : 1,
    migrate: false,
    createSchema: false,
    supervise: worker,
    schedule: worker,
    registerInstance: worker,
  })
  boss.on('error', onError)
  await boss.start()
  return {
    queue: { send: (trx, name, data, options) => sendJob(boss, trx, name, data, options) },
    async work(workers) {
      for (const { name, run } of workers) {
        await boss.work<JobData[typeof name]>(name, { pollingIntervalSeconds: pollingSeconds, batchSize: 1 }, async ([job]) => {
          if (job) await (run as (data: JobData[JobName]) => Promise<void>)(job.data)
        })
      }
    },
    stop: () => boss.stop({ graceful: true, timeout: 20_000 }),
  }
}

/** A job that already waits with the same key stays the only one; it moves to the earlier of the two starts, so that nothing runs later than asked. */
async function sendJob<Name extends JobName>(
  boss: PgBoss,
  trx: Trx,
  name: Name,
  data: JobData[Name],
  options: { startAfter?: Date; singletonKey?: string } = {},
) {
  // Our plugin would rename the columns that pg-boss reads.
  const db = fromKysely(trx.withoutPlugins())
  const key = options.singletonKey ?? newId()
  const id = await boss.send(name, data, { db, singletonKey: key, startAfter: options.startAfter })
  if (id !== null || options.singletonKey === undefined) return
  const [waiting] = await boss.findJobs(name, { key, queued: true, db })
  const startAfter = options.startAfter ?? new Date(0)
  if (waiting && waiting.startAfter > startAfter) await boss.update(name, data, { db, singletonKey: key, startAfter })
}
