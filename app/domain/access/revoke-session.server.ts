import { transact, type Trx } from '#db/client.server.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor, PersonActor } from '#app/domain/actor.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'

/** Ends one of the person's own sessions by the handle that `listSessions` gives; anybody else's is not found. */
export function revokeSession(act: Act<PersonActor | MemberActor>, input: { handle: string }): Promise<Result<undefined, { reason: 'not_found' }>> {
  return transact(act.db, async (trx) => {
    const { personId } = act.actor
    const at = await act.clock(trx)
    const ended = await trx
      .updateTable('session')
      .set({ revokedAt: at })
      .where('idHash', '=', Buffer.from(input.handle, 'base64url'))
      .where('personId', '=', personId)
      .where('revokedAt', 'is', null)
      .executeTakeFirst()
    if (ended.numUpdatedRows === 0n) return refuse({ reason: 'not_found' })
    await recordChange(trx, act, { verb: 'person.revoke_session', subject: { kind: 'person', id: personId }, at })
    return ok(undefined)
  })
}

/** Ends every session of a person, as when the password was changed by a link. */
export async function revokeEverySession(trx: Trx, personId: string, at: Date): Promise<void> {
  await trx.updateTable('session').set({ revokedAt: at }).where('personId', '=', personId).where('revokedAt', 'is', null).execute()
}
