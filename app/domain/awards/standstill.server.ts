import { addPeriods } from '#app/domain/requirements/add-periods.server.ts'
import type { Trx } from '#db/client.server.ts'

/** Records a standstill in place of the one before it, if there was one. The caller holds the lock on the requirement. */
export async function setStandstill(trx: Trx, requirementId: string, period: { startsAt: Date; endsAt: Date; rule: string }): Promise<void> {
  await endStandstill(trx, requirementId, period.startsAt)
  await addPeriods(trx, requirementId, [{ ...period, kind: 'standstill' }], { at: period.startsAt })
}

/** The standstill holds no more: what it followed from has fallen. */
export async function endStandstill(trx: Trx, requirementId: string, at: Date): Promise<void> {
  await trx
    .updateTable('requirementPeriod')
    .set({ supersededAt: at })
    .where('requirementId', '=', requirementId)
    .where('kind', '=', 'standstill')
    .where('supersededAt', 'is', null)
    .execute()
}
