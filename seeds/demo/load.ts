import type { Act } from '#app/domain/act.server.ts'
import { recordAttestationEnds } from '#app/domain/attestations/record-ends.server.ts'
import { recordHouseExpiries } from '#app/domain/houses/record-expiries.server.ts'
import { calendarFrom } from './calendar.ts'
import { loadAsks } from './load-asks.ts'
import { loadDesk } from './load-desk.ts'
import { loadEvaluations } from './load-evaluation.ts'
import { loadHouses } from './load-houses.ts'
import { loadOfferings } from './load-offerings.ts'
import { loadPeople } from './load-people.ts'
import { loadProcedures } from './load-procedures.ts'
import { loadRegistry } from './load-registry.ts'
import { loadAwardedRequirement, loadOpenRequirements } from './load-requirements.ts'

/**
 * The demonstration world. What there is stands in files that read like a catalogue, one for each noun (`houses.ts`, `offerings/`, `registry.ts` …); the `load-` file of the same
 * noun does it by the product's own operations. A new noun is one of each and a line here, where everything that it stands on is there already.
 */
export async function loadDemo(act: Act): Promise<void> {
  const calendar = calendarFrom(await act.clock(act.db))
  const people = await loadPeople(act, calendar)
  const houses = await loadHouses(act, calendar, people)
  const products = await loadRegistry(act, calendar, people)
  await loadOfferings(act, calendar, people, { houses, products })
  const awardedId = await loadAwardedRequirement(act, calendar, people, { houses, products })
  // What the clock has ended is recorded by the worker a moment after the start; the first page shows it at once.
  const byClock = { ...act, actor: { kind: 'system', name: 'clock' } as const }
  await recordHouseExpiries(byClock)
  await recordAttestationEnds(byClock)
  await loadEvaluations(act, calendar, people, { houses, products })
  await loadProcedures(act, calendar, people, { houses, products, awardedId })
  const open = await loadOpenRequirements(act, calendar, people, { houses, products })
  await loadAsks(act, people, houses, open)
  await loadDesk(act, calendar, people, houses)
}
