import { transact } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { allowedMember } from '../access/allowed-member.ts'
import { recordChange } from '../audit/record.server.ts'
import { ok, refuse, type Result } from '../result.ts'
import { lockOffering } from './lock.server.ts'
import { offeringMoveFrom, type OfferingState } from './status.ts'

export type ArchiveOfferingRefusal =
  { reason: 'forbidden' | 'not_found' } | { reason: 'wrong_state'; state: OfferingState } | { reason: 'stale'; revision: number }

/** A house takes an offering out for good. Its versions stay, since proposals and matches name them; a sealed proposal that offers it stays valid. */
export function archiveOffering(act: Act, input: { id: string; revision: number }): Promise<Result<undefined, ArchiveOfferingRefusal>> {
  return transact(act.db, async (trx) => {
    const offering = await lockOffering(trx, input.id)
    if (!offering) return refuse({ reason: 'not_found' })
    const member = allowedMember(act.actor, 'offering', 'archive', offering.houseId)
    if (!member.ok) return member
    const move = offeringMoveFrom(offering.state, 'archive')
    if (!move) return refuse({ reason: 'wrong_state', state: offering.state })
    if (offering.revision !== input.revision) return refuse({ reason: 'stale', revision: offering.revision })
    const at = await act.clock(trx)
    await trx
      .updateTable('offering')
      .set({ state: move.to, revision: offering.revision + 1 })
      .where('id', '=', offering.id)
      .execute()
    await recordChange(trx, act, {
      verb: 'offering.archive',
      subject: { kind: 'offering', id: offering.id },
      from: offering.state,
      to: move.to,
      at,
      search: true,
    })
    return ok(undefined)
  })
}
