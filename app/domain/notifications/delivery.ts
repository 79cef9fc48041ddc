import type { Locale } from '#app/messages/locale.ts'

/** A mail ready to leave. `id` makes the Message-ID, so that a mail handed over twice is one mail to the reader's program. */
export type OutgoingMail = { id: string; to: string; subject: string; text: string; html: string }

/** Hands mail to a server. Throws `MailRefused` when it refuses for good, anything else when it is away for now. */
export type Mailer = { send(mail: OutgoingMail): Promise<void> }

/** The mail server refused for good: trying again would change nothing. The message holds no address. */
export class MailRefused extends Error {
  override name = 'MailRefused'
}

/** A notice as a mail shows it: its two texts and the full address it leads to. */
export type NoticeMail = { subject: string; body: string; locale: Locale; url: string }

/** Draws a notice as mail, always with a version in plain text. */
export type RenderNotice = (mail: NoticeMail) => Promise<{ html: string; text: string }>
