import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { recordEvent } from '#app/domain/audit/record.server.ts'
import { lockProposal, type ProposalRow } from '#app/domain/proposals/lock.server.ts'
import type { LockedRequirement } from '#app/domain/requirements/lock.server.ts'
import { refuse, ok, type Result } from '#app/domain/result.ts'
import type { Trx } from '#db/client.server.ts'
import { findSeat } from './panel.server.ts'
import { evaluationState, leads } from './rules.ts'

export type ChairRefusal = { reason: 'forbidden' | 'not_found' | 'not_declared' | 'not_chair' | 'not_now' | 'already_decided' }

export type Judged = LockedRequirement & { proposal: ProposalRow; fix: { dueAt: Date; answeredAt: Date | null } | undefined }

/** Locks a proposal for its panel's chair, who judges it between the first opening and the decision on its responsiveness. Anybody else is refused, which is an event. */
export async function lockForChair(trx: Trx, act: Act<MemberActor>, proposalId: string, denied: string): Promise<Result<Judged, ChairRefusal>> {
  const locked = await lockProposal(trx, act, proposalId)
  if (!locked) return refuse({ reason: 'not_found' })
  const { requirement, profile, proposal, at } = locked
  const access = decideAccess(act.actor, 'panel', 'lead', requirement.institutionId)
  if (access === 'not_found') return refuse({ reason: 'not_found' })
  const seat = await findSeat(trx, requirement.id, act.actor.personId)
  if (access === 'forbidden' || !leads(seat)) {
    await recordEvent(trx, act, { verb: denied, subject: { kind: 'proposal', id: proposalId }, at })
    return refuse({ reason: access === 'forbidden' ? 'forbidden' : seat?.chair && seat.conflict === null ? 'not_declared' : 'not_chair' })
  }
  if (requirement.state !== evaluationState(profile)) return refuse({ reason: 'not_now' })
  if (proposal.state !== 'opened')
    return refuse({ reason: proposal.state === 'responsive' || proposal.state === 'not_responsive' ? 'already_decided' : 'not_now' })
  const fix = await trx.selectFrom('responsivenessFix').select(['dueAt', 'answeredAt']).where('proposalId', '=', proposalId).executeTakeFirst()
  return ok({ ...locked, fix })
}
