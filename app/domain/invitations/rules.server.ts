import { listRelations } from '#app/domain/institutions/read.server.ts'
import { relationHolds } from '#app/domain/institutions/related.ts'
import type { Db } from '#db/client.server.ts'

type Asked = { id: string; currentVersionId: string | null }

/** Whether a house was invited to a requirement, and the invitation stands. */
export async function isInvited(db: Db, requirementId: string, houseId: string): Promise<boolean> {
  const row = await db
    .selectFrom('requirementInvitation')
    .select('houseId')
    .where('requirementId', '=', requirementId)
    .where('houseId', '=', houseId)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether a house may ask, start a proposal and submit one: any house where participation is open, and else those invited alone. Its verification is asked for elsewhere. */
export async function mayTakePart(db: Db, requirement: Asked, houseId: string): Promise<boolean> {
  const version = await db.selectFrom('requirementVersion').select('participation').where('id', '=', requirement.currentVersionId).executeTakeFirst()
  return version?.participation !== 'invited' || (await isInvited(db, requirement.id, houseId))
}

/** Whether a house stands too near to the institution to be invited by it on a day. */
export async function isRelated(db: Db, institutionId: string, houseId: string, today: string): Promise<boolean> {
  const relations = await listRelations(db, institutionId)
  return relations.some((relation) => relation.houseId === houseId && relationHolds(relation, today))
}
