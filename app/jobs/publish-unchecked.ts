import type { Act } from '#app/domain/act.server.ts'
import type { Market } from '#app/domain/market.ts'
import { listUnchecked, publishUnchecked } from '#app/domain/requirements/publish-unchecked.server.ts'
import type { Worker } from './queue.server.ts'

/** Publishes a requirement when the time of its check is over. One that staff have answered meanwhile, or that comes a moment early, is left alone. */
export function publishUncheckedWorker(act: Act, market: Market): Worker {
  return {
    name: 'requirement.publish-unchecked',
    run: async ({ requirementId }) => {
      await publishUnchecked(act, { requirementId, market })
    },
  }
}

const atOnce = 100

/** Publishes those whose job was lost, or came while nothing ran. Answers how many it looked at. */
export async function publishOverdue(act: Act, market: Market): Promise<number> {
  const overdue = await listUnchecked(act, atOnce)
  for (const requirementId of overdue) await publishUnchecked(act, { requirementId, market })
  return overdue.length
}
