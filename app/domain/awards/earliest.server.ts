import { markets } from '#app/domain/market.ts'
import { readCalendar } from '#app/domain/requirements/calendar.server.ts'
import { endOfPeriod } from '#app/domain/requirements/calendar.ts'
import type { LockedRequirement } from '#app/domain/requirements/lock.server.ts'
import type { Trx } from '#db/client.server.ts'

/**
 * When the award may be made at the earliest, where the procedure counts from the final report: as its period row says, or, for a report that wrote none, from the first time that it was
 * issued. Undefined under a procedure that does not.
 */
export async function findEarliestAward(trx: Trx, { requirement, profile }: LockedRequirement): Promise<Date | undefined> {
  if (!profile.awardAfterReport) return undefined
  const row = await trx
    .selectFrom('requirementPeriod')
    .select('endsAt')
    .where('requirementId', '=', requirement.id)
    .where('kind', '=', 'award')
    .where('supersededAt', 'is', null)
    .executeTakeFirst()
  if (row) return row.endsAt
  const reported = await trx
    .selectFrom('stateHistory')
    .select((fields) => fields.fn.min('happenedAt').as('at'))
    .where('subjectKind', '=', 'requirement')
    .where('subjectId', '=', requirement.id)
    .where('toState', '=', 'final_report')
    .executeTakeFirstOrThrow()
  return endOfPeriod(reported.at, profile.awardAfterReport, await readCalendar(trx, markets.pk))
}
