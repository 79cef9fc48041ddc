import type { Db } from '#db/client.server.ts'

/** The reply that stands beside an entry when nobody of the staff has read it; undefined otherwise. */
export async function findUnreadReply(db: Db, entryId: string): Promise<{ id: string } | undefined> {
  const newest = await db
    .selectFrom('registryReply')
    .leftJoin('registryReplyReading as reading', 'reading.replyId', 'registryReply.id')
    .where('entryId', '=', entryId)
    .orderBy('repliedAt', 'desc')
    .orderBy('registryReply.id', 'desc')
    .select(['registryReply.id', 'reading.readAt'])
    .executeTakeFirst()
  return newest && newest.readAt === null ? { id: newest.id } : undefined
}
