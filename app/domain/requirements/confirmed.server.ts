import type { Db } from '#db/client.server.ts'
import { standsUnconfirmed } from './confirmed.ts'
import { readCriteriaOf } from './version.server.ts'

/**
 * The submitted proposals of a requirement that their houses have not confirmed after a change which brought a must that they could not answer: not responsive, for
 * `must-added-unanswered`. Every other unconfirmed proposal stands as it is. Before closing and after the opening alike.
 */
export async function listUnconfirmedWithNewMust(db: Db, requirementId: string): Promise<string[]> {
  const { currentVersionId } = await db.selectFrom('requirement').select('currentVersionId').where('id', '=', requirementId).executeTakeFirstOrThrow()
  const unconfirmed = await db
    .selectFrom('proposal')
    .innerJoin('proposalVersion as version', 'version.id', 'proposal.currentVersionId')
    .select(['proposal.id', 'version.requirementVersionId as answered'])
    .where('proposal.requirementId', '=', requirementId)
    .where('proposal.state', 'not in', ['draft', 'withdrawn'])
    .where('version.confirmedVersionId', '!=', currentVersionId)
    .orderBy('proposal.id')
    .execute()
  if (unconfirmed.length === 0 || currentVersionId === null) return []
  const criteria = await readCriteriaOf(db, [...new Set([currentVersionId, ...unconfirmed.map(({ answered }) => answered)])])
  const current = criteria.get(currentVersionId)!
  return unconfirmed.flatMap(({ id, answered }) => (standsUnconfirmed(criteria.get(answered)!, current) ? [] : [id]))
}
