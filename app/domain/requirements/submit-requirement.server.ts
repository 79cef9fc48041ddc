import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { recordEvent } from '#app/domain/audit/record.server.ts'
import { holdTree } from '#app/domain/capabilities/read.server.ts'
import { holdInstitutionState } from '#app/domain/institutions/hold-state.server.ts'
import type { Listed } from '#app/domain/listed-facts/load.server.ts'
import { readListedToday } from '#app/domain/listed-facts/read-listed.server.ts'
import type { Market } from '#app/domain/market.ts'
import { notify } from '#app/domain/notifications/notify.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact, type Trx } from '#db/client.server.ts'
import { addPeriods } from './add-periods.server.ts'
import { dayInZone, endOfPeriod, type WorkingCalendar } from './calendar.ts'
import { readCalendar } from './calendar.server.ts'
import { lockRequirement, type LockedRequirement } from './lock.server.ts'
import { findMarks, type Mark } from './marks.ts'
import { moveRequirement } from './move.server.ts'
import { readNaming } from './naming.server.ts'
import { findNarrowFaults } from './narrow.server.ts'
import { checkPeriod, checkRule, planFor } from './plan.ts'
import { citationOf } from './profile.ts'
import { readNames } from './read-names.server.ts'
import { submissionFaults, type RequirementDraft, type SubmissionFault } from './schema.ts'
import { moveFrom } from './status.ts'
import { invitedAtLeast } from './terms.ts'
import { readDraft } from './version.server.ts'

export type SubmitRefusal =
  | { reason: 'forbidden' | 'not_found' | 'not_a_draft' | 'institution_not_verified' }
  | { reason: 'stale'; revision: number }
  /** Tendering under this profile happens on the official portal; `rule` says so. */
  | { reason: 'official_channel'; rule: string }
  | { reason: 'incomplete'; faults: SubmissionFault[] }
  /** The wish breaks the procedure; `rule` is its citation and `earliest` the first instant that it allows. */
  | { reason: 'closes_too_early'; earliest: Date; rule: string }
  /** Names stand in the text that nobody has answered for. */
  | { reason: 'open_marks'; marks: Mark[] }

/** What the author answers for the names that stand in the text: that they were seen, and why they stay. */
type Answered = { seen: boolean; reason: string }

/** Sends a draft to the staff's check. What it says is frozen from here on; when the check's time is over without an answer, it publishes itself. */
export async function submitRequirement(
  act: Act<MemberActor>,
  input: { id: string; revision: number; market: Market; marks?: Answered },
): Promise<Result<{ id: string }, SubmitRefusal>> {
  const listed = await readListedToday(act, input.market)
  return transact(act.db, async (trx) => {
    const locked = await lockRequirement(trx, act, input.id)
    if (!locked) return refuse({ reason: 'not_found' })
    const { requirement, profile, at } = locked
    const access = decideAccess(act.actor, 'requirement', 'submit', requirement.institutionId)
    if (access !== 'allowed') return refuse({ reason: access })
    const move = moveFrom(profile, requirement.state, 'submit')
    if (!move) return refuse({ reason: 'not_a_draft' })
    if (requirement.revision !== input.revision) return refuse({ reason: 'stale', revision: requirement.revision })
    if (profile.channel === 'official') {
      const rule = citationOf(profile, 'channel')
      await recordEvent(trx, act, { verb: 'requirement.submit_refused', subject: { kind: 'requirement', id: requirement.id }, at, data: { rule } })
      return refuse({ reason: 'official_channel', rule })
    }
    if ((await holdInstitutionState(trx, requirement.institutionId)) !== 'verified') return refuse({ reason: 'institution_not_verified' })
    const draft = await readDraft(trx, requirement)
    const calendar = await readCalendar(trx, input.market)
    const refusal = await findRefusal(trx, listed, locked, { draft, calendar })
    if (refusal) return refuse(refusal)
    const today = dayInZone(at, input.market.timeZone)
    const marks = findMarks(draft, await readNames(trx, requirement, { today, locale: 'en' }))
    const { seen, reason } = input.marks ?? { seen: false, reason: '' }
    if (marks.length > 0 && !(seen && reason)) return refuse({ reason: 'open_marks', marks })
    await trx.updateTable('requirementVersion').set({ frozenAt: at }).where('id', '=', requirement.currentVersionId).execute()
    const checkDueAt = await openCheck(trx, locked, calendar)
    // The names themselves may say what is replaced, so that the record counts them and keeps the author's words alone.
    const answered = marks.length > 0 ? { reason, data: { marks: marks.length } } : {}
    await act.queue.send(trx, 'requirement.publish-unchecked', { requirementId: requirement.id }, { startAfter: checkDueAt })
    await moveRequirement(trx, act, locked, move, { set: { checkDueAt }, ...answered })
    await notify(trx, act, {
      to: { staff: true, roles: ['admin', 'moderator'] },
      kind: 'requirement-submitted',
      values: await readNaming(trx, requirement),
      path: `/staff/requirements/${requirement.id}`,
      at,
    })
    return ok({ id: requirement.id })
  })
}

/** What is missing, or breaks the profile. */
async function findRefusal(
  trx: Trx,
  listed: Listed,
  locked: LockedRequirement,
  { draft, calendar }: { draft: RequirementDraft; calendar: WorkingCalendar },
): Promise<SubmitRefusal | undefined> {
  const { requirement, profile, at } = locked
  const faults = submissionFaults(draft, profile, await holdTree(trx, codesOf(draft)), dayInZone(at, calendar.market.timeZone))
  const invited = draft.participation === 'invited' ? await countInvited(trx, requirement.id) : invitedAtLeast
  // A reason explains few, and nothing explains that nobody may propose.
  if (invited === 0 || (invited < invitedAtLeast && !draft.fewInvitedReason)) {
    faults.push({ field: 'fewInvitedReason', fault: 'few-invited', rule: citationOf(profile, 'participation') })
  }
  const { earliestClosing: earliest, closesAt } = planFor(profile, at, draft.closingWish ?? null, calendar)
  // Whose musts are incomplete is told so first.
  if (faults.length === 0) faults.push(...(await findNarrowFaults(trx, listed, locked, draft, { closesAt, timeZone: calendar.market.timeZone })))
  if (faults.length > 0) return { reason: 'incomplete', faults }
  if (draft.closingWish && draft.closingWish < earliest) return { reason: 'closes_too_early', earliest, rule: citationOf(profile, 'openAtLeast') }
  return undefined
}

async function countInvited(trx: Trx, requirementId: string): Promise<number> {
  const rows = await trx
    .selectFrom('requirementInvitation')
    .select('houseId')
    .where('requirementId', '=', requirementId)
    .where('withdrawnAt', 'is', null)
    .execute()
  return rows.length
}

/** Begins the time that staff have. An earlier check of the same requirement is over. */
async function openCheck(trx: Trx, { requirement, profile, at }: LockedRequirement, calendar: WorkingCalendar): Promise<Date> {
  const endsAt = endOfPeriod(at, checkPeriod(profile), calendar)
  const ofCheck = trx.updateTable('requirementPeriod').where('requirementId', '=', requirement.id).where('kind', '=', 'check')
  await ofCheck.where('supersededAt', 'is', null).set({ supersededAt: at }).execute()
  await addPeriods(trx, requirement.id, [{ kind: 'check', startsAt: at, endsAt, rule: checkRule }], { at })
  return endsAt
}

const codesOf = ({ criteria }: RequirementDraft) => criteria.filter(({ kind }) => kind === 'capability').map(({ ref }) => ref)
