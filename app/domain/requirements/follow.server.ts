import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact, type Db } from '#db/client.server.ts'

export type FollowRefusal = { reason: 'forbidden' | 'not_found' }

/** Follows a published requirement, or no longer: whoever follows is told of answers, amendments, a moved closing and the outcome. Twice is once. Whether the page may be seen is the caller's to ask. */
export function followRequirement(act: Act<MemberActor>, input: { id: string; follow: boolean }): Promise<Result<undefined, FollowRefusal>> {
  return transact(act.db, async (trx) => {
    if (decideAccess(act.actor, 'requirement', 'follow') !== 'allowed') return refuse({ reason: 'forbidden' })
    const requirement = await trx.selectFrom('requirement').select('publishedAt').where('id', '=', input.id).executeTakeFirst()
    if (!requirement?.publishedAt) return refuse({ reason: 'not_found' })
    const { personId, organisation } = act.actor
    const at = await act.clock(trx)
    const changed = input.follow
      ? (
          await trx
            .insertInto('requirementFollower')
            .values({ requirementId: input.id, personId, organisationId: organisation.id, followedAt: at })
            .onConflict((conflict) => conflict.columns(['requirementId', 'personId']).doNothing())
            .executeTakeFirst()
        ).numInsertedOrUpdatedRows
      : (await trx.deleteFrom('requirementFollower').where('requirementId', '=', input.id).where('personId', '=', personId).executeTakeFirst()).numDeletedRows
    if (changed === 0n) return ok(undefined)
    const verb = input.follow ? 'requirement.follow' : 'requirement.unfollow'
    await recordChange(trx, act, { verb, subject: { kind: 'requirement', id: input.id }, at })
    return ok(undefined)
  })
}

/** Whether a person follows a requirement. */
export async function isFollowing(db: Db, requirementId: string, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('requirementFollower')
    .select('personId')
    .where('requirementId', '=', requirementId)
    .where('personId', '=', personId)
    .executeTakeFirst()
  return row !== undefined
}
