import { z } from 'zod'
import { emailKeyOf, NewPassword, PersonName } from '#app/domain/access/credentials.ts'
import { hashPassword } from '#app/domain/access/password.server.ts'
import type { VisitorAct } from '#app/domain/access/visitor-act.server.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import type { Locale } from '#app/messages/locale.ts'
import { transact } from '#db/client.server.ts'
import { join } from './accept-invitation.server.ts'
import { findInvitation } from './find-invitation.server.ts'

export const InvitedSignUp = z.object({ name: PersonName, password: NewPassword })

export type InvitedSignUpRefusal = { reason: 'link_over' | 'has_account' }

/**
 * Makes the invited person's account and membership at once. The link came by mail, so the address counts as confirmed; an account for it that was never confirmed becomes the
 * holder's. Answers the address to sign in with.
 */
export async function signUpByInvitation(
  act: VisitorAct,
  input: { token: string; name: string; password: string; locale: Locale },
): Promise<Result<{ personId: string; email: string }, InvitedSignUpRefusal>> {
  const passwordHash = await hashPassword(input.password)
  return transact(act.db, async (trx) => {
    const at = await act.clock(trx)
    const invitation = await findInvitation(trx, input.token, at, { lock: true })
    if (!invitation) return refuse({ reason: 'link_over' })
    if (invitation.hasAccount) return refuse({ reason: 'has_account' })
    const { name, locale } = input
    const values = { email: invitation.email, emailKey: emailKeyOf(invitation.email), name, passwordHash, locale, confirmedAt: at }
    const person = await trx
      .insertInto('person')
      .values({ id: newId(), ...values, disabledAt: null, createdAt: at })
      .onConflict((conflict) =>
        conflict.column('emailKey').doUpdateSet({ name, passwordHash, locale, confirmedAt: at }).where('person.confirmedAt', 'is', null),
      )
      .returning('id')
      .executeTakeFirst()
    if (!person) return refuse({ reason: 'has_account' })
    const by = { actor: { kind: 'person', personId: person.id, organisation: null } as const, requestId: act.requestId }
    await recordChange(trx, by, { verb: 'person.sign_up_invited', subject: { kind: 'person', id: person.id }, at, to: 'confirmed' })
    await join(trx, by, invitation, person.id, at)
    return ok({ personId: person.id, email: invitation.email })
  })
}
