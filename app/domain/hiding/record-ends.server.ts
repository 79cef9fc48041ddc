import type { Selectable } from 'kysely'
import { transact, type Trx } from '#db/client.server.ts'
import type { HideTable } from '#db/schema/hiding.ts'
import type { Act } from '../act.server.ts'
import { recordChange } from '../audit/record.server.ts'

const atOnce = 100

/** Records the hides that have ended by themselves, and tells the search of it: pages show such a thing again from its instant on, recorded or not. Answers how many. */
export function recordHideEnds(act: Act): Promise<number> {
  return transact(act.db, async (trx) => {
    const at = await act.clock(trx)
    const ended = await trx
      .selectFrom('hide')
      .where('liftedAt', 'is', null)
      .where('endedAt', 'is', null)
      .where('until', '<=', at)
      .orderBy('until')
      .limit(atOnce)
      .selectAll()
      .forUpdate()
      .skipLocked()
      .execute()
    for (const hide of ended) await recordEnd(trx, act, hide, at)
    return ended.length
  })
}

/** Records the end of one hide whose time is over. What happened then is said to have happened then. */
export async function recordEnd(trx: Trx, act: Pick<Act, 'requestId'>, hide: Selectable<HideTable>, at: Date): Promise<void> {
  await trx.updateTable('hide').set({ endedAt: at }).where('id', '=', hide.id).execute()
  const { subjectKind: kind, subjectId: id, until } = hide
  const by = { actor: { kind: 'system', name: 'clock' }, requestId: act.requestId } as const
  await recordChange(trx, by, { verb: `${kind}.hide_ended`, subject: { kind, id }, at: until, data: { hide: hide.id }, search: true })
}
