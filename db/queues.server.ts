import { PgBoss, type Queue } from 'pg-boss'
import { jobNames } from '#app/domain/queue.ts'

/** The queue that a job goes to when its last retry has failed, with the error; a person looks at it, nothing works it off. */
export const deadQueue = 'dead'

/**
 * Retries after 5 s, 10 s, 20 s … at most an hour apart, for about a day. The policy `short` holds at most one *waiting* job of a name and key,
 * which is what a singleton key promises; jobs without one get a key of their own.
 */
const queueOptions = {
  policy: 'short',
  retryLimit: 32,
  retryDelay: 5,
  retryBackoff: true,
  retryDelayMax: 3600,
  expireInSeconds: 600,
  // Closing dates lie months ahead; the default would drop a job that has waited two weeks.
  retentionSeconds: 3 * 365 * 24 * 3600,
  deleteAfterSeconds: 7 * 24 * 3600,
  deadLetter: deadQueue,
} satisfies Omit<Queue, 'name'>

/** Installs pg-boss's schema, or brings it to this version, and makes every queue. As the role that owns the tables; part of `migrate`. */
export async function installQueues(url: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: url,
    max: 2,
    application_name: 'mutabadil migrate queues',
    supervise: false,
    schedule: false,
    registerInstance: false,
  })
  const failures: Error[] = []
  boss.on('error', (error) => failures.push(error))
  await boss.start()
  try {
    const present = new Set((await boss.getQueues()).map(({ name }) => name))
    if (!present.has(deadQueue)) await boss.createQueue(deadQueue, { retentionSeconds: queueOptions.retentionSeconds })
    const { policy: _policy, ...changeable } = queueOptions
    for (const name of jobNames) await (present.has(name) ? boss.updateQueue(name, changeable) : boss.createQueue(name, queueOptions))
  } finally {
    await boss.stop({ graceful: false })
  }
  if (failures[0]) throw failures[0]
}
