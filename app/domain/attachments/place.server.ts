import type { Trx } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import type { MemberActor } from '../actor.ts'
import { decideAccess } from '../access/table.ts'
import { isId } from '../identifiers.ts'
import { lockProposal } from '../proposals/lock.server.ts'
import { isEditable } from '../proposals/status.ts'
import { ok, refuse, type Result } from '../result.ts'
import { attachmentsPerProposal, proposalBytes } from './limits.ts'

export type PlaceRefusal = { reason: 'forbidden' | 'not_found' | 'not_open' | 'already_submitted' }
export type RoomRefusal = { reason: 'too_many'; limit: number } | { reason: 'too_much'; limitMebibytes: number }

type Locked = NonNullable<Awaited<ReturnType<typeof lockProposal>>>

/** Locks the proposal of the actor's house whose files are to change: after its submission, or once the requirement has closed, nothing of it does. */
export async function lockWritable(trx: Trx, act: Act<MemberActor>, proposalId: string): Promise<Result<Locked, PlaceRefusal>> {
  const locked = isId(proposalId) ? await lockProposal(trx, act, proposalId) : undefined
  if (!locked) return refuse({ reason: 'not_found' })
  const access = decideAccess(act.actor, 'proposal', 'draft', locked.proposal.houseId)
  if (access !== 'allowed') return refuse({ reason: access })
  if (locked.requirement.state !== 'published') return refuse({ reason: 'not_open' })
  return isEditable(locked.proposal.state) ? ok(locked) : refuse({ reason: 'already_submitted' })
}

/** Whether a proposal can take one more file of that size, beside those that it has. Sizes are those of the ciphertexts. */
export async function findNoRoom(trx: Trx, proposalId: string, sizeBytes: number): Promise<RoomRefusal | undefined> {
  const { count, total } = await trx
    .selectFrom('file')
    .where('proposalId', '=', proposalId)
    .where('removedAt', 'is', null)
    .select((fields) => [fields.fn.countAll<string>().as('count'), fields.fn.sum<string | null>('sizeBytes').as('total')])
    .executeTakeFirstOrThrow()
  if (Number(count) >= attachmentsPerProposal) return { reason: 'too_many', limit: attachmentsPerProposal }
  if (Number(total ?? 0) + sizeBytes > proposalBytes) return { reason: 'too_much', limitMebibytes: proposalBytes / 1024 / 1024 }
  return undefined
}
