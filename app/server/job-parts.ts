import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { markets } from '#app/domain/market.ts'
import { readKeys } from '#app/domain/sealing/keys.server.ts'
import type { RunningQueue } from '#app/jobs/queue.server.ts'
import type { JobParts } from '#app/jobs/start-jobs.server.ts'
import type { RenderNotice } from '#app/mail/render.ts'
import { makeMailer } from '#app/services/mail.server.ts'
import type { Opened } from './open.server.ts'
import { SettingsProblem } from './settings.ts'

const mailBuild = 'build/mail/notice.js'

/** What the jobs of a process work with, from its settings. The mail templates are TSX, so they come from the build. */
export async function jobParts({ settings, db }: Opened, running: RunningQueue): Promise<JobParts> {
  const { smtpUrl, mailFrom } = settings
  if (!existsSync(mailBuild)) throw new SettingsProblem('The mail templates are not built: run npm run build')
  const { renderNotice } = (await import(pathToFileURL(path.resolve(mailBuild)).href)) as { renderNotice: RenderNotice }
  return {
    db,
    running,
    keys: readKeys(settings),
    market: markets[settings.market],
    appUrl: settings.appUrl,
    mailer: smtpUrl === undefined ? undefined : makeMailer({ url: smtpUrl, from: mailFrom ?? '' }),
    render: renderNotice,
  }
}
