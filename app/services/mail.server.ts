import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { createTransport } from 'nodemailer'
import { MailRefused, type Mailer, type RenderNotice } from '#app/domain/notifications/delivery.ts'

const patienceMs = 10_000

/** A client of the SMTP server at `url` (`smtp://` or `smtps://`). Connections are made when there is mail. Errors never repeat the address, which logs must not hold. */
export function makeMailer(options: { url: string; from: string }): Mailer {
  const timeouts = { connectionTimeout: patienceMs, greetingTimeout: patienceMs, socketTimeout: patienceMs }
  const transport = createTransport({ url: options.url, ...timeouts, disableFileAccess: true, disableUrlAccess: true }, { from: options.from })
  const domain = /@([^\s>]+)>?$/.exec(options.from)?.[1] ?? 'localhost'
  return {
    async send({ id, ...mail }) {
      try {
        await transport.sendMail({ ...mail, messageId: `<${id}@${domain}>`, headers: { 'Auto-Submitted': 'auto-generated' } })
      } catch (error) {
        const { responseCode, code } = error as { responseCode?: number; code?: string }
        if (responseCode !== undefined && responseCode >= 500) throw new MailRefused(`the mail server refused with ${responseCode}`)
        throw new Error(`the mail server is away or asks to wait (${responseCode ?? code ?? 'no code'})`)
      }
    },
  }
}

/** The mail templates as `npm run build` made them. Loaded when the first mail is drawn, so that a process that sends none does not need them. */
export function builtRenderer(folder = 'build/mail'): RenderNotice {
  let built: Promise<{ renderNotice: RenderNotice }> | undefined
  return async (mail) => {
    built ??= import(pathToFileURL(path.resolve(folder, 'notice.js')).href)
    const { renderNotice } = await built
    return renderNotice(mail)
  }
}
