import { allowedMember } from '#app/domain/access/allowed-member.ts'
import type { Act } from '#app/domain/act.server.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { isId } from '#app/domain/identifiers.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact } from '#db/client.server.ts'

/** Takes back an invitation of the acting organisation that nobody accepted yet. */
export function revokeInvitation(act: Act, input: { invitationId: string }): Promise<Result<undefined, { reason: 'forbidden' | 'not_found' }>> {
  return transact(act.db, async (trx) => {
    const allowed = allowedMember(act.actor, 'members', 'manage')
    if (!allowed.ok) return allowed
    if (!isId(input.invitationId)) return refuse({ reason: 'not_found' })
    const at = await act.clock(trx)
    const revoked = await trx
      .updateTable('invitation')
      .set({ revokedAt: at })
      .where('id', '=', input.invitationId)
      .where('organisationId', '=', allowed.value.organisation.id)
      .where('acceptedAt', 'is', null)
      .where('revokedAt', 'is', null)
      .executeTakeFirst()
    if (revoked.numUpdatedRows === 0n) return refuse({ reason: 'not_found' })
    await recordChange(trx, act, { verb: 'invitation.revoke', subject: { kind: 'invitation', id: input.invitationId }, at })
    return ok(undefined)
  })
}
