import { findDemoMail } from '#app/domain/notifications/read-mail.server.ts'
import { noticeText } from '#app/domain/notifications/text.ts'
import { translatorFor } from '#app/messages/translator.server.ts'
import type { PageContext } from './context.ts'

/** A mail of the demonstration world, as a page shows it. */
export type ShownMail = { to: string; subject: string; body: string; path: string | null }

/** The newest mail to the address in `?to=`, in the demonstration world alone, where no mail leaves and every person is invented; null anywhere else. */
export async function readDemoMail(request: Request, context: PageContext): Promise<ShownMail | null> {
  const to = new URL(request.url).searchParams.get('to')
  if (!context.settings.demo || !to) return null
  const mail = await findDemoMail(context.db, to)
  const said = mail && noticeText(mail, context.locale, translatorFor(context.locale))
  return mail && said ? { to: mail.toAddress, ...said, path: mail.path } : null
}
