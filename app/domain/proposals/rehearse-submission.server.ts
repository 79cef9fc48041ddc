import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { recordEvent } from '#app/domain/audit/record.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact } from '#db/client.server.ts'
import { lockProposalOf } from './lock.server.ts'
import { prepareSubmission, type Submission } from './prepare-submission.server.ts'
import { findSubmitRefusals, type SubmitProposalRefusal } from './submission-refusals.server.ts'

/** What a submission would have been answered: everything that it would be refused for, the instant read under the lock, and how long the server took over it. */
export type Rehearsed = { refusals: SubmitProposalRefusal[]; at: Date; tookMilliseconds: number }

/**
 * Goes through a submission with envelopes of noise: the same reads, the same lock, the same clock and every check. Nothing of it is stored but the event that it
 * was rehearsed, so that the house knows before the last day what would keep it out.
 */
export async function rehearseSubmission(act: Act<MemberActor>, input: Submission): Promise<Result<Rehearsed, { reason: 'not_found' | 'forbidden' }>> {
  const began = performance.now()
  const submission = await prepareSubmission(act.db, act.keys, input)
  if (!submission) return refuse({ reason: 'not_found' })
  return transact(act.db, async (trx) => {
    const locked = await lockProposalOf(trx, act, { proposalId: input.proposalId, requirementId: submission.read.requirementId })
    if (!locked) return refuse({ reason: 'not_found' })
    const refusals: SubmitProposalRefusal[] = []
    for await (const refusal of findSubmitRefusals(trx, act, locked, submission)) {
      if (refusal.reason === 'forbidden' || refusal.reason === 'not_found') return refuse({ reason: refusal.reason })
      refusals.push(refusal)
    }
    const { proposal, at } = locked
    const data = { refusals: refusals.map(({ reason }) => reason) }
    await recordEvent(trx, act, { verb: 'proposal.rehearse', subject: { kind: 'proposal', id: proposal.id }, at, data })
    return ok({ refusals, at, tookMilliseconds: Math.round(performance.now() - began) })
  })
}
