import type { Db } from '#db/client.server.ts'
import { databaseClock } from '#db/clock.server.ts'
import type { Search } from '#search/port.ts'
import { pruneSearchLog, syncSearch } from '#search/sync.server.ts'
import { startTicker, type Ticker } from './ticker.ts'

/** Of so many runs one looks at everything: whether the taxonomy changed, and which rows of the log are of no more use. */
const thoroughEvery = 60

/**
 * Keeps this machine's index up to the database, every second (`everyMs`). Each process that answers queries runs it; the one that holds the index's lock works, the others stand by to take over.
 * `first` resolves when the first run has ended, well or not.
 */
export function startSyncingSearch(
  db: Db,
  search: Search,
  options: { onError: (error: unknown) => void; everyMs?: number },
): Ticker & { first: Promise<void> } {
  const { onError, everyMs = 1000 } = options
  let runs = 0
  let firstEnded = () => undefined as void
  const first = new Promise<void>((resolve) => (firstEnded = resolve))
  const sync = async () => {
    const thorough = runs % thoroughEvery === 0
    runs += 1
    try {
      await syncSearch(db, search, databaseClock, { sameGround: !thorough })
      if (thorough) await pruneSearchLog(db)
    } finally {
      firstEnded()
    }
  }
  return { ...startTicker(sync, { onError, everyMs }), first }
}
