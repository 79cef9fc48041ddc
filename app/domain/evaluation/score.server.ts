import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { decideAccess } from '#app/domain/access/table.ts'
import { recordChange, recordEvent } from '#app/domain/audit/record.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import { notify } from '#app/domain/notifications/notify.server.ts'
import { lockRequirement, type LockedRequirement } from '#app/domain/requirements/lock.server.ts'
import { readNaming } from '#app/domain/requirements/naming.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact, type Trx } from '#db/client.server.ts'
import { listScorable } from './scorable.server.ts'
import { findSeat, type PanelMember } from './panel.server.ts'
import { canScore } from './rules.ts'

export type SheetEntry = { proposalId: string; criterionId: string; points: number; note: string }

export type ScoreRefusal =
  | { reason: 'forbidden' | 'not_found' | 'not_on_panel' | 'not_declared' | 'not_now' | 'locked' | 'unknown_proposal' }
  | { reason: 'incomplete'; missing: number }

/** Keeps a member's marks: every entry replaces the one before. Marks are private to the member until its sheets are locked. */
export function saveSheet(
  act: Act<MemberActor>,
  input: { requirementId: string; entries: readonly SheetEntry[] },
): Promise<Result<{ saved: number }, ScoreRefusal>> {
  return transact(act.db, async (trx) => {
    const seated = await takeSeat(trx, act, input.requirementId)
    if (!seated.ok) return seated
    const { requirement, at, seat } = seated.value
    const scorable = await listScorable(trx, requirement)
    const known = new Set(scorable.proposals.flatMap((proposalId) => scorable.criteria.map(({ id }) => `${proposalId} ${id}`)))
    if (!input.entries.every((entry) => known.has(`${entry.proposalId} ${entry.criterionId}`))) return refuse({ reason: 'unknown_proposal' })
    for (const proposalId of scorable.proposals) {
      const sheetId = await ensureSheet(trx, seat.memberId, proposalId)
      await trx.deleteFrom('score').where('sheetId', '=', sheetId).execute()
      const rows = input.entries
        .filter((entry) => entry.proposalId === proposalId)
        .map(({ criterionId, points, note }) => ({ sheetId, criterionId, points, note }))
      if (rows.length > 0) await trx.insertInto('score').values(rows).execute()
    }
    await recordChange(trx, act, {
      verb: 'sheet.save',
      subject: { kind: 'requirement', id: requirement.id },
      at,
      data: { member: seat.memberId, entries: input.entries.length },
    })
    return ok({ saved: input.entries.length })
  })
}

/** Locks a member's sheets: every criterion of every scorable proposal has its points, and nothing changes after. */
export function lockSheets(act: Act<MemberActor>, { requirementId }: { requirementId: string }): Promise<Result<{ locked: number }, ScoreRefusal>> {
  return transact(act.db, async (trx) => {
    const seated = await takeSeat(trx, act, requirementId)
    if (!seated.ok) return seated
    const { requirement, at, seat } = seated.value
    const scorable = await listScorable(trx, requirement)
    const { count } = await trx
      .selectFrom('score')
      .innerJoin('scoreSheet', 'scoreSheet.id', 'score.sheetId')
      .select((eb) => eb.fn.countAll<string>().as('count'))
      .where('scoreSheet.panelMemberId', '=', seat.memberId)
      .executeTakeFirstOrThrow()
    const missing = scorable.proposals.length * scorable.criteria.length - Number(count)
    if (missing > 0) return refuse({ reason: 'incomplete', missing })
    await trx.updateTable('scoreSheet').set({ lockedAt: at }).where('panelMemberId', '=', seat.memberId).execute()
    await recordChange(trx, act, { verb: 'sheet.lock', subject: { kind: 'requirement', id: requirement.id }, at, data: { member: seat.memberId } })
    await notify(trx, act, {
      to: { organisationId: requirement.institutionId, roles: ['owner', 'procurement'] },
      kind: 'sheets-locked',
      values: await readNaming(trx, requirement),
      path: `/institution/requirements/${requirement.id}/proposals`,
      at,
    })
    return ok({ locked: scorable.proposals.length })
  })
}

type Seated = LockedRequirement & { seat: PanelMember }

async function takeSeat(trx: Trx, act: Act<MemberActor>, requirementId: string): Promise<Result<Seated, ScoreRefusal>> {
  const locked = await lockRequirement(trx, act, requirementId)
  if (!locked) return refuse({ reason: 'not_found' })
  const access = decideAccess(act.actor, 'panel', 'score', locked.requirement.institutionId)
  if (access !== 'allowed') return refuse({ reason: access })
  const seat = await findSeat(trx, requirementId, act.actor.personId)
  if (!seat) {
    await recordEvent(trx, act, { verb: 'sheet.denied', subject: { kind: 'requirement', id: requirementId }, at: locked.at })
    return refuse({ reason: 'not_on_panel' })
  }
  if (seat.conflict === null) return refuse({ reason: 'not_declared' })
  if (!canScore(locked.requirement.state, seat)) return refuse({ reason: 'not_now' })
  const lockedSheet = await trx
    .selectFrom('scoreSheet')
    .select('id')
    .where('panelMemberId', '=', seat.memberId)
    .where('lockedAt', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  if (lockedSheet) return refuse({ reason: 'locked' })
  return ok({ ...locked, seat })
}

async function ensureSheet(trx: Trx, panelMemberId: string, proposalId: string): Promise<string> {
  const found = await trx
    .selectFrom('scoreSheet')
    .select('id')
    .where('panelMemberId', '=', panelMemberId)
    .where('stage', '=', 'financial')
    .where('proposalId', '=', proposalId)
    .executeTakeFirst()
  if (found) return found.id
  const id = newId()
  await trx.insertInto('scoreSheet').values({ id, panelMemberId, stage: 'financial', proposalId, lockedAt: null }).execute()
  return id
}
