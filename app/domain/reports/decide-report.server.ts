import { transact, type Trx } from '#db/client.server.ts'
import { allowedMember } from '../access/allowed-member.ts'
import type { Act } from '../act.server.ts'
import { recordChange } from '../audit/record.server.ts'
import { findSubject } from '../hiding/find-subject.server.ts'
import { wasHiddenSince } from '../hiding/read.server.ts'
import type { Subject } from '../hiding/subject.ts'
import { isId } from '../identifiers.ts'
import { marketDay } from '../market-day.ts'
import type { NoticeKind } from '../notifications/notice.ts'
import { notify } from '../notifications/notify.server.ts'
import { hasInterestIn } from '../organisations/interest.server.ts'
import { wasSuspensionProposedSince } from '../organisations/suspend-read.server.ts'
import { ok, refuse, type Result } from '../result.ts'
import type { ReportOutcome } from './matters.ts'
import type { ReportDecision } from './report.ts'

export type DecideReportRefusal = { reason: 'forbidden' | 'not_found' | 'interest' | 'already_decided' | 'not_hidden' | 'not_proposed' }

/**
 * Staff say what they found. An outcome that says that something was done is refused while it was not: the page hidden since the report, the suspension of its organisation proposed. A
 * reporter with an account is told the outcome; nobody with an interest in the page's organisation decides.
 */
export function decideReport(act: Act, input: ReportDecision & { reportId: string }): Promise<Result<undefined, DecideReportRefusal>> {
  return transact(act.db, async (trx) => {
    const member = allowedMember(act.actor, 'report', 'decide')
    if (!member.ok) return member
    const { personId } = member.value
    const report = isId(input.reportId) ? await trx.selectFrom('report').where('id', '=', input.reportId).selectAll().forUpdate().executeTakeFirst() : undefined
    if (!report) return refuse({ reason: 'not_found' })
    const at = await act.clock(trx)
    const subject = await findSubject(trx, { kind: report.subjectKind, id: report.subjectId }, marketDay(at))
    if (!subject) return refuse({ reason: 'not_found' })
    if (subject.organisation && (await hasInterestIn(trx, personId, subject.organisation.id))) return refuse({ reason: 'interest' })
    if (report.outcome !== null) return refuse({ reason: 'already_decided' })
    const { outcome, note } = input
    const undone = await findUndone(trx, outcome, subject, report.reportedAt)
    if (undone) return refuse({ reason: undone })
    await trx.updateTable('report').set({ outcome, note, decidedBy: personId, decidedAt: at }).where('id', '=', report.id).execute()
    const change = { verb: 'report.decide', subject: { kind: 'report', id: report.id }, from: 'open', to: 'decided' }
    await recordChange(trx, act, { ...change, at, reason: note, data: { outcome } })
    if (report.reportedBy) {
      // What is hidden, or may soon be gone, is no page to lead to.
      const path = outcome === 'hidden' || outcome === 'suspension-proposed' ? '/account/notifications' : subject.path
      await notify(trx, act, { kind: noticeOf[outcome], values: { title: subject.title }, to: { personIds: [report.reportedBy] }, path, at })
    }
    return ok(undefined)
  })
}

const noticeOf = {
  'nothing-wrong': 'report-nothing-wrong',
  'put-right': 'report-put-right',
  hidden: 'report-hidden',
  'suspension-proposed': 'report-further',
} as const satisfies Record<ReportOutcome, NoticeKind>

async function findUndone(trx: Trx, outcome: ReportOutcome, subject: Subject, since: Date): Promise<'not_hidden' | 'not_proposed' | undefined> {
  if (outcome === 'hidden' && !(await wasHiddenSince(trx, subject, since))) return 'not_hidden'
  if (outcome !== 'suspension-proposed') return undefined
  return subject.organisation && (await wasSuspensionProposedSince(trx, subject.organisation.id, since)) ? undefined : 'not_proposed'
}
