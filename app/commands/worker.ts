import { assertSealKey, readKeys } from '#app/domain/sealing/keys.server.ts'
import { openQueue } from '#app/jobs/queue.server.ts'
import { startJobs } from '#app/jobs/start-jobs.server.ts'
import { jobParts } from '#app/server/job-parts.ts'
import { makeLog } from '#app/server/logs.ts'
import { open, say } from '#app/server/open.server.ts'
import { stopOnSignal } from '#app/server/serve.ts'

/** `npm run worker`: the jobs alone, on a database that `npm run migrate` has prepared. */
const opened = await open({ applicationName: 'mutabadil worker', say })
const { settings, appUrl } = opened
const log = makeLog(settings.logLevel)
const onError = (error: unknown) => log.error({ err: error }, 'the job queue has trouble')
const running = await openQueue({ connectionString: appUrl, applicationName: 'mutabadil worker queue', worker: true, onError })
await assertSealKey(opened.db, readKeys(settings))
const jobs = await startJobs(jobParts(opened, running), onError)
say('The worker runs')
stopOnSignal(async () => {
  await jobs.stop()
  await running.stop()
  await opened.close()
})
