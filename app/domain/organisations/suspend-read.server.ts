import type { Db } from '#db/client.server.ts'
import { isId } from '../identifiers.ts'
import type { WaitingCase, WaitingQuery } from '../moderation/case.ts'

/** Suspensions that one person has proposed and a second has to decide, the oldest first. */
export async function listWaitingSuspensions(db: Db, { limit }: WaitingQuery): Promise<WaitingCase[]> {
  const rows = await db
    .selectFrom('suspension')
    .innerJoin('organisation', 'organisation.id', 'suspension.organisationId')
    .where('suspension.state', '=', 'waiting')
    .orderBy('suspension.proposedAt')
    .orderBy('suspension.id')
    .limit(limit)
    .select(['suspension.id', 'suspension.proposedAt', 'suspension.proposedBy', 'organisation.id as organisationId', 'organisation.name'])
    .execute()
  return rows.map(({ id, proposedAt, proposedBy, organisationId, name }) => ({
    ...{ kind: 'suspension', id, title: name, organisation: { id: organisationId, name }, partOf: [proposedBy], since: proposedAt, dueAt: null },
  }))
}

export type SuspensionShown = {
  id: string
  organisation: { id: string; name: string; kind: 'house' | 'institution' }
  state: 'waiting' | 'agreed' | 'declined'
  reason: string
  note: string
  proposedBy: string
  proposer: string
  proposedAt: Date
  decision: { reason: string | null; note: string; by: string; at: Date } | null
}

/** One suspension as staff read it, from its proposal to what the second person decided. */
export async function findSuspension(db: Db, id: string | undefined): Promise<SuspensionShown | undefined> {
  return isId(id) ? toShown(await suspensions(db).where('suspension.id', '=', id).executeTakeFirst()) : undefined
}

/** The suspensions of an organisation, the newest first; for staff. */
export async function listSuspensions(db: Db, organisationId: string): Promise<SuspensionShown[]> {
  const rows = await suspensions(db).where('organisation.id', '=', organisationId).orderBy('suspension.proposedAt', 'desc').limit(50).execute()
  return rows.flatMap((row) => toShown(row) ?? [])
}

/** Why an organisation is suspended, for its own members: the second person's reason and words. Undefined while it is not. */
export async function findOwnSuspension(db: Db, organisationId: string): Promise<{ reason: string; note: string; at: Date } | undefined> {
  const row = await suspensions(db)
    .leftJoin('house', 'house.organisationId', 'organisation.id')
    .leftJoin('institution', 'institution.organisationId', 'organisation.id')
    .where('organisation.id', '=', organisationId)
    .where('suspension.state', '=', 'agreed')
    .where((where) => where.or([where('house.state', '=', 'suspended'), where('institution.state', '=', 'suspended')]))
    .orderBy('suspension.decidedAt', 'desc')
    .executeTakeFirst()
  return row && { reason: row.decidedReason!, note: row.decidedNote!, at: row.decidedAt! }
}

/** Whether somebody proposed to suspend an organisation since an instant. */
export async function wasSuspensionProposedSince(db: Db, organisationId: string, since: Date): Promise<boolean> {
  const row = await db.selectFrom('suspension').where('organisationId', '=', organisationId).where('proposedAt', '>=', since).select('id').executeTakeFirst()
  return row !== undefined
}

function suspensions(db: Db) {
  return db
    .selectFrom('suspension')
    .innerJoin('organisation', 'organisation.id', 'suspension.organisationId')
    .innerJoin('person as proposer', 'proposer.id', 'suspension.proposedBy')
    .leftJoin('person as decider', 'decider.id', 'suspension.decidedBy')
    .selectAll('suspension')
    .select(['organisation.name', 'organisation.kind', 'proposer.name as proposer', 'decider.name as decider'])
}

function toShown(row: Awaited<ReturnType<ReturnType<typeof suspensions>['executeTakeFirst']>>): SuspensionShown | undefined {
  if (!row) return undefined
  const { id, organisationId, name, kind, state, reason, note, proposedBy, proposer, proposedAt } = row
  const decision = row.decidedAt === null ? null : { reason: row.decidedReason, note: row.decidedNote!, by: row.decider!, at: row.decidedAt }
  const organisation = { id: organisationId, name, kind: kind as 'house' | 'institution' }
  return { id, organisation, state, reason, note, proposedBy, proposer, proposedAt, decision }
}
