import type { Db } from '#db/client.server.ts'
import type { Market } from '../market.ts'
import type { WaitingCase, WaitingQuery } from '../moderation/case.ts'
import { readCalendar } from './calendar.server.ts'
import { endOfPeriod } from './calendar.ts'

/** Staff check a requirement within one working day. */
const checkWithin = { amount: 1, unit: 'working-days' } as const

/** Requirements in review, the longest waiting first, each due one working day after it was submitted. */
export async function listWaitingChecks(db: Db, { limit, market }: WaitingQuery & { market: Market }): Promise<WaitingCase[]> {
  const rows = await db
    .selectFrom('requirement')
    .innerJoin('requirementVersion as version', 'version.id', 'requirement.currentVersionId')
    .innerJoin('organisation', 'organisation.id', 'requirement.institutionId')
    .where('requirement.state', '=', 'in_review')
    .select((fields) => [
      'requirement.id',
      'version.title',
      'organisation.id as institutionId',
      'organisation.name as institution',
      fields
        .selectFrom('stateHistory')
        .where('subjectKind', '=', 'requirement')
        .whereRef('subjectId', '=', 'requirement.id')
        .where('toState', '=', 'in_review')
        .select((inner) => inner.fn.max('happenedAt').as('at'))
        .$asScalar()
        .$notNull()
        .as('since'),
    ])
    .orderBy('since')
    .orderBy('requirement.id')
    .limit(limit)
    .execute()
  if (rows.length === 0) return []
  const calendar = await readCalendar(db, market)
  return rows.map(({ id, title, institutionId, institution, since }) => ({
    kind: 'requirement',
    id,
    title,
    organisation: { id: institutionId, name: institution },
    since,
    dueAt: endOfPeriod(since, checkWithin, calendar),
  }))
}
