import { z } from 'zod'
import { transact } from '#db/client.server.ts'
import { recordEvent } from '#app/domain/audit/record.server.ts'
import { ok } from '#app/domain/result.ts'
import { sendAccountMail } from './account-mail.server.ts'
import { Email, emailKeyOf } from './credentials.ts'
import { secretiveMilliseconds, takeAtLeast } from './pace.server.ts'
import type { VisitorAct } from './visitor-act.server.ts'

export const RequestReset = z.object({ email: Email })

/** Mails a link to choose a new password, when there is such an account. The answer and its time are the same when there is none. */
export function requestReset(act: VisitorAct, input: { email: string }) {
  return takeAtLeast(secretiveMilliseconds, () =>
    transact(act.db, async (trx) => {
      const at = await act.clock(trx)
      const person = await trx
        .selectFrom('person')
        .select(['id', 'name', 'email', 'locale'])
        .where('emailKey', '=', emailKeyOf(input.email))
        .where('disabledAt', 'is', null)
        .forUpdate()
        .executeTakeFirst()
      if (!person) return ok(undefined)
      await recordEvent(trx, act, { verb: 'person.reset_requested', subject: { kind: 'person', id: person.id }, at })
      await sendAccountMail(trx, act, 'reset-password', person, at)
      return ok(undefined)
    }),
  )
}
