import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { notify } from '#app/domain/notifications/notify.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact } from '#db/client.server.ts'
import { lockRequirement } from './lock.server.ts'
import { moveRequirement } from './move.server.ts'
import { readNaming } from './naming.server.ts'
import { moveFrom } from './status.ts'

/** Why a requirement ends without an award. Each is an ordinary end and no shame. */
export const endReasons = ['cancelled', 'nothing-suitable', 'bought-elsewhere', 'kept-with-controls', 'built-ourselves'] as const
export type EndReason = (typeof endReasons)[number]

export type EndRefusal = { reason: 'forbidden' | 'not_found' | 'already_ended' }

/** Ends a requirement without an award, in whatever state it is. Before closing it is cancelled, after it there is no award; sealed envelopes stay sealed. */
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
    const values = await readNaming(trx, requirement)
    const houses = await trx.selectFrom('proposal').select(['id', 'houseId']).where('requirementId', '=', requirement.id).orderBy('id').execute()
    for (const { id, houseId } of houses) {
      await notify(trx, act, {
        to: { organisationId: houseId, roles: ['owner', 'bidder'] },
        kind: 'requirement-ended',
        values,
        path: `/house/proposals/${id}`,
        at,
      })
    }
    return ok({ id: requirement.id })
  })
}
