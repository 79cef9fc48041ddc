import type { Act } from '#app/domain/act.server.ts'
import { withListedChanges, type FactsChange } from '#app/domain/listed-facts/read-listed.server.ts'
import type { Listed } from '#app/domain/listed-facts/load.server.ts'
import type { Market } from '#app/domain/market.ts'
import { dayInZone } from '#app/domain/requirements/calendar.ts'
import { compileRequirement, type CompiledRequirement } from './columns/compile.ts'
import { touchedBy } from './columns/touched.ts'
import { listOpenRequirements, requestRuns, type OpenRequirement } from './request-runs.server.ts'
import { readRequirementFacts } from './requirement-facts.server.ts'

/** What open requirements ask, made ready for scoring; kept from one look to the next. `mark` says of what it was made. */
export type Watched = Map<string, { mark: string; compiled: CompiledRequirement }>

/**
 * Asks for new runs of the open requirements that what has changed since the last look touches: all of them after a change that all read (a day, the registry, an own list, the taxonomy,
 * the market's mean), otherwise those for which the changed offerings come to something else. Answers how many.
 */
export async function followChanges(act: Act, market: Market, watched: Watched): Promise<number> {
  const today = dayInZone(await act.clock(act.db), market.timeZone)
  return withListedChanges(act.db, today, async (listed, { everything, offerings }) => {
    if (everything) {
      watched.clear()
      return requestRuns(act)
    }
    if (offerings.length === 0) return 0
    await watchOpen(act, market, listed, watched)
    return requestRuns(act, touchedByAny(listed, watched, offerings))
  })
}

function touchedByAny({ columns }: Listed, watched: Watched, changes: readonly FactsChange[]): string[] {
  const left = new Map([...watched].map(([id, { compiled }]) => [id, compiled]))
  const touched: string[] = []
  for (const { before, after } of changes) {
    for (const id of touchedBy(left.values(), columns, before, after)) {
      touched.push(id)
      left.delete(id)
    }
  }
  return touched
}

/** Makes ready what has opened or changed since the last look, and lets go of what is over. */
async function watchOpen(act: Act, market: Market, { today, columns, tree }: Listed, watched: Watched): Promise<void> {
  const open = await listOpenRequirements(act.db)
  const ids = new Set(open.map(({ id }) => id))
  for (const id of watched.keys()) if (!ids.has(id)) watched.delete(id)
  for (const requirement of open) {
    const mark = markOf(requirement)
    if (watched.get(requirement.id)?.mark === mark) continue
    const days = { today, closingDate: dayInZone(requirement.closesAt!, market.timeZone) }
    watched.set(requirement.id, { mark, compiled: compileRequirement(await readRequirementFacts(act.db, requirement, days), columns, tree) })
  }
}

/** Each save, the private one of what is replaced too, counts up the revision. */
function markOf({ revision, currentVersionId, closesAt }: OpenRequirement): string {
  return `${revision} ${currentVersionId} ${closesAt?.toISOString()}`
}
