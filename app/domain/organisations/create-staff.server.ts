import { emailKeyOf } from '#app/domain/access/credentials.ts'
import { issueToken } from '#app/domain/access/email-token.server.ts'
import { unknowablePasswordHash } from '#app/domain/access/password.server.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { SystemActor } from '#app/domain/actor.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import type { Locale } from '#app/messages/locale.ts'
import { transact } from '#db/client.server.ts'
import { lockForGrant, putMembership, type GrantRefusal } from './grant.server.ts'

export type NewStaff = { name: string; email: string; locale: Locale; organisationSlug: string; roles: readonly string[] }

/**
 * An operator's way in: makes a person with a confirmed address as a member of an organisation, without a password that anybody knows. Answers the token of the link by which
 * they choose one; it works for an hour.
 */
export async function createStaff(
  act: Act<SystemActor>,
  input: NewStaff,
): Promise<Result<{ personId: string; resetToken: string }, GrantRefusal | { reason: 'known_address' }>> {
  const passwordHash = await unknowablePasswordHash()
  return transact(act.db, async (trx) => {
    const granted = await lockForGrant(trx, input.organisationSlug, input.roles)
    if (!granted.ok) return granted
    const emailKey = emailKeyOf(input.email)
    const known = await trx.selectFrom('person').select('id').where('emailKey', '=', emailKey).executeTakeFirst()
    if (known) return refuse({ reason: 'known_address' })
    const at = await act.clock(trx)
    const personId = newId()
    const { name, email, locale } = input
    await trx
      .insertInto('person')
      .values({ id: personId, email, emailKey, name, passwordHash, locale, confirmedAt: at, disabledAt: null, createdAt: at })
      .execute()
    await recordChange(trx, act, { verb: 'person.create', subject: { kind: 'person', id: personId }, at, to: 'confirmed' })
    await putMembership(trx, act, { organisationId: granted.value.id, personId, roles: granted.value.roles }, at)
    return ok({ personId, resetToken: await issueToken(trx, personId, 'reset', at) })
  })
}
