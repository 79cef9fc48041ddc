/** Work that repeats by itself until it is stopped. `stop` resolves when no run is under way any more. */
export type Ticker = { stop(): Promise<void> }

/**
 * Runs `work` now and then again `everyMs` after each run has ended, so that two runs never overlap. A run that fails is handed to `onError` and the next one tries again.
 */
export function startTicker(work: () => Promise<unknown>, options: { onError: (error: unknown) => void; everyMs: number }): Ticker {
  const { onError, everyMs } = options
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()

  const tick = async () => {
    try {
      await work()
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
