import type { Act } from '#app/domain/act.server.ts'
import type { Market } from '#app/domain/market.ts'
import { followChanges, type Watched } from '#app/domain/matching/follow-changes.server.ts'
import { startTicker, type Ticker } from './ticker.ts'

/**
 * Follows the change log and asks for new runs of the requirements that a change touches. What changed in one beat, an import's thousand rows too, is answered by one run for each of them.
 * It also asks once for all when it starts, for what changed while nothing ran.
 */
export function startMatchingAgain(act: Act, market: Market, options: { onError: (error: unknown) => void; everyMs?: number }): Ticker {
  const watched: Watched = new Map()
  return startTicker(
    async () => {
      await followChanges(act, market, watched)
    },
    { onError: options.onError, everyMs: options.everyMs ?? 2_000 },
  )
}
