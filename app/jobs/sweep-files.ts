import type { Act } from '#app/domain/act.server.ts'
import { sweepUploads } from '#app/domain/attachments/sweep.server.ts'
import type { FileParts } from '#app/domain/files/keep-upload.server.ts'
import { sweepFiles } from '#app/domain/files/sweep.server.ts'
import { startTicker, type Ticker } from './ticker.ts'

/** Days and not hours decide what goes, so that an hour's delay matters to nobody. */
const everyMs = 3_600_000

/** Deletes files whose time is over and uploads that stayed unfinished, again and again. */
export function startSweepingFiles(act: Act, files: Pick<FileParts, 'store'>, { onError }: { onError: (error: unknown) => void }): Ticker {
  const sweep = async () => {
    await sweepFiles(act, files)
    await sweepUploads(act, files)
  }
  return startTicker(sweep, { onError, everyMs })
}
