import { z } from 'zod'
import { transact } from '#db/client.server.ts'
import { recordChange, recordEvent } from '#app/domain/audit/record.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { GivenPassword } from './credentials.ts'
import { endTokens, lockToken } from './email-token.server.ts'
import { passwordMatches } from './password.server.ts'
import type { VisitorAct } from './visitor-act.server.ts'

export const GivenPasswordForm = z.object({ password: GivenPassword })

export type ConfirmRefusal = { reason: 'link_over' } | { reason: 'wrong_password' }

/**
 * Confirms an address. The password of the sign-up is asked for: a stranger who signed up with somebody's address gains nothing when the owner of the address follows the link.
 * Answers the address to sign in with.
 */
export function confirmEmail(
  act: VisitorAct,
  input: { token: string; password: string },
): Promise<Result<{ personId: string; email: string }, ConfirmRefusal>> {
  return transact(act.db, async (trx) => {
    const at = await act.clock(trx)
    const person = await lockToken(trx, input.token, 'confirm', at)
    if (!person) return refuse({ reason: 'link_over' })
    const subject = { kind: 'person', id: person.id }
    if (!(await passwordMatches(person.passwordHash, input.password))) {
      await recordEvent(trx, act, { verb: 'person.confirm_refused', subject, at })
      return refuse({ reason: 'wrong_password' })
    }
    await endTokens(trx, person.id, 'confirm', at)
    if (!person.confirmedAt) {
      await trx.updateTable('person').set({ confirmedAt: at }).where('id', '=', person.id).execute()
      await recordChange(trx, act, { verb: 'person.confirm', subject, at, from: 'unconfirmed', to: 'confirmed' })
    }
    return ok({ personId: person.id, email: person.email })
  })
}
