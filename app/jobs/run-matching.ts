import type { Act } from '#app/domain/act.server.ts'
import type { Market } from '#app/domain/market.ts'
import { runMatching } from '#app/domain/matching/run-matching.server.ts'
import type { Worker } from './queue.server.ts'

/** Matches a requirement again. One that is no longer open needs no run, so a refusal is the end of the job. */
export function runMatchingWorker(act: Act, market: Market): Worker {
  return {
    name: 'matching.run',
    run: async ({ requirementId }) => {
      await runMatching(act, { requirementId, market })
    },
  }
}
