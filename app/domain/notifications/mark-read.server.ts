import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor, PersonActor } from '#app/domain/actor.ts'
import { ok } from '#app/domain/result.ts'
import { transact } from '#db/client.server.ts'

/** Marks the person's own notices as read: one of them, or all. Reading is private, so nobody records it. */
export function markRead(act: Act<PersonActor | MemberActor>, input: { notificationId?: string }) {
  return transact(act.db, async (trx) => {
    const at = await act.clock(trx)
    let update = trx.updateTable('notification').set({ readAt: at }).where('personId', '=', act.actor.personId).where('readAt', 'is', null)
    if (input.notificationId !== undefined) update = update.where('id', '=', input.notificationId)
    await update.execute()
    return ok(undefined)
  })
}
