import { sql } from 'kysely'
import type { Db } from '#db/client.server.ts'

export type MailStanding = { waiting: number; waitingSince: Date | null; failed: number; failedSince: Date | null }

const failedShownMs = 7 * 86_400_000

/** Mail of every person that waits to be sent, and mail of the last seven days that was refused for good. */
export async function unscopedMailStanding(db: Db, at: Date): Promise<MailStanding> {
  const recently = new Date(at.getTime() - failedShownMs)
  const rows = await db
    .selectFrom('mail')
    .where((mail) => mail.or([mail('state', '=', 'waiting'), mail.and([mail('state', '=', 'failed'), mail('createdAt', '>', recently)])]))
    .groupBy('state')
    .select(['state', sql<string>`count(*)`.as('count'), sql<Date>`min(created_at)`.as('since')])
    .execute()
  const of = (state: 'waiting' | 'failed') => rows.find((row) => row.state === state)
  const [waiting, failed] = [of('waiting'), of('failed')]
  return {
    waiting: Number(waiting?.count ?? 0),
    waitingSince: waiting?.since ?? null,
    failed: Number(failed?.count ?? 0),
    failedSince: failed?.since ?? null,
  }
}
