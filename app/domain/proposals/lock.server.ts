import type { Selectable } from 'kysely'
import type { Act } from '#app/domain/act.server.ts'
import { lockRequirement, type LockedRequirement } from '#app/domain/requirements/lock.server.ts'
import type { Trx } from '#db/client.server.ts'
import type { ProposalTable } from '#db/schema/proposals.ts'

export type ProposalRow = Selectable<ProposalTable>

/** Locks the requirement of a proposal, then the proposal: always in this order, so that no two operations wait for one another in a circle. */
export async function lockProposal(trx: Trx, act: Act, proposalId: string): Promise<(LockedRequirement & { proposal: ProposalRow }) | undefined> {
  const found = await trx.selectFrom('proposal').select('requirementId').where('id', '=', proposalId).executeTakeFirst()
  const locked = found && (await lockRequirement(trx, act, found.requirementId))
  if (!locked) return undefined
  const proposal = await trx.selectFrom('proposal').selectAll().where('id', '=', proposalId).forNoKeyUpdate().executeTakeFirstOrThrow()
  return { ...locked, proposal }
}
