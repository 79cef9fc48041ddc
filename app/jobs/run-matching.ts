import type { Act } from '#app/domain/act.server.ts'
import type { Market } from '#app/domain/market.ts'
import { workOffRun } from '#app/domain/matching/work-off-run.server.ts'
import type { Worker } from './queue.server.ts'

/** Matches a requirement again. */
export function runMatchingWorker(act: Act, market: Market): Worker {
  return {
    name: 'matching.run',
    run: async ({ requirementId }) => {
      await workOffRun(act, { requirementId, market })
    },
  }
}
