import { z } from 'zod'
import { transact, type Trx } from '#db/client.server.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import { ok } from '#app/domain/result.ts'
import type { Locale } from '#app/messages/locale.ts'
import { sendAccountMail } from './account-mail.server.ts'
import { Email, emailKeyOf, NewPassword, PersonName } from './credentials.ts'
import { secretiveMilliseconds, takeAtLeast } from './pace.server.ts'
import { hashPassword } from './password.server.ts'
import type { VisitorAct } from './visitor-act.server.ts'

export const SignUp = z.object({ name: PersonName, email: Email, password: NewPassword })
type SignUpInput = z.infer<typeof SignUp> & { locale: Locale }

/**
 * Makes an account that waits for its address to be confirmed. The answer and its time are the same whether the address is free, waiting or taken: what happened is said in the
 * mail, to whoever reads it. An account that was never confirmed is made anew, as its first maker may not be the owner of the address.
 */
export function signUp(act: VisitorAct, input: SignUpInput) {
  return takeAtLeast(secretiveMilliseconds, async () => {
    const passwordHash = await hashPassword(input.password)
    await transact(act.db, (trx) => register(trx, act, input, passwordHash))
    return ok(undefined)
  })
}

async function register(trx: Trx, act: VisitorAct, { name, email, locale }: SignUpInput, passwordHash: string): Promise<void> {
  const emailKey = emailKeyOf(email)
  const at = await act.clock(trx)
  const id = newId()
  const made = await trx
    .insertInto('person')
    .values({ id, email, emailKey, name, passwordHash, locale, confirmedAt: null, disabledAt: null, createdAt: at })
    .onConflict((conflict) => conflict.column('emailKey').doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows) {
    await recordChange(trx, act, { verb: 'person.sign_up', subject: { kind: 'person', id }, at, to: 'unconfirmed' })
    return sendAccountMail(trx, act, 'confirm-email', { id, name, email, locale }, at)
  }
  const known = await trx
    .selectFrom('person')
    .select(['id', 'name', 'email', 'locale', 'confirmedAt', 'disabledAt'])
    .where('emailKey', '=', emailKey)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (known.disabledAt) return
  if (known.confirmedAt) return sendAccountMail(trx, act, 'already-registered', known, at)
  await trx.updateTable('person').set({ name, passwordHash, locale }).where('id', '=', known.id).execute()
  await recordChange(trx, act, { verb: 'person.sign_up_again', subject: { kind: 'person', id: known.id }, at })
  return sendAccountMail(trx, act, 'confirm-email', { ...known, name, locale }, at)
}
