import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { findHouseState } from '#app/domain/houses/read.server.ts'
import { mayTakePart } from '#app/domain/invitations/rules.server.ts'
import { marketDay } from '#app/domain/market-day.ts'
import { citationOf, envelopeKinds } from '#app/domain/requirements/profile.ts'
import type { Trx } from '#db/client.server.ts'
import type { ContentFault } from './content.ts'
import type { LockedProposal } from './lock.server.ts'
import type { PreparedSubmission } from './prepare-submission.server.ts'
import { proposalMove } from './status.ts'

export type SubmitProposalRefusal =
  | {
      reason: 'forbidden' | 'not_found' | 'not_open' | 'house_not_verified' | 'already_submitted' | 'not_an_envelope' | 'wrong_envelopes' | 'amended'
    }
  /** Participation is by invitation, and the house is not among those invited. */
  | { reason: 'not_invited'; rule: string }
  | { reason: 'stale'; revision: number }
  | { reason: 'incomplete'; faults: ContentFault[] }
  /** After closing: when it closed, and the instant that was read under the lock. */
  | { reason: 'late'; closesAt: Date; readAt: Date }

/**
 * All that keeps a submission from being taken, in the order in which it is told: a submission is refused for the first, a rehearsal names every one. Nothing is
 * stored. To somebody who may not submit nothing else is told.
 */
export async function* findSubmitRefusals(
  trx: Trx,
  act: Act<MemberActor>,
  locked: LockedProposal,
  submission: PreparedSubmission,
): AsyncGenerator<SubmitProposalRefusal, void> {
  const { proposal, requirement, profile, at } = locked
  const { read, envelopes } = submission
  const access = decideAccess(act.actor, 'proposal', 'submit', proposal.houseId)
  if (access !== 'allowed') return yield { reason: access }
  if (!proposalMove(proposal.state, 'submit')) yield { reason: 'already_submitted' }
  if (requirement.closesAt && requirement.closesAt <= at) yield { reason: 'late', closesAt: requirement.closesAt, readAt: at }
  else if (requirement.state !== 'published') yield { reason: 'not_open' }
  if ((await findHouseState(trx, proposal.houseId, marketDay(at))) !== 'verified') yield { reason: 'house_not_verified' }
  if (!(await mayTakePart(trx, requirement, proposal.houseId))) yield { reason: 'not_invited', rule: citationOf(profile, 'participation') }
  if (requirement.currentVersionId !== submission.requirementVersionId) yield { reason: 'amended' }
  if (proposal.revision !== submission.revision || proposal.revision !== read.revision) yield { reason: 'stale', revision: proposal.revision }
  const kinds = envelopes.map(({ kind }) => kind).sort()
  if (kinds.join() !== [...envelopeKinds(profile)].sort().join()) yield { reason: 'wrong_envelopes' }
  if (!submission.wellFormed) yield { reason: 'not_an_envelope' }
  if (read.faults.length > 0) yield { reason: 'incomplete', faults: read.faults }
}
