import type { Db } from '#db/client.server.ts'
import { linkAudit } from '#app/domain/audit/linker.server.ts'
import { startTicker, type Ticker } from './ticker.ts'

/** Links the audit chain every second (`everyMs`). The first run searches the whole table; one that fails loses nothing, the tail only grows. */
export function startLinkingAudit(db: Db, options: { onError: (error: unknown) => void; everyMs?: number }): Ticker {
  let everything = true
  const link = async () => {
    await linkAudit(db, { everything })
    everything = false
  }
  return startTicker(link, { onError: options.onError, everyMs: options.everyMs ?? 1_000 })
}
