import type { Db } from '#db/client.server.ts'

import type { MakerReply } from './entries.server.ts'

/** The newest reply to an entry, shown or not, when nobody of the staff has read it; undefined otherwise. */
export async function findUnreadReply(db: Db, entryId: string): Promise<(MakerReply & { id: string }) | undefined> {
  const newest = await db
    .selectFrom('registryReply')
    .leftJoin('registryReplyReading as reading', 'reading.replyId', 'registryReply.id')
    .where('entryId', '=', entryId)
    .orderBy('repliedAt', 'desc')
    .orderBy('registryReply.id', 'desc')
    .select(['registryReply.id', 'body', 'repliedAt as at', 'reading.readAt'])
    .executeTakeFirst()
  return newest && newest.readAt === null ? { id: newest.id, body: newest.body, at: newest.at } : undefined
}
