import { findChainHead } from '#app/domain/sealing/append-entry.server.ts'
import { hexOf } from '#app/domain/sealing/digest.ts'
import { transact, type Db } from '#db/client.server.ts'
import type { OpenedProposal } from './scorable.server.ts'

export type EnvelopeShown = {
  envelopeId: string
  houseName: string
  position: number
  /** SHA-256 of the content, as hexadecimal digits. */
  commitment: string
  sealedBy: 'browser' | 'server'
  outcome: OpenedProposal['outcome']
}

export type OpeningShown = {
  dueAt: Date
  performedAt: Date | null
  approvals: { personId: string; name: string; approvedAt: Date }[]
  /** Sealed envelopes that stand to be opened; after the opening, those that were. */
  envelopeCount: number
  chain: { entries: number; head: string }
  /** What the opening found in each; empty before it. */
  envelopes: EnvelopeShown[]
}

/**
 * An opening from the hour at which it is due; undefined before. The clock may be ahead of what was recorded, as jobs record it: `dueAt` is then the instant by which the
 * requirement itself says that it is due (null when it does not).
 */
export async function findOpening(db: Db, requirementId: string, dueAt: Date | null): Promise<OpeningShown | undefined> {
  const opening = await db.selectFrom('opening').selectAll().where('requirementId', '=', requirementId).orderBy('dueAt', 'desc').limit(1).executeTakeFirst()
  const due = opening?.dueAt ?? dueAt
  if (!due) return undefined
  return {
    dueAt: due,
    performedAt: opening?.performedAt ?? null,
    approvals: opening ? await listApprovals(db, opening.id) : [],
    envelopeCount: opening?.envelopeCount ?? (await countSealed(db, requirementId)),
    chain: await readChain(db, requirementId),
    envelopes: opening?.performedAt ? await listEnvelopes(db, requirementId) : [],
  }
}

function listApprovals(db: Db, openingId: string): Promise<OpeningShown['approvals']> {
  return db
    .selectFrom('openingApproval')
    .innerJoin('person', 'person.id', 'openingApproval.personId')
    .select(['person.id as personId', 'person.name', 'openingApproval.approvedAt'])
    .where('openingId', '=', openingId)
    .orderBy('approvedAt')
    .execute()
}

async function countSealed(db: Db, requirementId: string): Promise<number> {
  const { count } = await db
    .selectFrom('proposal')
    .select((fields) => fields.fn.countAll<string>().as('count'))
    .where('requirementId', '=', requirementId)
    .where('state', '=', 'submitted')
    .executeTakeFirstOrThrow()
  return Number(count)
}

async function readChain(db: Db, requirementId: string): Promise<{ entries: number; head: string }> {
  const { position, head } = await transact(db, (trx) => findChainHead(trx, requirementId))
  return { entries: position, head: hexOf(head) }
}

function listEnvelopes(db: Db, requirementId: string): Promise<EnvelopeShown[]> {
  return db
    .selectFrom('openedEnvelope')
    .innerJoin('envelope', 'envelope.id', 'openedEnvelope.envelopeId')
    .innerJoin('proposal', 'proposal.currentVersionId', 'envelope.proposalVersionId')
    .innerJoin('organisation', 'organisation.id', 'proposal.houseId')
    .select([
      'envelope.id as envelopeId',
      'organisation.name as houseName',
      'envelope.chainPosition as position',
      'envelope.sealedBy',
      'openedEnvelope.outcome',
    ])
    .select('envelope.commitment')
    .where('proposal.requirementId', '=', requirementId)
    .orderBy('envelope.chainPosition')
    .execute()
    .then((rows) => rows.map((row) => ({ ...row, commitment: hexOf(row.commitment) })))
}

/** Whether envelopes of a requirement were opened. */
export async function isOpened(db: Db, requirementId: string): Promise<boolean> {
  const row = await db.selectFrom('opening').select('id').where('requirementId', '=', requirementId).where('performedAt', 'is not', null).executeTakeFirst()
  return row !== undefined
}

/** Who bid, by name: for declaring interests, so from closing on. Those that withdrew are not among them. */
export function listBidders(db: Db, requirementId: string): Promise<{ houseId: string; name: string; city: string }[]> {
  return db
    .selectFrom('proposal')
    .innerJoin('organisation', 'organisation.id', 'proposal.houseId')
    .innerJoin('house', 'house.organisationId', 'proposal.houseId')
    .select(['proposal.houseId', 'organisation.name', 'house.city'])
    .where('proposal.requirementId', '=', requirementId)
    .where('proposal.state', 'not in', ['draft', 'withdrawn'])
    .orderBy('organisation.name')
    .execute()
}

/** Who left the panel by declaring a conflict. What they declared stays on record; their words are for the auditor. */
export function listConflicted(db: Db, requirementId: string): Promise<{ name: string; declaredAt: Date }[]> {
  return db
    .selectFrom('panelMember')
    .innerJoin('person', 'person.id', 'panelMember.personId')
    .innerJoin('interestDeclaration', 'interestDeclaration.panelMemberId', 'panelMember.id')
    .select(['person.name', 'interestDeclaration.declaredAt'])
    .where('panelMember.requirementId', '=', requirementId)
    .where('interestDeclaration.conflict', '=', true)
    .orderBy('interestDeclaration.declaredAt')
    .execute()
}

export type SheetProgress = { memberId: string; name: string; chair: boolean; declared: boolean; locked: boolean }

/** Who of the panel has declared and who has locked its sheets; no marks. */
export async function listProgress(db: Db, requirementId: string): Promise<SheetProgress[]> {
  const rows = await db
    .selectFrom('panelMember')
    .innerJoin('person', 'person.id', 'panelMember.personId')
    .leftJoin('interestDeclaration', 'interestDeclaration.panelMemberId', 'panelMember.id')
    .select(['panelMember.id as memberId', 'person.name', 'panelMember.chair', 'interestDeclaration.declaredAt'])
    .select((fields) =>
      fields
        .exists(
          fields
            .selectFrom('scoreSheet')
            .select('scoreSheet.id')
            .whereRef('scoreSheet.panelMemberId', '=', 'panelMember.id')
            .where('scoreSheet.lockedAt', 'is not', null),
        )
        .$castTo<boolean>()
        .as('locked'),
    )
    .where('panelMember.requirementId', '=', requirementId)
    .where('panelMember.removedAt', 'is', null)
    .orderBy('panelMember.chair', 'desc')
    .orderBy('person.name')
    .execute()
  return rows.map(({ declaredAt, ...row }) => ({ ...row, declared: declaredAt !== null }))
}
