import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { whenEnded } from '#app/domain/awards/when-ended.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact } from '#db/client.server.ts'
import { lockRequirement } from './lock.server.ts'
import { moveRequirement } from './move.server.ts'
import { readNaming } from './naming.server.ts'
import { moveFrom } from './status.ts'
import { tellCourse } from './tell-course.server.ts'

/** Why a requirement ends without an award. Each is an ordinary end and no shame. */
export const endReasons = ['cancelled', 'nothing-suitable', 'bought-elsewhere', 'kept-with-controls', 'built-ourselves'] as const
export type EndReason = (typeof endReasons)[number]

export type EndRefusal = { reason: 'forbidden' | 'not_found' | 'already_ended' }

/**
 * Ends a requirement without an award, in whatever state it is. Before closing it is cancelled, after it there is no award. Prices that
 * nobody has read are destroyed; a complaint that is open keeps them until it is decided.
 */
export function endRequirement(act: Act<MemberActor>, input: { id: string; reason: EndReason }): Promise<Result<{ id: string }, EndRefusal>> {
  return transact(act.db, async (trx) => {
    const locked = await lockRequirement(trx, act, input.id)
    if (!locked) return refuse({ reason: 'not_found' })
    const { requirement, profile, at } = locked
    const access = decideAccess(act.actor, 'requirement', 'cancel', requirement.institutionId)
    if (access !== 'allowed') return refuse({ reason: access })
    const move = moveFrom(profile, requirement.state, 'cancel') ?? moveFrom(profile, requirement.state, 'end')
    if (!move) return refuse({ reason: 'already_ended' })
    await moveRequirement(trx, act, locked, move, { reason: input.reason, search: true })
    await whenEnded(trx, act, locked, input.reason)
    // Of what was never published nobody else knows, whoever was to be invited.
    if (requirement.publishedAt) {
      await tellCourse(trx, act, { kind: 'requirement-ended', values: await readNaming(trx, requirement) }, { requirement, at })
    }
    return ok({ id: requirement.id })
  })
}
