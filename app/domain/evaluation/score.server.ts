import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { decideAccess } from '#app/domain/access/table.ts'
import { recordChange, recordEvent } from '#app/domain/audit/record.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import { notify } from '#app/domain/notifications/notify.server.ts'
import { findWordsAboutPeople, type RefusedKind } from '#app/domain/registry/wording.ts'
import { lockRequirement, type LockedRequirement } from '#app/domain/requirements/lock.server.ts'
import { firstOpening } from '#app/domain/requirements/profile.ts'
import { readNaming } from '#app/domain/requirements/naming.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact, type Trx } from '#db/client.server.ts'
import { areSheetsLocked } from './consensus-marks.server.ts'
import { findSeat, listPanel, type PanelMember } from './panel.server.ts'
import { listUndecided } from './responsiveness.server.ts'
import { canScore } from './rules.ts'
import { listScorable } from './scorable.server.ts'

export type SheetEntry = { proposalId: string; criterionId: string; points: number; note: string }

export type ScoreRefusal =
  | { reason: 'forbidden' | 'not_found' | 'not_on_panel' | 'not_declared' | 'not_now' | 'locked' | 'unknown_proposal' }
  /** On so many opened proposals nobody has decided yet whether they are responsive. */
  | { reason: 'responsiveness_open'; count: number }
  | { reason: 'incomplete'; missing: number }
  | { reason: 'words_about_people'; kind: RefusedKind; words: string }

/** Keeps a member's marks: every entry replaces the one before. Marks are private to the member until its sheets are locked. */
export function saveSheet(
  act: Act<MemberActor>,
  input: { requirementId: string; entries: readonly SheetEntry[] },
): Promise<Result<{ saved: number }, ScoreRefusal>> {
  return transact(act.db, async (trx) => {
    const seated = await takeSeat(trx, act, input.requirementId)
    if (!seated.ok) return seated
    const { requirement, profile, at, seat } = seated.value
    const scorable = await listScorable(trx, requirement)
    const known = new Set(scorable.proposals.flatMap((proposalId) => scorable.criteria.map(({ id }) => `${proposalId} ${id}`)))
    if (!input.entries.every((entry) => known.has(`${entry.proposalId} ${entry.criterionId}`))) return refuse({ reason: 'unknown_proposal' })
    const aboutPeople = input.entries.map(({ note }) => findWordsAboutPeople(note)).find((found) => found !== undefined)
    if (aboutPeople) return refuse({ reason: 'words_about_people', ...aboutPeople })
    for (const proposalId of scorable.proposals) {
      const sheetId = await ensureSheet(trx, { panelMemberId: seat.memberId, stage: firstOpening(profile), proposalId })
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

/** Locks a member's sheets: every criterion of every responsive proposal has its points, and nothing changes after. */
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
    if (await areSheetsLocked(trx, requirement)) await tellAllLocked(trx, act, seated.value)
    return ok({ locked: scorable.proposals.length })
  })
}

/** Tells the chair that the consensus can be written, and the officers that the panel has scored. */
async function tellAllLocked(trx: Trx, act: Act<MemberActor>, { requirement, at }: LockedRequirement): Promise<void> {
  const path = `/institution/requirements/${requirement.id}/consensus`
  const values = await readNaming(trx, requirement)
  const chairs = (await listPanel(trx, requirement.id)).filter(({ chair }) => chair).map(({ personId }) => personId)
  await notify(trx, act, { to: { personIds: chairs }, kind: 'consensus-asked', values, path, at })
  await notify(trx, act, { to: { organisationId: requirement.institutionId, roles: ['owner', 'procurement'] }, kind: 'sheets-locked', values, path, at })
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
  if (seat.conflict) {
    await recordEvent(trx, act, { verb: 'sheet.denied', subject: { kind: 'requirement', id: requirementId }, at: locked.at, data: { conflict: true } })
    return refuse({ reason: 'not_on_panel' })
  }
  const { requirement, profile, at } = locked
  if (seat.reserve) return refuse({ reason: 'not_on_panel' })
  if (!canScore(profile, requirement.state, seat)) return refuse({ reason: 'not_now' })
  const lockedSheet = await trx
    .selectFrom('scoreSheet')
    .select('id')
    .where('panelMemberId', '=', seat.memberId)
    .where('lockedAt', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  if (lockedSheet) {
    await recordEvent(trx, act, { verb: 'sheet.refused_locked', subject: { kind: 'requirement', id: requirementId }, at })
    return refuse({ reason: 'locked' })
  }
  const undecided = await listUndecided(trx, requirementId)
  if (undecided.length > 0) return refuse({ reason: 'responsiveness_open', count: undecided.length })
  return ok({ ...locked, seat })
}

async function ensureSheet(trx: Trx, sheet: { panelMemberId: string; stage: 'technical' | 'financial'; proposalId: string }): Promise<string> {
  const found = await trx
    .selectFrom('scoreSheet')
    .select('id')
    .where('panelMemberId', '=', sheet.panelMemberId)
    .where('stage', '=', sheet.stage)
    .where('proposalId', '=', sheet.proposalId)
    .executeTakeFirst()
  if (found) return found.id
  const id = newId()
  await trx
    .insertInto('scoreSheet')
    .values({ id, ...sheet, lockedAt: null })
    .execute()
  return id
}
