import type { Trx } from '#db/client.server.ts'
import type { Act } from '#app/domain/act.server.ts'
import { notify } from '#app/domain/notifications/notify.server.ts'
import type { Locale } from '#app/messages/locale.ts'
import { issueToken } from './email-token.server.ts'

type AccountMail = 'confirm-email' | 'already-registered' | 'reset-password'
type Addressee = { id: string; name: string; email: string; locale: Locale }

const anHour = 3_600_000
const mailsAnHour = 3

/**
 * Sends one of the mails that a stranger can cause, with its link where it has one. At most three an hour go to one address, so that nobody's mailbox is filled by our forms;
 * the form's answer is the same all the same.
 */
export async function sendAccountMail(trx: Trx, act: Pick<Act, 'queue'>, kind: AccountMail, person: Addressee, at: Date): Promise<void> {
  const { sent } = await trx
    .selectFrom('mail')
    .select((select) => select.fn.countAll<string>().as('sent'))
    .where('personId', '=', person.id)
    .where('kind', '=', kind)
    .where('createdAt', '>', new Date(at.getTime() - anHour))
    .executeTakeFirstOrThrow()
  if (Number(sent) >= mailsAnHour) return
  const told = { to: { address: { email: person.email, locale: person.locale, personId: person.id } }, values: { name: person.name }, at } as const
  if (kind === 'already-registered') return notify(trx, act, { ...told, kind, path: '/sign-in' })
  if (kind === 'confirm-email') {
    return notify(trx, act, { ...told, kind, path: '/sign-in', secretPath: `/confirm/${await issueToken(trx, person.id, 'confirm', at)}` })
  }
  return notify(trx, act, { ...told, kind, path: '/reset', secretPath: `/reset/${await issueToken(trx, person.id, 'reset', at)}` })
}
