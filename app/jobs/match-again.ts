import type { Act } from '#app/domain/act.server.ts'
import { findNewestFactsChange, requestRuns } from '#app/domain/matching/request-runs.server.ts'
import { startTicker, type Ticker } from './ticker.ts'

/**
 * Follows the change log and asks for new runs when something that matching reads has changed. What changed in one beat, an import's thousand rows too, is answered by one run for
 * each open requirement. It also asks once when it starts, for what changed while nothing ran.
 */
export function startMatchingAgain(act: Act, options: { onError: (error: unknown) => void; everyMs?: number }): Ticker {
  let seen: string | undefined
  const look = async () => {
    const newest = await findNewestFactsChange(act.db)
    if (newest === undefined || newest === seen) return
    await requestRuns(act)
    seen = newest
  }
  return startTicker(look, { onError: options.onError, everyMs: options.everyMs ?? 2_000 })
}
