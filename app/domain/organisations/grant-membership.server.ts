import { emailKeyOf } from '#app/domain/access/credentials.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { SystemActor } from '#app/domain/actor.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact } from '#db/client.server.ts'
import { lockForGrant, putMembership, type GrantRefusal } from './grant.server.ts'

/** An operator gives a known person roles in an organisation, in place of those they have there. */
export function grantMembership(
  act: Act<SystemActor>,
  input: { email: string; organisationSlug: string; roles: readonly string[] },
): Promise<Result<undefined, GrantRefusal | { reason: 'unknown_person' }>> {
  return transact(act.db, async (trx) => {
    const granted = await lockForGrant(trx, input.organisationSlug, input.roles)
    if (!granted.ok) return granted
    const person = await trx.selectFrom('person').select('id').where('emailKey', '=', emailKeyOf(input.email)).executeTakeFirst()
    if (!person) return refuse({ reason: 'unknown_person' })
    const at = await act.clock(trx)
    await putMembership(trx, act, { organisationId: granted.value.id, personId: person.id, roles: granted.value.roles }, at)
    return ok(undefined)
  })
}
