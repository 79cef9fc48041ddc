import type { Db } from '#db/client.server.ts'
import type { Clock } from '#app/domain/clock.ts'
import { translatorFor } from '#app/messages/translator.server.ts'
import { MailRefused, type Mailer, type RenderNotice } from './delivery.ts'
import { noticeText } from './text.ts'

export type DeliveryParts = {
  db: Db
  clock: Clock<Db>
  /** The site's own address, without a slash at the end. */
  appUrl: string
  /** Undefined when no mail server is set: mail is then kept here. */
  mailer: Mailer | undefined
  render: RenderNotice
}

/**
 * Sends one mail that waits, or marks it as kept when there is no mail server. A second run finds nothing to do; only a crash between the server's answer and our note of it sends
 * a mail twice, under one Message-ID. A secret link is forgotten once the mail has left. Throws when the server is away, so that the queue tries again.
 */
export async function deliverMail({ db, clock, appUrl, mailer, render }: DeliveryParts, { mailId }: { mailId: string }): Promise<void> {
  const mail = await db.selectFrom('mail').selectAll().where('id', '=', mailId).where('state', '=', 'waiting').executeTakeFirst()
  if (!mail) return
  const note = (set: { state?: 'kept' | 'sent' | 'failed'; sentAt?: Date; failure?: string | null; path?: string }) =>
    db.updateTable('mail').set(set).where('id', '=', mailId).where('state', '=', 'waiting').execute()
  if (!mailer) {
    await note({ state: 'kept' })
    return
  }
  const said = noticeText(mail, mail.locale, translatorFor(mail.locale))
  if (!said) {
    await note({ state: 'failed', failure: 'there is no text for this kind' })
    return
  }
  const { html, text } = await render({ ...said, locale: mail.locale, url: `${appUrl}${mail.path}` })
  const forgotten = mail.pathIsSecret ? { path: '/' } : {}
  try {
    await mailer.send({ id: mail.id, to: mail.toAddress, subject: said.subject, html, text })
  } catch (error) {
    const failure = (error as Error).message
    if (error instanceof MailRefused) {
      await note({ state: 'failed', failure, ...forgotten })
      return
    }
    await note({ failure })
    throw error
  }
  await note({ state: 'sent', sentAt: await clock(db), failure: null, ...forgotten })
}
