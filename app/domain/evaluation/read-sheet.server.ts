import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { recordEvent } from '#app/domain/audit/record.server.ts'
import type { Answer } from '#app/domain/proposals/choices.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact, type Trx } from '#db/client.server.ts'
import { findSeat } from './panel.server.ts'
import { listOpened, listScorable, type ScorableCriterion } from './scorable.server.ts'

export type SheetRefusal = { reason: 'forbidden' | 'not_found' | 'not_on_panel' | 'not_declared' | 'not_opened' }

/** A cell of the sheet: what the bidder answered, and what the member gave so far (null: nothing yet). */
export type SheetCell = { proposalId: string; number: number; answer: Answer | null; answerNote: string; points: number | null; note: string }
export type SheetShown = { criteria: (ScorableCriterion & { cells: SheetCell[] })[]; plans: { number: number; deliveryPlan: string }[]; lockedAt: Date | null }

/** The member's own sheet, criterion by criterion. Bidders go by the number of their envelope, not by name, and no price is on it. */
export function readSheet(act: Act<MemberActor>, { requirementId }: { requirementId: string }): Promise<Result<SheetShown, SheetRefusal>> {
  return transact(act.db, async (trx) => {
    const requirement = await trx
      .selectFrom('requirement')
      .select(['id', 'institutionId', 'currentVersionId'])
      .where('id', '=', requirementId)
      .executeTakeFirst()
    if (!requirement) return refuse({ reason: 'not_found' })
    const access = decideAccess(act.actor, 'panel', 'score', requirement.institutionId)
    if (access !== 'allowed') return refuse({ reason: access })
    const subject = { kind: 'requirement', id: requirementId }
    const at = await act.clock(trx)
    const seat = await findSeat(trx, requirementId, act.actor.personId)
    if (seat?.conflict !== false) {
      await recordEvent(trx, act, { verb: 'sheet.read_denied', subject, at })
      return refuse({ reason: seat?.conflict === null ? 'not_declared' : 'not_on_panel' })
    }
    const opened = (await listOpened(trx, requirementId)).filter((proposal) => proposal.technical !== null)
    if (opened.length === 0) return refuse({ reason: 'not_opened' })
    await recordEvent(trx, act, { verb: 'sheet.read', subject, at })
    const { criteria } = await listScorable(trx, requirement)
    const { marks, lockedAt } = await readMarks(trx, seat.memberId)
    const cellOf = (criterionId: string, proposal: (typeof opened)[number], index: number): SheetCell => {
      const answer = proposal.technical!.answers.find((one) => one.criterionId === criterionId)
      const mark = marks.get(`${proposal.proposalId} ${criterionId}`)
      const { points = null, note = '' } = mark ?? {}
      return { proposalId: proposal.proposalId, number: index + 1, answer: answer?.answer ?? null, answerNote: answer?.note ?? '', points, note }
    }
    return ok({
      criteria: criteria.map((criterion) => ({ ...criterion, cells: opened.map((proposal, index) => cellOf(criterion.id, proposal, index)) })),
      plans: opened.map((proposal, index) => ({ number: index + 1, deliveryPlan: proposal.technical!.plan.delivery })),
      lockedAt,
    })
  })
}

async function readMarks(trx: Trx, memberId: string): Promise<{ marks: Map<string, { points: number; note: string }>; lockedAt: Date | null }> {
  const rows = await trx
    .selectFrom('scoreSheet')
    .leftJoin('score', 'score.sheetId', 'scoreSheet.id')
    .select(['scoreSheet.proposalId', 'scoreSheet.lockedAt', 'score.criterionId', 'score.points', 'score.note'])
    .where('scoreSheet.panelMemberId', '=', memberId)
    .execute()
  const marks = new Map<string, { points: number; note: string }>()
  for (const { proposalId, criterionId, points, note } of rows) {
    if (criterionId !== null) marks.set(`${proposalId} ${criterionId}`, { points: points!, note: note! })
  }
  return { marks, lockedAt: rows.find((row) => row.lockedAt !== null)?.lockedAt ?? null }
}
