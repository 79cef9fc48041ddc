import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { decideAccess } from '#app/domain/access/table.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { notify } from '#app/domain/notifications/notify.server.ts'
import { lockRequirement, type LockedRequirement } from '#app/domain/requirements/lock.server.ts'
import { readNaming } from '#app/domain/requirements/naming.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact, type Trx } from '#db/client.server.ts'
import { findSeat, listReserves, type PanelMember } from './panel.server.ts'
import { canDeclare } from './rules.ts'

export type DeclareRefusal = { reason: 'forbidden' | 'not_found' | 'not_now' | 'not_on_panel' | 'already_declared' }

/**
 * A panel member or a reserve declares on the list of bidders' names, before any content. A conflict removes it, and the first reserve takes its place; what it declared stays on record. No
 * reserve becomes the chair by itself: procurement names another.
 */
export function declareInterest(
  act: Act<MemberActor>,
  input: { requirementId: string; conflict: boolean; note: string },
): Promise<Result<{ removed: boolean }, DeclareRefusal>> {
  return transact(act.db, async (trx) => {
    const locked = await lockRequirement(trx, act, input.requirementId)
    if (!locked) return refuse({ reason: 'not_found' })
    const { requirement, profile, at } = locked
    const access = decideAccess(act.actor, 'panel', 'declare', requirement.institutionId)
    if (access !== 'allowed') return refuse({ reason: access })
    const seat = await findSeat(trx, requirement.id, act.actor.personId)
    if (!seat) return refuse({ reason: 'not_on_panel' })
    if (seat.conflict !== null) return refuse({ reason: 'already_declared' })
    if (!canDeclare(profile, requirement.state)) return refuse({ reason: 'not_now' })
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
    if (conflict && !seat.reserve) await replace(trx, act, locked, seat)
    return ok({ removed: conflict })
  })
}

/** Calls up the first reserve for a member who left, and tells the officers what is left for them to do: the size and the chair are theirs to put right. */
async function replace(trx: Trx, act: Act<MemberActor>, { requirement, at }: LockedRequirement, left: PanelMember): Promise<void> {
  const subject = { kind: 'requirement', id: requirement.id }
  const values = await readNaming(trx, requirement)
  const path = `/institution/requirements/${requirement.id}/panel`
  const [next] = await listReserves(trx, requirement.id)
  if (next) {
    await trx.updateTable('panelMember').set({ reserve: false, calledUpAt: at }).where('id', '=', next.memberId).execute()
    await recordChange(trx, act, { verb: 'panel.call_up', subject, at, data: { member: next.memberId, insteadOf: left.memberId } })
    await notify(trx, act, { to: { personIds: [next.personId] }, kind: 'panel-called-up', values, path, at })
  }
  if (next && !left.chair) return
  const to = { organisationId: requirement.institutionId, roles: ['owner', 'procurement'] } as const
  await notify(trx, act, { to, kind: 'panel-incomplete', values, path, at })
}
