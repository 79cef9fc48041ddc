import type { Act } from '#app/domain/act.server.ts'
import type { FileParts } from '#app/domain/files/keep-upload.server.ts'
import type { Market } from '#app/domain/market.ts'
import type { Keys } from '#app/domain/sealing/keys.server.ts'
import type { DeliveryParts } from '#app/domain/notifications/deliver-mail.server.ts'
import type { Db } from '#db/client.server.ts'
import { databaseClock } from '#db/clock.server.ts'
import { destroyPrices } from './destroy-prices.ts'
import { startLinkingAudit } from './link-audit.ts'
import { startMatchingAgain } from './match-again.ts'
import { startSweepingFiles } from './sweep-files.ts'
import { performDecisionWorker, performOverdue } from './perform-decision.ts'
import { publishOverdue, publishUncheckedWorker } from './publish-unchecked.ts'
import type { RunningQueue, Worker } from './queue.server.ts'
import { recordEnds } from './record-ends.ts'
import { recordDueWorker, recordOverdue } from './record-due.ts'
import { runMatchingWorker } from './run-matching.ts'
import { sendMailWorker } from './send-mail.ts'
import { startTicker } from './ticker.ts'

/** What jobs work with. */
export type JobParts = { db: Db; keys: Keys; running: RunningQueue; market: Market; delivery: DeliveryParts; files: Pick<FileParts, 'store'> }

const sweepEveryMs = 15_000
/** Days change once a day; an hour's delay after midnight matters to nobody, since pages count by the day themselves. */
const endsEveryMs = 3_600_000

/** The jobs that are worked off, one file each in this folder. What they do is done by the clock, not by a person. */
function listWorkers(act: Act, { market, delivery }: JobParts): Worker[] {
  return [
    recordDueWorker(act),
    publishUncheckedWorker(act, market),
    runMatchingWorker(act, market),
    performDecisionWorker(act, market),
    sendMailWorker(delivery),
  ]
}

/** Starts working off the queue and the recurring jobs. `stop` waits for what is under way; the queue itself is its opener's to stop. */
export async function startJobs(parts: JobParts, onError: (error: unknown) => void): Promise<{ stop(): Promise<void> }> {
  const { db, keys, running, market } = parts
  const act: Act = { db, keys, queue: running.queue, clock: databaseClock, actor: { kind: 'system', name: 'clock' } }
  const linking = startLinkingAudit(db, { onError })
  const sweeping = startTicker(() => recordOverdue(act), { onError, everyMs: sweepEveryMs })
  const publishing = startTicker(() => publishOverdue(act, market), { onError, everyMs: sweepEveryMs })
  const performing = startTicker(() => performOverdue(act, market), { onError, everyMs: sweepEveryMs })
  const ending = startTicker(() => recordEnds(act), { onError, everyMs: endsEveryMs })
  const destroying = startTicker(() => destroyPrices(act), { onError, everyMs: endsEveryMs })
  const matching = startMatchingAgain(act, market, { onError })
  const filing = startSweepingFiles(act, parts.files, { onError })
  await running.work(listWorkers(act, parts))
  return {
    stop: async () => {
      await Promise.all([
        filing.stop(),
        linking.stop(),
        matching.stop(),
        ending.stop(),
        destroying.stop(),
        sweeping.stop(),
        publishing.stop(),
        performing.stop(),
      ])
    },
  }
}
