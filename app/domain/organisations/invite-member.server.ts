import { z } from 'zod'
import { allowedMember } from '#app/domain/access/allowed-member.ts'
import { Email, emailKeyOf } from '#app/domain/access/credentials.ts'
import { hashSecret, newSecret } from '#app/domain/access/secret.server.ts'
import type { Act } from '#app/domain/act.server.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import { notify } from '#app/domain/notifications/notify.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact } from '#db/client.server.ts'
import { areRolesOf } from './rules.ts'

export const Invitation = z.object({ email: Email, roles: z.array(z.string()).min(1, 'organisations.refused.unknownRole') })

/** How long the link of an invitation works. */
export const invitationDays = 7

export type InviteRefusal = { reason: 'forbidden' | 'not_found' | 'unknown_role' | 'already_member' }

/** Invites an address to act for the organisation. A newer invitation replaces an older one to the same address. Nothing tells whether the address has an account. */
export function inviteMember(act: Act, input: { email: string; roles: readonly string[] }): Promise<Result<{ invitationId: string }, InviteRefusal>> {
  return transact(act.db, async (trx) => {
    const allowed = allowedMember(act.actor, 'members', 'manage')
    if (!allowed.ok) return allowed
    const { personId, organisation } = allowed.value
    if (!areRolesOf(organisation.kind, input.roles)) return refuse({ reason: 'unknown_role' })
    const { name } = await trx.selectFrom('organisation').select('name').where('id', '=', organisation.id).forUpdate().executeTakeFirstOrThrow()
    const emailKey = emailKeyOf(input.email)
    const known = await trx
      .selectFrom('person')
      .leftJoin('membership', (join) =>
        join.onRef('membership.personId', '=', 'person.id').on('membership.organisationId', '=', organisation.id).on('membership.endedAt', 'is', null),
      )
      .select(['person.locale', 'membership.id as membershipId'])
      .where('person.emailKey', '=', emailKey)
      .executeTakeFirst()
    if (known?.membershipId) return refuse({ reason: 'already_member' })
    const at = await act.clock(trx)
    await trx
      .updateTable('invitation')
      .set({ revokedAt: at })
      .where('organisationId', '=', organisation.id)
      .where('email', '=', emailKey)
      .where('acceptedAt', 'is', null)
      .where('revokedAt', 'is', null)
      .execute()
    const token = newSecret()
    const id = newId()
    const expiresAt = new Date(at.getTime() + invitationDays * 86_400_000)
    const fresh = { createdAt: at, expiresAt, acceptedAt: null, revokedAt: null }
    await trx
      .insertInto('invitation')
      .values({ id, tokenHash: hashSecret(token), organisationId: organisation.id, email: emailKey, roles: [...input.roles], invitedBy: personId, ...fresh })
      .execute()
    const { locale } = known ?? (await trx.selectFrom('person').select('locale').where('id', '=', personId).executeTakeFirstOrThrow())
    const to = { address: { email: input.email.trim(), locale } }
    await notify(trx, act, { to, kind: 'invitation', values: { organisation: name }, path: '/sign-in', secretPath: `/invitation/${token}`, at })
    await recordChange(trx, act, {
      verb: 'invitation.send',
      subject: { kind: 'invitation', id },
      at,
      data: { organisation: organisation.id, roles: [...input.roles] },
      detail: { email: emailKey },
    })
    return ok({ invitationId: id })
  })
}
