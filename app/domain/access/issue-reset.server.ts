import type { Act } from '#app/domain/act.server.ts'
import type { SystemActor } from '#app/domain/actor.ts'
import { recordEvent } from '#app/domain/audit/record.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact } from '#db/client.server.ts'
import { emailKeyOf } from './credentials.ts'
import { issueToken } from './email-token.server.ts'

/** An operator makes the link by which a person chooses a new password, to hand over by other means than mail. It works for an hour. */
export function issueReset(act: Act<SystemActor>, input: { email: string }): Promise<Result<{ resetToken: string }, { reason: 'unknown_person' }>> {
  return transact(act.db, async (trx) => {
    const person = await trx
      .selectFrom('person')
      .select('id')
      .where('emailKey', '=', emailKeyOf(input.email))
      .where('disabledAt', 'is', null)
      .executeTakeFirst()
    if (!person) return refuse({ reason: 'unknown_person' })
    const at = await act.clock(trx)
    await recordEvent(trx, act, { verb: 'person.reset_issued', subject: { kind: 'person', id: person.id }, at })
    return ok({ resetToken: await issueToken(trx, person.id, 'reset', at) })
  })
}
