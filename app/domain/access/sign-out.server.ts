import { transact } from '#db/client.server.ts'
import type { Act } from '#app/domain/act.server.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { ok } from '#app/domain/result.ts'
import type { MemberActor, PersonActor } from '#app/domain/actor.ts'
import { hashSecret } from './secret.server.ts'

/** Ends the session at hand. Ending one that is over already changes nothing. */
export function signOut(act: Act<PersonActor | MemberActor>, input: { sessionId: string }) {
  return transact(act.db, async (trx) => {
    const at = await act.clock(trx)
    const { personId } = act.actor
    const ended = await trx
      .updateTable('session')
      .set({ revokedAt: at })
      .where('idHash', '=', hashSecret(input.sessionId))
      .where('personId', '=', personId)
      .where('revokedAt', 'is', null)
      .executeTakeFirst()
    if (ended.numUpdatedRows > 0n) await recordChange(trx, act, { verb: 'person.sign_out', subject: { kind: 'person', id: personId }, at })
    return ok(undefined)
  })
}
