import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { proposalMove, type ProposalState } from '#app/domain/proposals/status.ts'
import type { Trx } from '#db/client.server.ts'

type Decided = { name: 'win' | 'lose'; at: Date; reason?: string }

/** Takes a proposal to won or to lost, with its history. One that is there already stays as it is. */
export async function moveProposal(trx: Trx, act: Act<MemberActor>, proposal: { id: string; state: ProposalState }, decided: Decided): Promise<void> {
  const { name, at, reason } = decided
  if (proposal.state === (name === 'win' ? 'won' : 'lost')) return
  const move = proposalMove(proposal.state, name)!
  await trx.updateTable('proposal').set({ state: move.to }).where('id', '=', proposal.id).execute()
  await recordChange(trx, act, {
    verb: `proposal.${move.name}`,
    subject: { kind: 'proposal', id: proposal.id },
    at,
    from: move.from,
    to: move.to,
    ...(reason === undefined ? {} : { reason }),
  })
}
