import { transact } from '#db/client.server.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor, PersonActor } from '#app/domain/actor.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { hashSecret, newSecret } from './secret.server.ts'

/** Acts for another of the person's organisations from now on. What the session may do changes, so its id does too; the old one is dead. */
export function switchOrganisation(
  act: Act<PersonActor | MemberActor>,
  input: { sessionId: string; organisationId: string },
): Promise<Result<{ sessionId: string }, { reason: 'not_found' }>> {
  return transact(act.db, async (trx) => {
    const { personId } = act.actor
    const membership = await trx
      .selectFrom('membership')
      .select('id')
      .where('personId', '=', personId)
      .where('organisationId', '=', input.organisationId)
      .where('endedAt', 'is', null)
      .executeTakeFirst()
    if (!membership) return refuse({ reason: 'not_found' })
    const sessionId = newSecret()
    const switched = await trx
      .updateTable('session')
      .set({ idHash: hashSecret(sessionId), organisationId: input.organisationId })
      .where('idHash', '=', hashSecret(input.sessionId))
      .where('personId', '=', personId)
      .where('revokedAt', 'is', null)
      .executeTakeFirst()
    if (switched.numUpdatedRows === 0n) return refuse({ reason: 'not_found' })
    const at = await act.clock(trx)
    await recordChange(trx, act, {
      verb: 'person.switch_organisation',
      subject: { kind: 'person', id: personId },
      at,
      data: { organisation: input.organisationId },
    })
    return ok({ sessionId })
  })
}
