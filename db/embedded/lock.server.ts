import { setTimeout as wait } from 'node:timers/promises'
import { DatabaseSync } from 'node:sqlite'
import { EmbeddedProblem } from './problem.ts'

/**
 * Runs `work` while no other process holds the same lock. The lock is the kernel's, taken through SQLite on an empty file (Node has no `flock`):
 * it goes with the process that held it, so a killed one leaves nothing to clean up, which a file with a pid in it cannot promise.
 * Gives up after `timeoutMs`.
 */
export async function underLock<T>(file: string, timeoutMs: number, work: () => Promise<T>): Promise<T> {
  const lock = new DatabaseSync(file)
  try {
    await acquire(lock, file, timeoutMs)
    return await work()
  } finally {
    lock.close()
  }
}

async function acquire(lock: DatabaseSync, file: string, timeoutMs: number): Promise<void> {
  const giveUpAt = performance.now() + timeoutMs
  for (;;) {
    try {
      lock.exec('BEGIN EXCLUSIVE')
      return
    } catch (error) {
      const busy = error instanceof Error && /locked|busy/i.test(error.message)
      if (!busy) throw error
      if (performance.now() > giveUpAt)
        throw new EmbeddedProblem(
          `Another process has been starting or stopping the embedded database for ${Math.round(timeoutMs / 1000)} s; its lock is ${file}`,
        )
      await wait(40)
    }
  }
}
