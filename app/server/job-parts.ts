import { markets } from '#app/domain/market.ts'
import { readKeys } from '#app/domain/sealing/keys.server.ts'
import type { RunningQueue } from '#app/jobs/queue.server.ts'
import type { JobParts } from '#app/jobs/start-jobs.server.ts'
import { builtRenderer, makeMailer } from '#app/services/mail.server.ts'
import { fileParts } from './file-parts.server.ts'
import { databaseClock } from '#db/clock.server.ts'
import type { Opened } from './open.server.ts'

/** What the jobs of a process work with, from its settings. */
export function jobParts({ settings, db }: Opened, running: RunningQueue): JobParts {
  const { smtpUrl, mailFrom } = settings
  return {
    db,
    running,
    keys: readKeys(settings),
    market: markets[settings.market],
    files: fileParts(settings),
    delivery: {
      db,
      clock: databaseClock,
      appUrl: settings.appUrl,
      mailer: smtpUrl === undefined ? undefined : makeMailer({ url: smtpUrl, from: mailFrom! }),
      render: builtRenderer(),
    },
  }
}
