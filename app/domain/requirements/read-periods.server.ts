import type { Trx } from '#db/client.server.ts'
import { fixedPeriodKinds, type FixedPeriod, type FixedPeriodKind } from './periods.ts'

/** The periods that publication fixed, as they stand now. The caller holds the lock on the requirement. */
export async function readFixedPeriods(trx: Trx, requirementId: string): Promise<FixedPeriod[]> {
  const rows = await trx
    .selectFrom('requirementPeriod')
    .select(['kind', 'startsAt', 'endsAt', 'rule'])
    .where('requirementId', '=', requirementId)
    .where('kind', 'in', [...fixedPeriodKinds])
    .where('supersededAt', 'is', null)
    .execute()
  return rows as FixedPeriod[]
}

/** One of them; undefined for a requirement that was published before it had such a period. */
export async function findFixedPeriod(trx: Trx, requirementId: string, kind: FixedPeriodKind): Promise<FixedPeriod | undefined> {
  return (await readFixedPeriods(trx, requirementId)).find((period) => period.kind === kind)
}

/** The closing that publication fixed, before anything moved it. */
export async function findFirstClosing(trx: Trx, requirementId: string): Promise<Date | undefined> {
  const row = await trx
    .selectFrom('requirementPeriod')
    .select('endsAt')
    .where('requirementId', '=', requirementId)
    .where('kind', '=', 'open')
    .orderBy('recordedAt')
    .orderBy('endsAt')
    .limit(1)
    .executeTakeFirst()
  return row?.endsAt
}
