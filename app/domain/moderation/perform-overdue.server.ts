import { transact } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import type { Market } from '../market.ts'
import { performDecision, settleRefused } from './perform-decision.server.ts'

const atOnce = 100
/** How long a decision that fails for a reason of ours is tried again before its decider is told that it did not take effect. */
const givenUpAfterMs = 15 * 60_000

/**
 * Lets held decisions take effect whose job was lost. One that fails does not keep the others; it is tried again for a quarter of an hour and then ended, so that the case can be decided
 * again. Answers how many it looked at; throws the first failure when all were tried.
 */
export async function performOverdueDecisions(act: Act, { market }: { market: Market }): Promise<number> {
  const at = await act.clock(act.db)
  const overdue = await act.db
    .selectFrom('deskDecision')
    .where('state', '=', 'waiting')
    .where('effectiveAt', '<=', at)
    .orderBy('effectiveAt')
    .limit(atOnce)
    .select(['id', 'effectiveAt'])
    .execute()
  const failures: unknown[] = []
  for (const { id, effectiveAt } of overdue) {
    try {
      await performDecision(act, { id, market })
    } catch (failure) {
      failures.push(failure)
      if (at.getTime() - effectiveAt.getTime() > givenUpAfterMs) await giveUp(act, id)
    }
  }
  if (failures.length > 0) throw failures[0]
  return overdue.length
}

function giveUp(act: Act, id: string): Promise<void> {
  return transact(act.db, async (trx) => {
    const decision = await trx.selectFrom('deskDecision').where('id', '=', id).where('state', '=', 'waiting').selectAll().forUpdate().executeTakeFirst()
    if (decision) await settleRefused(trx, act, decision, 'failed')
  })
}
