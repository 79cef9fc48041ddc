import type { Trx } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { recordChange } from '../audit/record.server.ts'
import { addMonths, marketDay } from '../market-day.ts'
import { keptYears } from './rules.ts'

/** The last day on which a file is kept that lost its place on `day`: the same day, or years later where a decision rested on it. */
export function lastDayOf(day: string, keep: boolean): string {
  return keep ? addMonths(day, 12 * keptYears) : day
}

/** Takes a standing file from its place. It is listed no more; its bytes go after the day until which it is kept. */
export async function markRemoved(trx: Trx, act: Act, { id, keep }: { id: string; keep: boolean }): Promise<void> {
  const at = await act.clock(trx)
  const retentionUntil = lastDayOf(marketDay(at), keep)
  const removedBy = act.actor.kind === 'person' ? act.actor.personId : null
  await trx.updateTable('file').set({ removedAt: at, removedBy, retentionUntil }).where('id', '=', id).where('removedAt', 'is', null).execute()
  await recordChange(trx, act, { verb: 'file.remove', subject: { kind: 'file', id }, from: 'attached', to: 'removed', at, data: { retentionUntil } })
}
