import type { Db } from '#db/client.server.ts'
import type { Keys } from '#app/domain/sealing/keys.server.ts'
import { startLinkingAudit } from './link-audit.ts'
import type { RunningQueue, Worker } from './queue.server.ts'

/** What jobs work with; each makes its own act from it. */
export type JobParts = { db: Db; keys: Keys; running: RunningQueue }

/** The jobs that are worked off, one file each in this folder. */
function listWorkers(_parts: JobParts): Worker[] {
  return []
}

/** Starts working off the queue and the recurring jobs. `stop` waits for what is under way; the queue itself is its opener's to stop. */
export async function startJobs(parts: JobParts, onError: (error: unknown) => void): Promise<{ stop(): Promise<void> }> {
  const linking = startLinkingAudit(parts.db, { onError })
  await parts.running.work(listWorkers(parts))
  return { stop: () => linking.stop() }
}
