import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '#db/client.server.ts'
import type { WaitingCase, WaitingQuery } from '../moderation/case.ts'
import { listOpenNeeds, nearestClosing } from '../requirements/open-needs.server.ts'
import { submittedOfferings } from './read-check.server.ts'

/**
 * Offerings with a version that staff have not looked at: a submitted one, or an edit that shows already. It waits since the first version that staff
 * have not decided on, and is due when the first open
 * requirement closes that needs something it states.
 */
export async function listWaitingOfferings(db: Db, { at, limit }: WaitingQuery): Promise<WaitingCase[]> {
  const rows = await submittedOfferings(db)
    .select((fields) => [
      'offering.id',
      'version.name',
      'organisation.id as houseId',
      'organisation.name as house',
      fields
        .selectFrom('offeringVersion as early')
        .whereRef('early.offeringId', '=', 'offering.id')
        .where('early.frozenAt', 'is not', null)
        .where((where) =>
          where.not(
            where.exists(
              where
                .selectFrom('offeringDecision as decision')
                .whereRef('decision.offeringId', '=', 'offering.id')
                .whereRef('decision.decidedAt', '>=', 'early.frozenAt')
                .select('decision.id'),
            ),
          ),
        )
        .select((inner) => inner.fn.min('early.frozenAt').as('at'))
        .as('since'),
      'version.frozenAt',
      jsonArrayFrom(
        fields
          .selectFrom('offeringStatement as statement')
          .whereRef('statement.versionId', '=', 'version.id')
          .where('statement.stated', '=', 'yes')
          .select(['statement.kind', 'statement.ref']),
      ).as('stated'),
    ])
    .orderBy('version.frozenAt')
    .orderBy('offering.id')
    .limit(limit)
    .execute()
  const needs = rows.length === 0 ? [] : await listOpenNeeds(db, at)
  return rows.map(({ id, name, houseId, house, since, frozenAt, stated }) => ({
    kind: 'offering',
    id,
    title: name,
    organisation: { id: houseId, name: house },
    since: since ?? frozenAt!,
    dueAt: nearestClosing(needs, stated),
  }))
}
