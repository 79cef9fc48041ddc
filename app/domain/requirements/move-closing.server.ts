import type { Act } from '#app/domain/act.server.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import { requestRuns } from '#app/domain/matching/request-runs.server.ts'
import type { Market } from '#app/domain/market.ts'
import { appendEntry } from '#app/domain/sealing/append-entry.server.ts'
import type { Trx } from '#db/client.server.ts'
import { addPeriods } from './add-periods.server.ts'
import { readCalendar } from './calendar.server.ts'
import { endOfPeriod } from './calendar.ts'
import type { LockedRequirement } from './lock.server.ts'
import { readNaming } from './naming.server.ts'
import { movedPeriods } from './periods.ts'
import { readFixedPeriods } from './read-periods.server.ts'
import { tellCourse } from './tell-course.server.ts'

export type ClosingMove = {
  closesAt: Date
  /** The rule by which it moves, shown with the new date. */
  rule: string
  /** In the institution's own words where it moved closing itself; published. */
  reason?: string
  market: Market
  /** Questions that were over stay over. */
  questionsStay?: boolean
  /** The caller tells everybody in its own words. */
  quiet?: boolean
}

/**
 * Moves the closing of a requirement that the caller has locked, and with it every period that hangs on it. A closing only moves later: an instant that is not changes nothing. What was
 * fixed before stays as superseded rows; the move stands in the sealed chain, and everybody who goes by the requirement is told. Answers the requirement as it is afterwards.
 */
export async function moveClosing(trx: Trx, act: Act, locked: LockedRequirement, move: ClosingMove): Promise<LockedRequirement> {
  const { requirement, profile, at } = locked
  const { closesAt, rule, reason = '', market } = move
  const before = requirement.closesAt
  if (!before || !requirement.publishedAt || closesAt <= before) return locked
  const calendar = await readCalendar(trx, market)
  const openingDueAt = endOfPeriod(closesAt, profile.openingAfter, calendar)
  await trx.updateTable('requirement').set({ closesAt, openingDueAt }).where('id', '=', requirement.id).execute()
  const { publishedAt } = requirement
  const periods = movedPeriods(
    profile,
    await readFixedPeriods(trx, requirement.id),
    { publishedAt, closesAt, rule, questionsStay: move.questionsStay },
    calendar,
  )
  const movedBy = act.actor.kind === 'person' ? act.actor.personId : null
  await supersede(trx, requirement.id, periods, { movedBy, at })
  await trx
    .insertInto('closingMove')
    .values({ id: newId(), requirementId: requirement.id, closesFrom: before, closesTo: closesAt, rule, reason, movedBy, movedAt: at })
    .execute()
  const data = { before: before.toISOString(), closesAt: closesAt.toISOString(), openingDueAt: openingDueAt.toISOString() }
  await appendEntry(trx, { requirementId: requirement.id, kind: 'closing_moved', at, data })
  const subject = { kind: 'requirement', id: requirement.id }
  await recordChange(trx, act, { verb: 'requirement.move_closing', subject, at, data, detail: { rule, reason }, search: true })
  await sendDue(trx, act, requirement.id, { closesAt, openingDueAt })
  if (!move.quiet) {
    const values = { ...(await readNaming(trx, requirement)), closesAt: closesAt.toISOString() }
    await tellCourse(trx, act, { kind: 'closing-moved', values }, { requirement, at, institution: true })
  }
  return { ...locked, requirement: { ...requirement, closesAt, openingDueAt } }
}

async function supersede(trx: Trx, requirementId: string, periods: Awaited<ReturnType<typeof readFixedPeriods>>, by: { movedBy: string | null; at: Date }) {
  if (periods.length === 0) return
  const kinds = periods.map(({ kind }) => kind)
  await trx
    .updateTable('requirementPeriod')
    .set({ supersededAt: by.at })
    .where('requirementId', '=', requirementId)
    .where('kind', 'in', kinds)
    .where('supersededAt', 'is', null)
    .execute()
  await addPeriods(trx, requirementId, periods, by)
}

/** Sends the jobs that close it and make its opening due at the new instants, and one that matches it again: what is valid at closing may be another. */
async function sendDue(trx: Trx, act: Act, requirementId: string, { closesAt, openingDueAt }: { closesAt: Date; openingDueAt: Date }): Promise<void> {
  await act.queue.send(trx, 'requirement.record-due', { requirementId }, { startAfter: closesAt })
  if (openingDueAt > closesAt) await act.queue.send(trx, 'requirement.record-due', { requirementId }, { startAfter: openingDueAt })
  await requestRuns({ ...act, db: trx }, [requirementId])
}
