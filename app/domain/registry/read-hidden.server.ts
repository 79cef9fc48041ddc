import type { Db } from '#db/client.server.ts'
import { findHidden } from '../hiding/read.server.ts'
import { findNewestReplyId } from './read.server.ts'

type Hidden = { until: Date; reason: string } | null

/** Whether an entry, or the reply that stands beside it, is hidden from the public at an instant; for its maker. */
export async function readHiddenOf(db: Db, entryId: string, at: Date): Promise<{ hidden: Hidden; hiddenReply: Hidden }> {
  const replyId = await findNewestReplyId(db, entryId)
  return {
    hidden: await findHidden(db, { kind: 'registry_entry', id: entryId }, at),
    hiddenReply: replyId === undefined ? null : await findHidden(db, { kind: 'registry_reply', id: replyId }, at),
  }
}
