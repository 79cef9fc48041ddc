import type { Db } from '#db/client.server.ts'
import type { Locale } from '#app/messages/locale.ts'
import type { MessageValues } from './message.ts'

export type MailRow = {
  id: string
  toAddress: string
  locale: Locale
  kind: string
  values: MessageValues
  /** Null where the link holds a token that only the addressee may see. */
  path: string | null
  state: 'waiting' | 'kept' | 'sent' | 'failed'
  createdAt: Date
  sentAt: Date | null
  failure: string | null
}

export const mailPageSize = 50

/** Whether the data is the demonstration world, whose people are invented and whose mail is for everybody to see. Asked of the database, so that no setting can open it. */
async function isDemoWorld(db: Db): Promise<boolean> {
  const world = await db.selectFrom('world').select('name').executeTakeFirst()
  return world?.name === 'demo'
}

/** Every mail, the newest first, for the association's admin. Links with tokens are left out except in the demonstration world: with one, staff could take over an account. */
export async function unscopedListMail(db: Db, before?: string): Promise<MailRow[]> {
  const demo = await isDemoWorld(db)
  let query = db.selectFrom('mail').select(['id', 'toAddress', 'locale', 'kind', 'values', 'path', 'pathIsSecret', 'state', 'createdAt', 'sentAt', 'failure'])
  if (before !== undefined) query = query.where('id', '<', before)
  const rows = await query.orderBy('id', 'desc').limit(mailPageSize).execute()
  return rows.map(({ pathIsSecret, path, ...mail }) => ({ ...mail, path: pathIsSecret && !demo ? null : path }))
}

/** In the demonstration world, the newest mail to an address that is kept here instead of being sent; undefined anywhere else. */
export async function findDemoMail(db: Db, email: string): Promise<MailRow | undefined> {
  if (!(await isDemoWorld(db))) return undefined
  return db
    .selectFrom('mail')
    .select(['id', 'toAddress', 'locale', 'kind', 'values', 'path', 'state', 'createdAt', 'sentAt', 'failure'])
    .where((where) => where(where.fn<string>('lower', ['toAddress']), '=', email.trim().toLowerCase()))
    .where('state', 'in', ['waiting', 'kept'])
    .orderBy('id', 'desc')
    .executeTakeFirst()
}
