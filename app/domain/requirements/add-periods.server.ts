import type { Selectable } from 'kysely'
import { newId } from '#app/domain/identifiers.ts'
import type { Trx } from '#db/client.server.ts'
import type { RequirementPeriodTable } from '#db/schema/requirements.ts'

type Period = Pick<Selectable<RequirementPeriodTable>, 'kind' | 'startsAt' | 'endsAt' | 'rule'>

/** Fixes periods of a requirement, each with the rule that it follows from. The caller holds its lock and has ended those of the same kind that stood before. */
export async function addPeriods(
  trx: Trx,
  requirementId: string,
  periods: readonly Period[],
  { at, movedBy = null }: { at: Date; movedBy?: string | null },
): Promise<void> {
  if (periods.length === 0) return
  const rows = periods.map(({ kind, startsAt, endsAt, rule }) => ({ id: newId(), requirementId, kind, startsAt, endsAt, rule }))
  await trx
    .insertInto('requirementPeriod')
    .values(rows.map((row) => ({ ...row, movedBy, recordedAt: at, supersededAt: null })))
    .execute()
}
