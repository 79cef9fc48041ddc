import type { Act } from '#app/domain/act.server.ts'
import { findBarFromMatches } from '#app/domain/institutions/read.server.ts'
import { marketDay } from '#app/domain/market-day.ts'
import { notify } from '#app/domain/notifications/notify.server.ts'
import type { LockedRequirement } from '#app/domain/requirements/lock.server.ts'
import { readNaming } from '#app/domain/requirements/naming.server.ts'
import type { Trx } from '#db/client.server.ts'
import { strongScore, toldRanks } from './parameters.ts'
import { listMatchConflicts } from './read.server.ts'
import type { Match, MatchRun } from './run.ts'

/**
 * Tells the institution's procurement officers, once for a run, that offerings which were eligible in no run before now match strongly. Nothing is told of the first run, which they ask
 * for by publishing, nor to an institution that may not see its matches. The notice names no offering: who those are stands on the page that it leads to.
 */
export async function tellInstitution(
  trx: Trx,
  act: Pick<Act, 'queue'>,
  { requirement, at }: LockedRequirement,
  run: Pick<MatchRun, 'eligible'>,
  runId: string,
): Promise<void> {
  const strong = run.eligible.slice(0, toldRanks).filter(({ score }) => score >= strongScore)
  if (strong.length === 0) return
  const before = await listEligibleBefore(trx, requirement.id, runId)
  if (before === null) return
  const fresh = strong.filter(({ offeringId }) => !before.has(offeringId)).length
  if (fresh === 0) return
  const { id, institutionId, currentVersionId } = requirement
  if (await findBarFromMatches(trx, institutionId)) return
  const asked = { id, institutionId, currentVersionId: currentVersionId! }
  if ((await listMatchConflicts(trx, asked, { today: marketDay(at), locale: 'en' })).length > 0) return
  await notify(trx, act, {
    to: { organisationId: institutionId, roles: ['procurement'] },
    kind: 'strong-matches',
    values: { ...(await readNaming(trx, requirement)), count: fresh },
    path: `/institution/requirements/${id}/matches`,
    at,
  })
}

/** The offerings that stood among the eligible of an earlier run, in whatever version; null where there was no earlier run. */
async function listEligibleBefore(trx: Trx, requirementId: string, runId: string): Promise<Set<Match['offeringId']> | null> {
  const earlier = await trx
    .selectFrom('matchRun')
    .where('requirementId', '=', requirementId)
    .where('id', '!=', runId)
    .select((fields) => fields.fn.countAll<string>().as('runs'))
    .executeTakeFirstOrThrow()
  if (Number(earlier.runs) === 0) return null
  const rows = await trx
    .selectFrom('matchResult')
    .innerJoin('matchRun', 'matchRun.id', 'matchResult.runId')
    .innerJoin('offeringVersion', 'offeringVersion.id', 'matchResult.offeringVersionId')
    .where('matchRun.requirementId', '=', requirementId)
    .where('matchRun.id', '!=', runId)
    .select('offeringVersion.offeringId')
    .distinct()
    .execute()
  return new Set(rows.map(({ offeringId }) => offeringId))
}
