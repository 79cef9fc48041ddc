import { emailKeyOf } from '#app/domain/access/credentials.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { Actor } from '#app/domain/actor.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact, type Trx } from '#db/client.server.ts'
import { findInvitation, type OpenInvitation } from './find-invitation.server.ts'

export type AcceptRefusal = { reason: 'forbidden' | 'link_over' | 'other_address' | 'already_member' }

/** Accepts an invitation as the signed-in person. It is meant for one address: forwarding the link gives nobody else the roles. */
export function acceptInvitation(act: Act, input: { token: string }): Promise<Result<{ organisationId: string }, AcceptRefusal>> {
  return transact(act.db, async (trx) => {
    const { actor } = act
    if (actor.kind !== 'person') return refuse({ reason: 'forbidden' })
    const at = await act.clock(trx)
    const invitation = await findInvitation(trx, input.token, at, { lock: true })
    if (!invitation) return refuse({ reason: 'link_over' })
    const person = await trx.selectFrom('person').select('emailKey').where('id', '=', actor.personId).executeTakeFirstOrThrow()
    if (person.emailKey !== emailKeyOf(invitation.email)) return refuse({ reason: 'other_address' })
    if (!(await join(trx, { actor, requestId: act.requestId }, invitation, actor.personId, at))) return refuse({ reason: 'already_member' })
    return ok({ organisationId: invitation.organisation.id })
  })
}

/** Makes the person a member by the invitation; false when they are one already. */
export async function join(trx: Trx, by: { actor: Actor; requestId?: string }, invitation: OpenInvitation, personId: string, at: Date): Promise<boolean> {
  const id = newId()
  const made = await trx
    .insertInto('membership')
    .values({ id, organisationId: invitation.organisation.id, personId, roles: invitation.roles, createdAt: at, endedAt: null })
    .onConflict((conflict) => conflict.columns(['organisationId', 'personId']).where('endedAt', 'is', null).doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows !== 1n) return false
  await trx.updateTable('invitation').set({ acceptedAt: at }).where('id', '=', invitation.id).execute()
  const data = { organisation: invitation.organisation.id, person: personId, roles: invitation.roles, invitation: invitation.id }
  await recordChange(trx, by, { verb: 'membership.begin', subject: { kind: 'membership', id }, at, to: 'member', data })
  return true
}
