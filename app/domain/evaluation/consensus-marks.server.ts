import type { RequirementRow } from '#app/domain/requirements/lock.server.ts'
import type { Db } from '#db/client.server.ts'
import { listPanel } from './panel.server.ts'
import { listScorable } from './scorable.server.ts'

/** What one member gave one criterion of one proposal. */
export type MarkShown = { memberId: string; member: string; proposalId: string; criterionId: string; points: number; note: string }

/** The marks of all locked sheets of the panel as it stands, chair first. Whoever reads them has locked an own sheet or has none. */
export function listMarks(db: Db, requirementId: string): Promise<MarkShown[]> {
  return db
    .selectFrom('score')
    .innerJoin('scoreSheet', 'scoreSheet.id', 'score.sheetId')
    .innerJoin('panelMember', 'panelMember.id', 'scoreSheet.panelMemberId')
    .innerJoin('person', 'person.id', 'panelMember.personId')
    .select(['panelMember.id as memberId', 'person.name as member', 'scoreSheet.proposalId', 'score.criterionId', 'score.points', 'score.note'])
    .where('panelMember.requirementId', '=', requirementId)
    .where('panelMember.removedAt', 'is', null)
    .where('panelMember.reserve', '=', false)
    .where('scoreSheet.lockedAt', 'is not', null)
    .orderBy('panelMember.chair', 'desc')
    .orderBy('person.name')
    .execute()
}

/** Whether everybody who sits on the panel has declared no conflict and locked a sheet for every responsive proposal. */
export async function areSheetsLocked(db: Db, requirement: Pick<RequirementRow, 'id' | 'currentVersionId'>): Promise<boolean> {
  const panel = await listPanel(db, requirement.id)
  if (panel.length === 0 || panel.some(({ conflict }) => conflict !== false)) return false
  const { proposals } = await listScorable(db, requirement)
  if (proposals.length === 0) return true
  const memberIds = panel.map(({ memberId }) => memberId)
  const { count } = await db
    .selectFrom('scoreSheet')
    .select((fields) => fields.fn.countAll<string>().as('count'))
    .where('panelMemberId', 'in', memberIds)
    .where('proposalId', 'in', proposals)
    .where('lockedAt', 'is not', null)
    .executeTakeFirstOrThrow()
  return Number(count) === memberIds.length * proposals.length
}

/** What the chair wrote for one criterion of one proposal. */
export type AgreedShown = { proposalId: string; criterionId: string; points: number; note: string }

/** The consensus as far as it is written. */
export function listConsensus(db: Db, requirementId: string): Promise<AgreedShown[]> {
  return db
    .selectFrom('consensus')
    .innerJoin('proposal', 'proposal.id', 'consensus.proposalId')
    .select(['consensus.proposalId', 'consensus.criterionId', 'consensus.points', 'consensus.note'])
    .where('proposal.requirementId', '=', requirementId)
    .execute()
}
