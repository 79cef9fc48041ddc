import type { Act } from '#app/domain/act.server.ts'
import type { Market } from '#app/domain/market.ts'
import { performDecision } from '#app/domain/moderation/perform-decision.server.ts'
import { performOverdueDecisions } from '#app/domain/moderation/perform-overdue.server.ts'
import type { Worker } from './queue.server.ts'

/** Lets a held decision of staff take effect when its undo window has passed. One that comes a moment early is left to the sweep. */
export function performDecisionWorker(act: Act, market: Market): Worker {
  return {
    name: 'desk.perform',
    run: async ({ decisionId }) => {
      await performDecision(act, { id: decisionId, market })
    },
  }
}

/** Lets those take effect whose job was lost, or came while nothing ran. */
export function performOverdue(act: Act, market: Market): Promise<number> {
  return performOverdueDecisions(act, { market })
}
