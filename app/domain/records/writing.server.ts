import type { Locale } from '#app/messages/locale.ts'
import type { Db } from '#db/client.server.ts'
import { listAmendments, listClosingMoves, type Amendment, type ClosingMoved } from '#app/domain/requirements/amendments.server.ts'
import type { CriterionDraft } from '#app/domain/requirements/criterion.ts'
import { labelCriteria } from '#app/domain/requirements/version.server.ts'

/** Something that was done about the requirement, by whom and when. The system's own acts have no name. */
export type RecordedAct = { id: string; at: Date; verb: string; by: string | null; role: 'institution' | 'staff' | 'clock' }

export type WritingRecord = {
  history: { id: string; at: Date; from: string | null; to: string; by: string | null; reason: string | null }[]
  /** Who has read what of it, or was refused. */
  views: RecordedAct[]
  acts: RecordedAct[]
  versions: { number: number; createdAt: Date; by: string; frozenAt: Date | null; note: string; narrowReason: string; fewInvitedReason: string }[]
  amendments: Amendment[]
  labels: Record<string, string>
  /** Each time an author looked at how many offerings would qualify: what the criteria were, and which band was shown. */
  bands: { id: string; at: Date; by: string; band: string; criteria: CriterionDraft[] }[]
  checks: { id: string; at: Date; by: string; decision: string; reason: string; note: string }[]
  periods: { id: string; kind: string; startsAt: Date; endsAt: Date; rule: string; supersededAt: Date | null }[]
  closingMoves: ClosingMoved[]
  invitations: { house: string; by: string; at: Date; reason: string; withdrawnAt: Date | null }[]
  /** Without who asked: that is in nobody's answer but the house's own. */
  questions: { id: string; askedAt: Date; answeredAt: Date | null }[]
}

const atMost = 1_000

/** How a requirement was written, checked and changed, and who looked at it. */
export async function readWriting(
  db: Db,
  { requirementId, institutionId, locale }: { requirementId: string; institutionId: string; locale: Locale },
): Promise<WritingRecord> {
  const acts = await listActs(db, requirementId, institutionId)
  const bands = await db
    .selectFrom('requirementBand as band')
    .innerJoin('person', 'person.id', 'band.seenBy')
    .where('band.requirementId', '=', requirementId)
    .orderBy('band.seenAt')
    .orderBy('band.id')
    .select(['band.id', 'band.seenAt as at', 'person.name as by', 'band.band', 'band.criteria'])
    .execute()
  const { amendments, labels } = await listAmendments(db, requirementId, locale)
  const seen = bands.flatMap((band) => band.criteria)
  const isView = ({ verb }: RecordedAct) => /\.read(_|$)|_denied$|\.denied$/.test(verb)
  return {
    history: await listHistory(db, requirementId, institutionId),
    views: acts.filter(isView),
    acts: acts.filter((act) => !isView(act)),
    versions: await listVersions(db, requirementId),
    amendments,
    labels: { ...labels, ...(await labelCriteria(db, seen, locale)) },
    bands,
    checks: await db
      .selectFrom('requirementCheck as check')
      .innerJoin('person', 'person.id', 'check.decidedBy')
      .where('check.requirementId', '=', requirementId)
      .orderBy('check.decidedAt')
      .select(['check.id', 'check.decidedAt as at', 'person.name as by', 'check.decision', 'check.reason', 'check.note'])
      .execute(),
    periods: await db
      .selectFrom('requirementPeriod')
      .where('requirementId', '=', requirementId)
      .orderBy('recordedAt')
      .orderBy('endsAt')
      .orderBy('id')
      .select(['id', 'kind', 'startsAt', 'endsAt', 'rule', 'supersededAt'])
      .execute(),
    closingMoves: await listClosingMoves(db, requirementId),
    invitations: await db
      .selectFrom('requirementInvitation as invitation')
      .innerJoin('organisation', 'organisation.id', 'invitation.houseId')
      .innerJoin('person', 'person.id', 'invitation.invitedBy')
      .where('invitation.requirementId', '=', requirementId)
      .orderBy('invitation.invitedAt')
      .orderBy('organisation.name')
      .select(['organisation.name as house', 'person.name as by', 'invitation.invitedAt as at', 'invitation.reason', 'invitation.withdrawnAt'])
      .execute(),
    questions: await db
      .selectFrom('question')
      .where('requirementId', '=', requirementId)
      .orderBy('askedAt')
      .orderBy('id')
      .select(['id', 'askedAt', 'answeredAt'])
      .execute(),
  }
}

function listVersions(db: Db, requirementId: string): Promise<WritingRecord['versions']> {
  return db
    .selectFrom('requirementVersion as version')
    .innerJoin('person', 'person.id', 'version.createdBy')
    .where('version.requirementId', '=', requirementId)
    .orderBy('version.number')
    .select(['version.number', 'version.createdAt', 'person.name as by', 'version.frozenAt', 'version.amendmentNote as note'])
    .select(['version.narrowReason', 'version.fewInvitedReason'])
    .execute()
}

/** A house's act that moved the requirement (its confirmation of a delivery) stands without a person's name. */
async function listHistory(db: Db, requirementId: string, institutionId: string): Promise<WritingRecord['history']> {
  const rows = await db
    .selectFrom('stateHistory')
    .leftJoin('person', 'person.id', 'stateHistory.actorId')
    .leftJoin('organisation', 'organisation.id', 'stateHistory.organisationId')
    .where('subjectKind', '=', 'requirement')
    .where('subjectId', '=', requirementId)
    .orderBy('happenedAt')
    .orderBy('stateHistory.id')
    .select(['stateHistory.id', 'happenedAt as at', 'fromState as from', 'toState as to', 'reason'])
    .select(['person.name as person', 'organisation.id as organisationId', 'organisation.kind', 'organisation.name as organisation'])
    .execute()
  return rows.map(({ person, organisationId, kind, organisation, ...row }) => ({
    ...row,
    by: organisationId === institutionId || kind === 'association' ? person : organisation,
  }))
}

/** What the institution, staff and the clock did. What houses did about it is theirs: their bids stand in the receipts. */
async function listActs(db: Db, requirementId: string, institutionId: string): Promise<RecordedAct[]> {
  const rows = await db
    .selectFrom('auditEvent as event')
    .leftJoin('person', 'person.id', 'event.actorId')
    .leftJoin('organisation', 'organisation.id', 'event.organisationId')
    .where('event.subjectKind', '=', 'requirement')
    .where('event.subjectId', '=', requirementId)
    .where((where) =>
      where.or([where('event.actorKind', '=', 'system'), where('event.organisationId', '=', institutionId), where('organisation.kind', '=', 'association')]),
    )
    .orderBy('event.happenedAt', 'desc')
    .orderBy('event.id', 'desc')
    .limit(atMost)
    .select(['event.id', 'event.happenedAt as at', 'event.verb', 'person.name as by', 'event.actorKind', 'organisation.kind'])
    .execute()
  return rows.reverse().map(({ actorKind, kind, ...row }): RecordedAct => ({
    ...row,
    role: actorKind === 'system' ? 'clock' : kind === 'association' ? 'staff' : 'institution',
  }))
}
