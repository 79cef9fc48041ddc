import type { Db } from '#db/client.server.ts'
import { findSubject, findSubjects } from '../hiding/find-subject.server.ts'
import type { Subject, SubjectKey } from '../hiding/subject.ts'
import { isId } from '../identifiers.ts'
import { marketDay } from '../market-day.ts'
import type { WaitingCase, WaitingQuery } from '../moderation/case.ts'
import type { ReportMatter, ReportOutcome } from './matters.ts'

/** Reports that staff have not decided on, the oldest first. */
export async function listWaitingReports(db: Db, { at, limit }: WaitingQuery): Promise<WaitingCase[]> {
  const rows = await db
    .selectFrom('report')
    .where('outcome', 'is', null)
    .orderBy('reportedAt')
    .orderBy('id')
    .limit(limit)
    .select(['id', 'subjectKind', 'subjectId', 'reportedBy', 'reportedAt'])
    .execute()
  const keys = rows.map(({ subjectKind, subjectId }) => ({ kind: subjectKind, id: subjectId }))
  const subjects = await findSubjects(db, keys, marketDay(at))
  return rows.flatMap(({ id, subjectKind, subjectId, reportedBy, reportedAt }) => {
    const subject = subjects.find((one) => one.kind === subjectKind && one.id === subjectId)
    if (!subject) return []
    const { title, organisation } = subject
    const partOf = reportedBy === null ? {} : { partOf: [reportedBy] }
    return [
      { kind: 'report', id, title, organisation: organisation && { id: organisation.id, name: organisation.name }, ...partOf, since: reportedAt, dueAt: null },
    ]
  })
}

/** A report in a list: its words are staff's alone. */
export type ReportLine = { id: string; matter: ReportMatter; body: string; reportedAt: Date }

export type ReportShown = ReportLine & {
  subject: Subject
  /** Who sent it, by name or by the address that they left; null for a visitor who left none. */
  reporter: string | null
  decision: { outcome: ReportOutcome; note: string; by: string; at: Date } | null
  /** Other open reports on the same thing. */
  others: ReportLine[]
}

/** One report as staff read it, with what it is about. */
export async function findReport(db: Db, id: string | undefined, today: string): Promise<ReportShown | undefined> {
  if (!isId(id)) return undefined
  const row = await db
    .selectFrom('report')
    .leftJoin('person as reporter', 'reporter.id', 'report.reportedBy')
    .leftJoin('person as decider', 'decider.id', 'report.decidedBy')
    .where('report.id', '=', id)
    .selectAll('report')
    .select(['reporter.name as reporter', 'decider.name as decider'])
    .executeTakeFirst()
  const subject = row && (await findSubject(db, { kind: row.subjectKind, id: row.subjectId }, today))
  if (!subject) return undefined
  const { matter, body, reportedAt, email, reporter, outcome, note, decidedAt, decider } = row
  const decision = outcome === null ? null : { outcome, note: note!, by: decider!, at: decidedAt! }
  const others = (await listOpenReports(db, subject)).filter((other) => other.id !== id)
  return { id, matter, body, reportedAt, subject, reporter: reporter ?? email, decision, others }
}

/** The open reports on one thing, the oldest first. */
export function listOpenReports(db: Db, { kind, id }: SubjectKey): Promise<ReportLine[]> {
  return db
    .selectFrom('report')
    .where('subjectKind', '=', kind)
    .where('subjectId', '=', id)
    .where('outcome', 'is', null)
    .orderBy('reportedAt')
    .orderBy('id')
    .select(['id', 'matter', 'body', 'reportedAt'])
    .execute()
}
