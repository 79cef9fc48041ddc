import type { Db } from '#db/client.server.ts'
import type { WaitingCase, WaitingQuery } from '../moderation/case.ts'

/** Organisations of makers that speak for no maker of the registry yet, the oldest first. */
export async function listWaitingMakerLinks(db: Db, { limit }: WaitingQuery): Promise<WaitingCase[]> {
  const rows = await db
    .selectFrom('makerOrganisation as own')
    .innerJoin('organisation', 'organisation.id', 'own.organisationId')
    .where('own.makerId', 'is', null)
    .select(['organisation.id', 'own.legalName as name', 'organisation.createdAt as since'])
    .orderBy('organisation.createdAt')
    .orderBy('organisation.id')
    .limit(limit)
    .execute()
  return rows.map(({ id, name, since }) => ({ kind: 'maker-link', id, title: name, organisation: { id, name }, since, dueAt: null }))
}

/** The organisations that speak for makers, by the maker's id. */
export async function listOrganisationsOfMakers(db: Db, makerIds: readonly string[]): Promise<Map<string, { id: string; name: string }>> {
  if (makerIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('makerOrganisation')
    .where('makerId', 'in', [...makerIds])
    .select(['makerId', 'organisationId as id', 'legalName as name'])
    .execute()
  return new Map(rows.map(({ makerId, id, name }) => [makerId!, { id, name }]))
}
