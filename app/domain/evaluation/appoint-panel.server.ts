import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import { notify } from '#app/domain/notifications/notify.server.ts'
import { lockRequirement } from '#app/domain/requirements/lock.server.ts'
import { readNaming } from '#app/domain/requirements/naming.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact, type Trx } from '#db/client.server.ts'
import { findSeat, listPanel } from './panel.server.ts'
import { canAppoint, isPanelSize } from './rules.ts'

export type AppointRefusal =
  | { reason: 'forbidden' | 'not_found' | 'not_now' | 'not_a_member' | 'chair_not_on_panel' | 'already_scoring' | 'conflicted' }
  | { reason: 'panel_size'; atLeast: number; odd: boolean }

/** Names the panel, replacing the one before; a member who stays keeps its seat and its declaration. Not once a sheet has been begun by somebody who would leave. */
export function appointPanel(
  act: Act<MemberActor>,
  input: { requirementId: string; personIds: readonly string[]; chairId: string },
): Promise<Result<{ size: number }, AppointRefusal>> {
  return transact(act.db, async (trx) => {
    const locked = await lockRequirement(trx, act, input.requirementId)
    if (!locked) return refuse({ reason: 'not_found' })
    const { requirement, profile, at } = locked
    const access = decideAccess(act.actor, 'panel', 'appoint', requirement.institutionId)
    if (access !== 'allowed') return refuse({ reason: access })
    if (!canAppoint(requirement.state)) return refuse({ reason: 'not_now' })
    const wanted = new Set(input.personIds)
    if (!isPanelSize(wanted.size, profile.panel)) return refuse({ reason: 'panel_size', ...profile.panel })
    if (!wanted.has(input.chairId)) return refuse({ reason: 'chair_not_on_panel' })
    if (!(await areMembers(trx, requirement.institutionId, wanted))) return refuse({ reason: 'not_a_member' })
    for (const personId of wanted) {
      if ((await findSeat(trx, requirement.id, personId))?.conflict) return refuse({ reason: 'conflicted' })
    }
    const panel = await listPanel(trx, requirement.id)
    const leavingIds = panel.filter((member) => !wanted.has(member.personId)).map((member) => member.memberId)
    if (await haveSheets(trx, leavingIds)) return refuse({ reason: 'already_scoring' })

    for (const memberId of leavingIds) await trx.updateTable('panelMember').set({ removedAt: at }).where('id', '=', memberId).execute()
    await trx.updateTable('panelMember').set({ chair: false }).where('requirementId', '=', requirement.id).where('removedAt', 'is', null).execute()
    const seated = new Set(panel.map((member) => member.personId))
    const coming = [...wanted].filter((personId) => !seated.has(personId))
    for (const personId of coming) {
      const seat = { id: newId(), requirementId: requirement.id, personId, chair: false, appointedBy: act.actor.personId, appointedAt: at, removedAt: null }
      await trx.insertInto('panelMember').values(seat).execute()
    }
    await trx
      .updateTable('panelMember')
      .set({ chair: true })
      .where('requirementId', '=', requirement.id)
      .where('personId', '=', input.chairId)
      .where('removedAt', 'is', null)
      .execute()
    await recordChange(trx, act, {
      verb: 'panel.appoint',
      subject: { kind: 'requirement', id: requirement.id },
      at,
      data: { members: [...wanted].sort(), chair: input.chairId },
    })
    const values = await readNaming(trx, requirement)
    await notify(trx, act, { to: { personIds: coming }, kind: 'panel-appointed', values, path: `/institution/requirements/${requirement.id}/panel`, at })
    return ok({ size: wanted.size })
  })
}

async function areMembers(trx: Trx, institutionId: string, personIds: ReadonlySet<string>): Promise<boolean> {
  const rows = await trx
    .selectFrom('membership')
    .select('personId')
    .where('organisationId', '=', institutionId)
    .where('endedAt', 'is', null)
    .where('personId', 'in', [...personIds])
    .execute()
  return rows.length === personIds.size
}

async function haveSheets(trx: Trx, memberIds: readonly string[]): Promise<boolean> {
  if (memberIds.length === 0) return false
  return (await trx.selectFrom('scoreSheet').select('id').where('panelMemberId', 'in', memberIds).limit(1).executeTakeFirst()) !== undefined
}
