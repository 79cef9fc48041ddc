import type { Db } from '#db/client.server.ts'
import { hasLockedSheets } from './locked-sheets.server.ts'

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
    .select(hasLockedSheets.as('locked'))
    .where('panelMember.requirementId', '=', requirementId)
    .where('panelMember.removedAt', 'is', null)
    .where('panelMember.reserve', '=', false)
    .orderBy('panelMember.chair', 'desc')
    .orderBy('person.name')
    .execute()
  return rows.map(({ declaredAt, ...row }) => ({ ...row, declared: declaredAt !== null }))
}
