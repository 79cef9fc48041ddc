import { allowedMember } from '#app/domain/access/allowed-member.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import type { Trx } from '#db/client.server.ts'

export type Member = { id: string; personId: string; roles: string[] }

/**
 * The acting organisation, locked, with its living members: what a change of members begins with. Two owners who leave at the same instant wait here for one another, so that
 * the second sees that it would be the last.
 */
export async function lockMembers(trx: Trx, act: Act): Promise<Result<{ actor: MemberActor; members: Member[] }, { reason: 'forbidden' | 'not_found' }>> {
  const allowed = allowedMember(act.actor, 'members', 'read')
  if (!allowed.ok) return allowed
  const actor = allowed.value
  await trx.selectFrom('organisation').select('id').where('id', '=', actor.organisation.id).forUpdate().execute()
  const members = await trx
    .selectFrom('membership')
    .select(['id', 'personId', 'roles'])
    .where('organisationId', '=', actor.organisation.id)
    .where('endedAt', 'is', null)
    .execute()
  if (!members.some(({ personId }) => personId === actor.personId)) return refuse({ reason: 'forbidden' })
  return ok({ actor, members })
}
