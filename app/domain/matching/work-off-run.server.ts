import type { Act } from '#app/domain/act.server.ts'
import { readListedToday } from '#app/domain/listed-facts/read-listed.server.ts'
import type { Market } from '#app/domain/market.ts'
import { runMatching } from './run-matching.server.ts'

/**
 * Works off a run that was asked for, and keeps how far it is for whoever waits: it may read every listed offering first. A requirement that is no longer open needs no run, so that a refusal
 * is the end of it too.
 */
export async function workOffRun(act: Act, input: { requirementId: string; market: Market }): Promise<void> {
  const { requirementId, market } = input
  const keep = async (progress: { startedAt?: Date; offeringsRead?: number; finishedAt?: Date; isNew?: boolean }) => {
    await act.db.updateTable('matchRunRequest').set(progress).where('requirementId', '=', requirementId).execute()
  }
  await keep({ startedAt: await act.clock(act.db), offeringsRead: 0 })
  await readListedToday(act, market, (offeringsRead) => keep({ offeringsRead }))
  const ran = await runMatching(act, { requirementId, market })
  await keep({ finishedAt: await act.clock(act.db), isNew: ran.ok && ran.value.isNew })
}
