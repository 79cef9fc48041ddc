import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { notify } from '#app/domain/notifications/notify.server.ts'
import { readNaming } from '#app/domain/requirements/naming.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { appendEntry } from '#app/domain/sealing/append-entry.server.ts'
import { transact } from '#db/client.server.ts'
import { unsealDraft } from './draft.server.ts'
import { lockProposal } from './lock.server.ts'
import { recordLate } from './record-late.server.ts'
import { proposalMove } from './status.ts'

export type WithdrawRefusal = { reason: 'forbidden' | 'not_found' | 'not_submitted' | 'not_open' } | { reason: 'late'; closesAt: Date; readAt: Date }

/** Takes a submitted proposal back until closing. Its envelope stays sealed for good; the house may write on and submit again. */
export function withdrawProposal(act: Act<MemberActor>, { proposalId }: { proposalId: string }): Promise<Result<{ id: string }, WithdrawRefusal>> {
  return transact(act.db, async (trx) => {
    const locked = await lockProposal(trx, act, proposalId)
    if (!locked) return refuse({ reason: 'not_found' })
    const { proposal, requirement, at } = locked
    const access = decideAccess(act.actor, 'proposal', 'withdraw', proposal.houseId)
    if (access !== 'allowed') return refuse({ reason: access })
    if (requirement.closesAt && requirement.closesAt <= at) {
      const late = { closesAt: requirement.closesAt, readAt: at }
      await recordLate(trx, act, { ...late, verb: 'proposal.withdraw_refused_late', proposalId: proposal.id })
      return refuse({ reason: 'late', ...late })
    }
    const move = proposalMove(proposal.state, 'withdraw')
    if (!move) return refuse({ reason: 'not_submitted' })
    if (requirement.state !== 'published') return refuse({ reason: 'not_open' })
    await trx.updateTable('proposalVersion').set({ withdrawnAt: at }).where('id', '=', proposal.currentVersionId).execute()
    await trx
      .updateTable('proposal')
      .set({ state: move.to, revision: proposal.revision + 1 })
      .where('id', '=', proposal.id)
      .execute()
    await unsealDraft(trx, act.keys, proposal.id)
    await appendEntry(trx, { requirementId: requirement.id, kind: 'withdrawn', at, data: { proposal: proposal.id, version: proposal.currentVersionId } })
    await recordChange(trx, act, { verb: 'proposal.withdraw', subject: { kind: 'proposal', id: proposal.id }, at, from: move.from, to: move.to })
    await notify(trx, act, {
      to: { organisationId: proposal.houseId, roles: ['owner', 'bidder'] },
      kind: 'proposal-withdrawn',
      values: { ...(await readNaming(trx, requirement)), receivedAt: at.toISOString() },
      path: `/house/proposals/${proposal.id}`,
      at,
    })
    return ok({ id: proposal.id })
  })
}
