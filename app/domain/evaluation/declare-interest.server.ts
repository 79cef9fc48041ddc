import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { decideAccess } from '#app/domain/access/table.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { lockRequirement } from '#app/domain/requirements/lock.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact } from '#db/client.server.ts'
import { findSeat } from './panel.server.ts'
import { canDeclare } from './rules.ts'

export type DeclareRefusal = { reason: 'forbidden' | 'not_found' | 'not_now' | 'not_on_panel' | 'already_declared' }

/** A panel member declares on the list of bidders' names, before any content. A conflict removes it from the panel; what it declared stays on record. */
export function declareInterest(
  act: Act<MemberActor>,
  input: { requirementId: string; conflict: boolean; note: string },
): Promise<Result<{ removed: boolean }, DeclareRefusal>> {
  return transact(act.db, async (trx) => {
    const locked = await lockRequirement(trx, act, input.requirementId)
    if (!locked) return refuse({ reason: 'not_found' })
    const { requirement, at } = locked
    const access = decideAccess(act.actor, 'panel', 'declare', requirement.institutionId)
    if (access !== 'allowed') return refuse({ reason: access })
    const seat = await findSeat(trx, requirement.id, act.actor.personId)
    if (!seat) return refuse({ reason: 'not_on_panel' })
    if (seat.conflict !== null) return refuse({ reason: 'already_declared' })
    if (!canDeclare(requirement.state)) return refuse({ reason: 'not_now' })
    const { conflict, note } = input
    await trx.insertInto('interestDeclaration').values({ panelMemberId: seat.memberId, conflict, note, declaredAt: at }).execute()
    if (conflict) await trx.updateTable('panelMember').set({ removedAt: at, chair: false }).where('id', '=', seat.memberId).execute()
    await recordChange(trx, act, {
      verb: 'panel.declare',
      subject: { kind: 'requirement', id: requirement.id },
      at,
      data: { member: seat.memberId, conflict },
      detail: { note },
    })
    return ok({ removed: conflict })
  })
}
