import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import { notify } from '#app/domain/notifications/notify.server.ts'
import { lockRequirement } from '#app/domain/requirements/lock.server.ts'
import { readNaming } from '#app/domain/requirements/naming.server.ts'
import { citationOf } from '#app/domain/requirements/profile.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact, type Trx } from '#db/client.server.ts'
import { findSeat, listPanel, listReserves, type PanelMember } from './panel.server.ts'
import { canAppoint, isPanelSize, panelRoles } from './rules.ts'

export type AppointRefusal =
  | {
      reason: 'forbidden' | 'not_found' | 'not_now' | 'not_a_member' | 'chair_not_on_panel' | 'reserve_on_panel' | 'already_scoring' | 'conflicted'
    }
  | { reason: 'panel_size'; atLeast: number; odd: boolean; rule: string }
  | { reason: 'too_many_reserves'; atMost: number; rule: string }

export type AppointInput = { requirementId: string; personIds: readonly string[]; chairId: string; reserveIds?: readonly string[] }

type Wanted = { personId: string; chair: boolean; reserve: boolean }

/**
 * Names the panel and its reserves, in the order in which they are called up, replacing those before; whoever stays keeps its seat and its declaration. Not once a sheet has been begun by
 * somebody who would leave.
 */
export function appointPanel(act: Act<MemberActor>, input: AppointInput): Promise<Result<{ size: number; reserves: number }, AppointRefusal>> {
  return transact(act.db, async (trx) => {
    const locked = await lockRequirement(trx, act, input.requirementId)
    if (!locked) return refuse({ reason: 'not_found' })
    const { requirement, profile, at } = locked
    const access = decideAccess(act.actor, 'panel', 'appoint', requirement.institutionId)
    if (access !== 'allowed') return refuse({ reason: access })
    if (!canAppoint(profile, requirement.state)) return refuse({ reason: 'not_now' })
    const members = [...new Set(input.personIds)]
    const reserves = [...new Set(input.reserveIds ?? [])]
    const rule = citationOf(profile, 'panel')
    const { atLeast, odd } = profile.panel
    if (!isPanelSize(members.length, profile.panel)) return refuse({ reason: 'panel_size', atLeast, odd, rule })
    if (!members.includes(input.chairId)) return refuse({ reason: 'chair_not_on_panel' })
    if (reserves.length > profile.panel.reserves) return refuse({ reason: 'too_many_reserves', atMost: profile.panel.reserves, rule })
    if (reserves.some((personId) => members.includes(personId))) return refuse({ reason: 'reserve_on_panel' })
    const wanted = new Map<string, Wanted>([
      ...members.map((personId) => [personId, { personId, chair: personId === input.chairId, reserve: false }] as const),
      ...reserves.map((personId) => [personId, { personId, chair: false, reserve: true }] as const),
    ])
    if (!(await maySit(trx, requirement.institutionId, [...wanted.keys()]))) return refuse({ reason: 'not_a_member' })
    for (const personId of wanted.keys()) {
      if ((await findSeat(trx, requirement.id, personId))?.conflict) return refuse({ reason: 'conflicted' })
    }
    const seats = [...(await listPanel(trx, requirement.id)), ...(await listReserves(trx, requirement.id))]
    const leaving = seats.filter(({ personId, reserve }) => !reserve && wanted.get(personId)?.reserve !== false)
    if (await haveSheets(trx, leaving)) return refuse({ reason: 'already_scoring' })

    const coming = await seat(trx, act, { requirementId: requirement.id, seats, wanted, at })
    await recordChange(trx, act, {
      verb: 'panel.appoint',
      subject: { kind: 'requirement', id: requirement.id },
      at,
      data: { members: [...members].sort(), chair: input.chairId, reserves },
    })
    const values = await readNaming(trx, requirement)
    const path = `/institution/requirements/${requirement.id}/panel`
    const isReserve = (personId: string) => wanted.get(personId)!.reserve
    await notify(trx, act, { to: { personIds: coming.filter((personId) => !isReserve(personId)) }, kind: 'panel-appointed', values, path, at })
    await notify(trx, act, { to: { personIds: coming.filter(isReserve) }, kind: 'panel-reserve', values, path, at })
    return ok({ size: members.length, reserves: reserves.length })
  })
}

type Seating = { requirementId: string; seats: readonly PanelMember[]; wanted: ReadonlyMap<string, Wanted>; at: Date }

/** Ends the seats of those who leave, keeps those of who stays, and makes new ones. Answers who is new on the panel or among the reserves. */
async function seat(trx: Trx, act: Act<MemberActor>, { requirementId, seats, wanted, at }: Seating): Promise<string[]> {
  const kept = keptSeats(seats, wanted)
  for (const { memberId, personId } of seats) {
    if (!kept.has(personId)) await trx.updateTable('panelMember').set({ removedAt: at, chair: false }).where('id', '=', memberId).execute()
  }
  await trx.updateTable('panelMember').set({ chair: false }).where('requirementId', '=', requirementId).where('removedAt', 'is', null).execute()
  for (const { personId, chair, reserve } of wanted.values()) {
    const memberId = kept.get(personId)
    if (memberId) await trx.updateTable('panelMember').set({ chair, reserve }).where('id', '=', memberId).execute()
    else {
      const row = { id: newId(), requirementId, personId, chair, reserve, calledUpAt: null, appointedBy: act.actor.personId, appointedAt: at, removedAt: null }
      await trx.insertInto('panelMember').values(row).execute()
    }
  }
  const before = new Map(seats.map(({ personId, reserve }) => [personId, reserve]))
  return [...wanted.values()].filter(({ personId, reserve }) => before.get(personId) !== reserve).map(({ personId }) => personId)
}

/** Whose seat stays, by person: members who stay, reserves who become members, and reserves whose place in the order is the same. Another place is another seat, with a declaration of its own. */
function keptSeats(seats: readonly PanelMember[], wanted: ReadonlyMap<string, Wanted>): Map<string, string> {
  const reserves = [...wanted.values()].filter(({ reserve }) => reserve).map(({ personId }) => personId)
  const standing = seats.filter(({ personId, reserve }) => reserve && reserves.includes(personId)).map(({ personId }) => personId)
  const inOrder = standing.every((personId, index) => reserves[index] === personId)
  const stays = seats.filter(({ personId, reserve }) => {
    const next = wanted.get(personId)
    return next && (!next.reserve || (reserve && inOrder))
  })
  return new Map(stays.map(({ personId, memberId }) => [personId, memberId]))
}

/** Whether each is a member of the institution in a role that sits on panels. */
async function maySit(trx: Trx, institutionId: string, personIds: readonly string[]): Promise<boolean> {
  const rows = await trx
    .selectFrom('membership')
    .select(['personId', 'roles'])
    .where('organisationId', '=', institutionId)
    .where('endedAt', 'is', null)
    .where('personId', 'in', [...personIds])
    .execute()
  const seatable = rows.filter(({ roles }) => roles.some((role) => (panelRoles as readonly string[]).includes(role)))
  return new Set(seatable.map(({ personId }) => personId)).size === personIds.length
}

async function haveSheets(trx: Trx, leaving: readonly PanelMember[]): Promise<boolean> {
  if (leaving.length === 0) return false
  const ids = leaving.map(({ memberId }) => memberId)
  return (await trx.selectFrom('scoreSheet').select('id').where('panelMemberId', 'in', ids).limit(1).executeTakeFirst()) !== undefined
}
