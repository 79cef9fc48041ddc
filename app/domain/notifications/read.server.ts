import type { Db } from '#db/client.server.ts'
import type { MessageValues } from './message.ts'

export type OwnNotification = {
  id: string
  kind: string
  values: MessageValues
  path: string
  createdAt: Date
  readAt: Date | null
  organisation: string | null
}

export const notificationPageSize = 30

/** A person's own notices, the newest first; `before` is the last id of the page before. */
export function listNotifications(db: Db, personId: string, before?: string): Promise<OwnNotification[]> {
  let query = db
    .selectFrom('notification')
    .leftJoin('organisation', 'organisation.id', 'notification.organisationId')
    .select(['notification.id', 'notification.kind', 'values', 'path', 'notification.createdAt', 'readAt', 'organisation.name as organisation'])
    .where('personId', '=', personId)
  // Ids are made in the order of time, so the id alone can hold the place in the list.
  if (before !== undefined) query = query.where('notification.id', '<', before)
  return query.orderBy('notification.id', 'desc').limit(notificationPageSize).execute()
}
