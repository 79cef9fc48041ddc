import type { Selectable } from 'kysely'
import type { Act } from '#app/domain/act.server.ts'
import { lockRequirement, type LockedRequirement } from '#app/domain/requirements/lock.server.ts'
import type { Trx } from '#db/client.server.ts'
import type { ProposalTable } from '#db/schema/proposals.ts'

export type ProposalRow = Selectable<ProposalTable>

export type LockedProposal = LockedRequirement & { proposal: ProposalRow }

/** Locks the requirement of a proposal, then the proposal: always in this order, so that no two operations wait for one another in a circle. */
export async function lockProposal(trx: Trx, act: Act, proposalId: string): Promise<LockedProposal | undefined> {
  const found = await trx.selectFrom('proposal').select('requirementId').where('id', '=', proposalId).executeTakeFirst()
  return found && lockProposalOf(trx, act, { proposalId, ...found })
}

/** The same for a caller that knows the requirement already. */
export async function lockProposalOf(trx: Trx, act: Act, of: { proposalId: string; requirementId: string }): Promise<LockedProposal | undefined> {
  const locked = await lockRequirement(trx, act, of.requirementId)
  if (!locked) return undefined
  const proposal = await trx.selectFrom('proposal').selectAll().where('id', '=', of.proposalId).forNoKeyUpdate().executeTakeFirstOrThrow()
  return { ...locked, proposal }
}
