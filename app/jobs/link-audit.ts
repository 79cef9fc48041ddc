import type { Db } from '#db/client.server.ts'
import { linkAudit } from '#app/domain/audit/linker.server.ts'

/** A job that runs by itself until it is stopped. `stop` resolves when no run is under way any more. */
export type Ticker = { stop(): Promise<void> }

/**
 * Links the audit chain every second (`everyMs`), one run after the other and never two at once; the first run searches the whole table. A run that fails is
 * handed to `onError` and the next one tries again: nothing is lost, the tail only grows.
 */
export function startLinkingAudit(db: Db, options: { onError: (error: unknown) => void; everyMs?: number }): Ticker {
  const { onError, everyMs = 1_000 } = options
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let everything = true
  let running = Promise.resolve()

  const tick = async () => {
    try {
      await linkAudit(db, { everything })
      everything = false
    } catch (error) {
      onError(error)
    }
    if (!stopped) schedule()
  }
  const schedule = () => {
    timer = setTimeout(() => {
      running = tick()
    }, everyMs)
    // The process may end while nothing but the wait for the next run is left.
    timer.unref()
  }

  running = tick()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
