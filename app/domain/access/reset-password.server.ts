import { z } from 'zod'
import { transact } from '#db/client.server.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { NewPassword } from './credentials.ts'
import { endTokens, lockToken } from './email-token.server.ts'
import { emailKeyOf } from './credentials.ts'
import { hashPassword } from './password.server.ts'
import { forgetAttempts } from './reserve-attempt.server.ts'
import { revokeEverySession } from './revoke-session.server.ts'
import type { VisitorAct } from './visitor-act.server.ts'

export const ChosenPassword = z.object({ password: NewPassword })

/**
 * Sets a new password by a link from a mail, once, and ends every session: whoever knew the old password is out. The link also proves the address, so it confirms an account
 * that was not. Answers the address to sign in with.
 */
export async function resetPassword(
  act: VisitorAct,
  input: { token: string; password: string },
): Promise<Result<{ personId: string; email: string }, { reason: 'link_over' }>> {
  const passwordHash = await hashPassword(input.password)
  return transact(act.db, async (trx) => {
    const at = await act.clock(trx)
    const person = await lockToken(trx, input.token, 'reset', at)
    if (!person) return refuse({ reason: 'link_over' })
    await endTokens(trx, person.id, 'reset', at)
    await endTokens(trx, person.id, 'confirm', at)
    await trx
      .updateTable('person')
      .set({ passwordHash, confirmedAt: person.confirmedAt ?? at })
      .where('id', '=', person.id)
      .execute()
    await revokeEverySession(trx, person.id, at)
    await forgetAttempts(trx, act.keys, emailKeyOf(person.email))
    const subject = { kind: 'person', id: person.id }
    if (!person.confirmedAt) await recordChange(trx, act, { verb: 'person.confirm', subject, at, from: 'unconfirmed', to: 'confirmed' })
    await recordChange(trx, act, { verb: 'person.reset_password', subject, at })
    return ok({ personId: person.id, email: person.email })
  })
}
