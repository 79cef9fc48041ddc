import type { Db } from '#db/client.server.ts'
import type { WaitingCase, WaitingQuery } from '../moderation/case.ts'
import { waitingForThemselves } from './questions.server.ts'

/** Houses that asked for verification, since they asked; a proposed refusal is its proposer's part in it only for a second refusal, so they may still decide. Those that were asked for something are left out. */
export async function listWaitingHouses(db: Db, { limit }: WaitingQuery): Promise<WaitingCase[]> {
  const rows = await db
    .selectFrom('house')
    .innerJoin('organisation', 'organisation.id', 'house.organisationId')
    .where('house.state', '=', 'pending')
    .where('organisation.id', 'not in', waitingForThemselves(db))
    .select((fields) => [
      'organisation.id',
      'organisation.name',
      'organisation.createdAt',
      fields
        .selectFrom('stateHistory')
        .where('subjectKind', '=', 'house')
        .whereRef('subjectId', '=', 'organisation.id')
        .where('toState', '=', 'pending')
        .select((inner) => inner.fn.max('happenedAt').as('at'))
        .as('askedAt'),
    ])
    .orderBy('askedAt')
    .orderBy('organisation.id')
    .limit(limit)
    .execute()
  return rows.map(({ id, name, createdAt, askedAt }) => ({
    kind: 'house-verification',
    id,
    title: name,
    organisation: { id, name },
    since: askedAt ?? createdAt,
    dueAt: null,
  }))
}

/** Institutions that are not verified, since they were founded or became so again. Those that were asked for something are left out. */
export async function listWaitingInstitutions(db: Db, { limit }: WaitingQuery): Promise<WaitingCase[]> {
  const rows = await db
    .selectFrom('institution')
    .innerJoin('organisation', 'organisation.id', 'institution.organisationId')
    .where('institution.state', '=', 'unverified')
    .where('organisation.id', 'not in', waitingForThemselves(db))
    .select(['organisation.id', 'organisation.name'])
    .select((fields) =>
      fields.fn
        .coalesce(
          fields
            .selectFrom('stateHistory')
            .where('subjectKind', '=', 'institution')
            .whereRef('subjectId', '=', 'organisation.id')
            .where('toState', '=', 'unverified')
            .select((inner) => inner.fn.max('happenedAt').as('at')),
          'organisation.createdAt',
        )
        .as('since'),
    )
    .orderBy('since')
    .orderBy('organisation.id')
    .limit(limit)
    .execute()
  return rows.map(({ id, name, since }) => ({ kind: 'institution-verification', id, title: name, organisation: { id, name }, since, dueAt: null }))
}
