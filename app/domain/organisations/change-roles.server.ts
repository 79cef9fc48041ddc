import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact } from '#db/client.server.ts'
import { lockMembers } from './manage.server.ts'
import { areRolesOf, keepsGovernor } from './rules.ts'

export type ChangeRolesRefusal = { reason: 'forbidden' | 'not_found' | 'unknown_role' | 'last_owner' }

/** Gives a member of the acting organisation other roles, from their next click on. Somebody always governs. */
export function changeRoles(act: Act, input: { membershipId: string; roles: readonly string[] }): Promise<Result<undefined, ChangeRolesRefusal>> {
  return transact(act.db, async (trx) => {
    if (decideAccess(act.actor, 'members', 'manage') !== 'allowed') return refuse({ reason: 'forbidden' })
    const locked = await lockMembers(trx, act)
    if (!locked.ok) return locked
    const { actor, members } = locked.value
    const member = members.find(({ id }) => id === input.membershipId)
    if (!member) return refuse({ reason: 'not_found' })
    if (!areRolesOf(actor.organisation.kind, input.roles)) return refuse({ reason: 'unknown_role' })
    if (!keepsGovernor(actor.organisation.kind, members, { id: member.id, roles: input.roles })) return refuse({ reason: 'last_owner' })
    const at = await act.clock(trx)
    await trx
      .updateTable('membership')
      .set({ roles: [...input.roles] })
      .where('id', '=', member.id)
      .execute()
    const data = { organisation: actor.organisation.id, person: member.personId, before: member.roles, after: [...input.roles] }
    await recordChange(trx, act, { verb: 'membership.change_roles', subject: { kind: 'membership', id: member.id }, at, data })
    return ok(undefined)
  })
}
