import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact } from '#db/client.server.ts'
import { lockMembers } from './manage.server.ts'
import { keepsGovernor } from './rules.ts'

export type EndMembershipRefusal = { reason: 'forbidden' | 'not_found' | 'last_owner' }

/** Ends a membership of the acting organisation: by who manages its members, or one's own. Somebody always governs, so the last owner stays. */
export function endMembership(act: Act, input: { membershipId: string }): Promise<Result<undefined, EndMembershipRefusal>> {
  return transact(act.db, async (trx) => {
    const locked = await lockMembers(trx, act)
    if (!locked.ok) return locked
    const { actor, members } = locked.value
    const member = members.find(({ id }) => id === input.membershipId)
    if (!member) return refuse({ reason: 'not_found' })
    if (member.personId !== actor.personId && decideAccess(actor, 'members', 'manage') !== 'allowed') return refuse({ reason: 'forbidden' })
    if (!keepsGovernor(actor.organisation.kind, members, { id: member.id, roles: [] })) return refuse({ reason: 'last_owner' })
    const at = await act.clock(trx)
    await trx.updateTable('membership').set({ endedAt: at }).where('id', '=', member.id).execute()
    const data = { organisation: actor.organisation.id, person: member.personId }
    await recordChange(trx, act, { verb: 'membership.end', subject: { kind: 'membership', id: member.id }, at, from: 'member', to: 'ended', data })
    return ok(undefined)
  })
}
