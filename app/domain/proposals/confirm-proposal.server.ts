import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { appendEntry } from '#app/domain/sealing/append-entry.server.ts'
import { transact, type Db } from '#db/client.server.ts'
import { lockProposal } from './lock.server.ts'
import { recordLate } from './record-late.server.ts'

export type ConfirmProposalRefusal =
  | { reason: 'forbidden' | 'not_found' | 'not_submitted' | 'already_confirmed' | 'not_open' }
  /** The requirement was amended once more since the page was read: what was confirmed is not what it asks now. */
  | { reason: 'stale_version' }
  | { reason: 'late'; closesAt: Date; readAt: Date }

/**
 * Confirms a submitted proposal as it is for an amended requirement, until closing. `requirementVersionId` is the version whose difference the house has read. The sealed envelope stays
 * the one that it is: the chain says for which version it stands as well.
 */
export function confirmProposal(
  act: Act<MemberActor>,
  input: { proposalId: string; requirementVersionId: string },
): Promise<Result<{ id: string }, ConfirmProposalRefusal>> {
  return transact(act.db, async (trx) => {
    const locked = await lockProposal(trx, act, input.proposalId)
    if (!locked) return refuse({ reason: 'not_found' })
    const { proposal, requirement, at } = locked
    const access = decideAccess(act.actor, 'proposal', 'confirm', proposal.houseId)
    if (access !== 'allowed') return refuse({ reason: access })
    if (requirement.closesAt && requirement.closesAt <= at) {
      const late = { closesAt: requirement.closesAt, readAt: at }
      await recordLate(trx, act, { ...late, verb: 'proposal.confirm_refused_late', proposalId: proposal.id })
      return refuse({ reason: 'late', ...late })
    }
    if (proposal.state !== 'submitted' || proposal.currentVersionId === null) return refuse({ reason: 'not_submitted' })
    if (requirement.state !== 'published') return refuse({ reason: 'not_open' })
    const version = await trx
      .selectFrom('proposalVersion')
      .select(['id', 'number', 'confirmedVersionId'])
      .where('id', '=', proposal.currentVersionId)
      .executeTakeFirstOrThrow()
    if (version.confirmedVersionId === requirement.currentVersionId) return refuse({ reason: 'already_confirmed' })
    if (input.requirementVersionId !== requirement.currentVersionId) return refuse({ reason: 'stale_version' })
    await trx
      .updateTable('proposalVersion')
      .set({ confirmedVersionId: requirement.currentVersionId, confirmedAt: at, confirmedBy: act.actor.personId })
      .where('id', '=', version.id)
      .execute()
    const data = { proposal: proposal.id, version: version.number, requirementVersion: requirement.currentVersionId }
    const { position } = await appendEntry(trx, { requirementId: requirement.id, kind: 'confirmed', at, data })
    await recordChange(trx, act, { verb: 'proposal.confirm', subject: { kind: 'proposal', id: proposal.id }, at, data: { ...data, position } })
    return ok({ id: proposal.id })
  })
}

/** What a house is asked to confirm: the version that its proposal answers, and the one that holds now. Undefined when nothing is asked of it. */
export async function findConfirmationAsked(db: Db, proposalId: string): Promise<{ from: string; to: string; closesAt: Date } | undefined> {
  const row = await db
    .selectFrom('proposal')
    .innerJoin('proposalVersion as version', 'version.id', 'proposal.currentVersionId')
    .innerJoin('requirementEffective as requirement', 'requirement.id', 'proposal.requirementId')
    .select(['version.confirmedVersionId as from', 'requirement.currentVersionId as to', 'requirement.closesAt'])
    .where('proposal.id', '=', proposalId)
    .where('proposal.state', '=', 'submitted')
    .where('requirement.effectiveState', '=', 'published')
    .whereRef('version.confirmedVersionId', '!=', 'requirement.currentVersionId')
    .executeTakeFirst()
  return row && { from: row.from, to: row.to!, closesAt: row.closesAt! }
}
