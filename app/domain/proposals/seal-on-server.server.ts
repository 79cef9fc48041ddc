import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { listRecipients } from '#app/domain/sealing/recipients.server.ts'
import { readTechnicalDraft } from './draft.server.ts'
import type { PriceSchedule } from './price.ts'
import { sealEnvelopes, type SealedEnvelope } from './seal.ts'

export type SealRefusal = { reason: 'not_found' | 'forbidden' | 'not_open' }

/**
 * Seals a proposal for a bidder whose browser runs no JavaScript: one sealed envelope for each kind that the procedure has. The price is in memory for the length of this call and is
 * neither stored nor logged. Under custody by the server this gives away nothing that the server's own key could not open; the page says which way an envelope was sealed.
 */
export async function sealOnServer(act: Act<MemberActor>, input: { proposalId: string; price: PriceSchedule }): Promise<Result<SealedEnvelope[], SealRefusal>> {
  const proposal = await act.db
    .selectFrom('proposal')
    .innerJoin('requirement', 'requirement.id', 'proposal.requirementId')
    .select(['proposal.houseId', 'proposal.requirementId', 'requirement.currentVersionId'])
    .where('proposal.id', '=', input.proposalId)
    .executeTakeFirst()
  if (!proposal?.currentVersionId) return refuse({ reason: 'not_found' })
  const access = decideAccess(act.actor, 'proposal', 'submit', proposal.houseId)
  if (access !== 'allowed') return refuse({ reason: access })
  const recipients = await listRecipients(act.db, proposal.requirementId)
  if (recipients.length === 0) return refuse({ reason: 'not_open' })
  const technical = await readTechnicalDraft(act.db, act.keys, input.proposalId)
  const parts = { proposalId: input.proposalId, requirementVersionId: proposal.currentVersionId, technical, price: input.price }
  return ok(await sealEnvelopes(recipients, parts))
}
