import type { Db } from '#db/client.server.ts'
import { findHiddenAmong } from '../hiding/read.server.ts'
import { isReplyShown } from '../hiding/shown.server.ts'

type Hidden = { until: Date; reason: string } | null

/**
 * Which of the entries, and of the replies that stand beside them, are hidden from the public at an instant, by the entry; for their maker. `replyWaits` says of one that it took the
 * place of a hidden one, and is shown once a moderator has read it or the hide has ended.
 */
export async function readHiddenEntries(
  db: Db,
  entryIds: readonly string[],
  at: Date,
): Promise<Map<string, { hidden: Hidden; hiddenReply: Hidden; replyWaits: boolean }>> {
  if (entryIds.length === 0) return new Map()
  const replies = await db
    .selectFrom('registryReply')
    .where('entryId', 'in', [...entryIds])
    .distinctOn('entryId')
    .orderBy('entryId')
    .orderBy('repliedAt', 'desc')
    .orderBy('id', 'desc')
    .select(['id', 'entryId', isReplyShown.as('shown')])
    .execute()
  const entries = await findHiddenAmong(db, 'registry_entry', entryIds, at)
  const hiddenReplies = await findHiddenAmong(
    db,
    'registry_reply',
    replies.map(({ id }) => id),
    at,
  )
  const replyOf = (entryId: string) => replies.find((reply) => reply.entryId === entryId)
  return new Map(
    entryIds.map((id) => {
      const reply = replyOf(id)
      const hiddenReply = (reply && hiddenReplies.get(reply.id)) ?? null
      return [id, { hidden: entries.get(id) ?? null, hiddenReply, replyWaits: reply !== undefined && !reply.shown && !hiddenReply }]
    }),
  )
}
