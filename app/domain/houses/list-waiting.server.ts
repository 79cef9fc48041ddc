import type { Db } from '#db/client.server.ts'
import type { WaitingCase, WaitingQuery } from '../moderation/case.ts'

/** Claims to a house that nobody has decided on, oldest first. Whoever claims one does not decide about it. */
export async function listWaitingClaims(db: Db, { limit }: WaitingQuery): Promise<WaitingCase[]> {
  const rows = await db
    .selectFrom('houseClaim')
    .innerJoin('organisation', 'organisation.id', 'houseClaim.houseId')
    .where('houseClaim.state', '=', 'waiting')
    .select(['houseClaim.id', 'houseClaim.personId', 'houseClaim.createdAt as since', 'organisation.id as houseId', 'organisation.name as house'])
    .orderBy('houseClaim.createdAt')
    .orderBy('houseClaim.id')
    .limit(limit)
    .execute()
  return rows.map(({ id, personId, since, houseId, house }) => ({
    kind: 'house-claim',
    id,
    title: house,
    organisation: { id: houseId, name: house },
    partOf: [personId],
    since,
    dueAt: null,
  }))
}
