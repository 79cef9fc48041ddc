import { runMatching } from '#app/domain/matching/run-matching.server.ts'
import { markets } from '#app/domain/market.ts'
import type { Act } from '#app/domain/act.server.ts'
import { loadHouses } from './houses.ts'
import { loadOrganisations } from './organisations.ts'
import { loadRegistry } from './registry.ts'
import { loadRequirements } from './requirements.ts'

/** The demonstration world: one advisory, one registry entry, two houses with three offerings, one institution, three staff, and requirements on their way. */
export async function loadDemo(act: Act): Promise<void> {
  const people = await loadOrganisations(act)
  const registry = await loadRegistry(act, people)
  await loadHouses(act, people, registry)
  const published = await loadRequirements(act, people, registry)
  // The worker would do this a moment later; the first page shows it at once.
  await runMatching({ ...act, actor: { kind: 'system', name: 'clock' } }, { requirementId: published, market: markets.pk })
}
