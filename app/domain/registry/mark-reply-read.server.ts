import { transact } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { allowedMember } from '../access/allowed-member.ts'
import { recordEvent } from '../audit/record.server.ts'
import { isId } from '../identifiers.ts'
import { ok, refuse, type Result } from '../result.ts'

export type MarkReplyReadRefusal = { reason: 'forbidden' | 'not_found' }

/** A moderator has read what a maker replied. It changes nothing of the reply; read twice, the first reading stands. */
export function markReplyRead(act: Act, input: { entryId: string; replyId: string }): Promise<Result<undefined, MarkReplyReadRefusal>> {
  return transact<Result<undefined, MarkReplyReadRefusal>>(act.db, async (trx) => {
    const member = allowedMember(act.actor, 'registry_entry', 'read_reply')
    if (!member.ok) return member
    const { entryId, replyId } = input
    const reply = isId(replyId)
      ? await trx.selectFrom('registryReply').where('id', '=', replyId).where('entryId', '=', entryId).select('id').executeTakeFirst()
      : undefined
    if (!reply) return refuse({ reason: 'not_found' })
    const at = await act.clock(trx)
    const read = await trx
      .insertInto('registryReplyReading')
      .values({ replyId, readBy: member.value.personId, readAt: at })
      .onConflict((conflict) => conflict.column('replyId').doNothing())
      .returning('replyId')
      .executeTakeFirst()
    if (read) await recordEvent(trx, act, { verb: 'registry_entry.read_reply', subject: { kind: 'registry_entry', id: entryId }, at, data: { reply: replyId } })
    return ok(undefined)
  })
}
