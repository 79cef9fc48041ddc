import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { recordEvent } from '#app/domain/audit/record.server.ts'
import { planParts, type Answer, type PlanPart } from '#app/domain/proposals/choices.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact, type Trx } from '#db/client.server.ts'
import { labelsOf } from './labels.ts'
import { findSeat } from './panel.server.ts'
import { listUndecided } from './responsiveness.server.ts'
import { listOpened, listScorable, type OpenedProposal, type ScorableCriterion } from './scorable.server.ts'

export type SheetRefusal = { reason: 'forbidden' | 'not_found' | 'not_on_panel' | 'not_declared' | 'not_opened' }

/** A cell of the sheet: what the bidder answered, and what the member gave so far (null: nothing yet). */
export type SheetCell = { proposalId: string; label: string; answer: Answer | null; answerNote: string; points: number | null; note: string }

export type SheetShown = {
  criteria: (ScorableCriterion & { cells: SheetCell[] })[]
  /** What each bidder plans, by its letter. */
  plans: { label: string; parts: { part: PlanPart; text: string }[] }[]
  lockedAt: Date | null
  /** On so many opened proposals nobody has decided whether they are responsive: nothing is scored until then. */
  undecided: number
  /** The letters of the bidders of whom this member opened an attachment, which may say who they are. */
  identified: string[]
}

/** The member's own sheet, criterion by criterion. Bidders go by their letters, not by name, and no price is on it. */
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
    if (seat?.conflict !== false || seat.reserve) {
      await recordEvent(trx, act, { verb: 'sheet.read_denied', subject, at })
      return refuse({ reason: seat?.conflict === null && !seat.reserve ? 'not_declared' : 'not_on_panel' })
    }
    const opened = await listOpened(trx, requirementId)
    if (opened.length === 0) return refuse({ reason: 'not_opened' })
    await recordEvent(trx, act, { verb: 'sheet.read', subject, at })
    const { criteria, proposals } = await listScorable(trx, requirement)
    const labels = labelsOf(
      requirementId,
      opened.map(({ proposalId }) => proposalId),
    )
    const scored = opened
      .filter(({ proposalId }) => proposals.includes(proposalId))
      .map((proposal) => ({ proposal, label: labels.get(proposal.proposalId)! }))
      .sort((a, b) => a.label.localeCompare(b.label, 'en'))
    const { marks, lockedAt } = await readMarks(trx, seat.memberId)
    const read = new Set(await listReadAttachments(trx, requirementId, act.actor.personId))
    return ok({
      criteria: criteria.map((criterion) => ({ ...criterion, cells: scored.map(({ proposal, label }) => cellOf(criterion.id, proposal, label, marks)) })),
      plans: scored.map(({ proposal, label }) => ({ label, parts: partsOf(proposal) })),
      lockedAt,
      undecided: (await listUndecided(trx, requirementId)).length,
      identified: scored.filter(({ proposal }) => read.has(proposal.proposalId)).map(({ label }) => label),
    })
  })
}

type Marks = ReadonlyMap<string, { points: number; note: string }>

function cellOf(criterionId: string, { proposalId, technical }: OpenedProposal, label: string, marks: Marks): SheetCell {
  const answer = technical!.answers.find((one) => one.criterionId === criterionId)
  const { points = null, note = '' } = marks.get(`${proposalId} ${criterionId}`) ?? {}
  return { proposalId, label, answer: answer?.answer ?? null, answerNote: answer?.note ?? '', points, note }
}

function partsOf({ technical }: OpenedProposal): { part: PlanPart; text: string }[] {
  return planParts.map((part) => ({ part, text: technical!.plan[part] })).filter(({ text }) => text !== '')
}

async function readMarks(trx: Trx, memberId: string): Promise<{ marks: Marks; lockedAt: Date | null }> {
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

/** The proposals of which a person opened an attachment, from the record of it. */
async function listReadAttachments(trx: Trx, requirementId: string, personId: string): Promise<string[]> {
  const events = await trx
    .selectFrom('auditEvent')
    .select('body')
    .where('verb', '=', 'attachment.read')
    .where('subjectId', '=', requirementId)
    .where('actorId', '=', personId)
    .execute()
  return events.flatMap(({ body }) => {
    const { data } = JSON.parse(body.toString('utf8')) as { data: { proposal?: string } }
    return data.proposal ? [data.proposal] : []
  })
}
