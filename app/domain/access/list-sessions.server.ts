import { sql } from 'kysely'
import type { Db } from '#db/client.server.ts'
import { hashSecret } from './secret.server.ts'
import { idleHours } from './session.ts'

export type OwnSession = { handle: string; userAgent: string | null; createdAt: Date; lastSeenAt: Date; current: boolean }

/** The person's living sessions, the last used first. The handle is the stored hash: it ends a session and opens none. */
export async function listSessions(db: Db, personId: string, currentSessionId: string): Promise<OwnSession[]> {
  const rows = await db
    .selectFrom('session')
    .select(['idHash', 'userAgent', 'createdAt', 'lastSeenAt'])
    .where('personId', '=', personId)
    .where('revokedAt', 'is', null)
    .where(sql<boolean>`expires_at > clock_timestamp()`)
    .where(sql<boolean>`last_seen_at > clock_timestamp() - make_interval(hours => ${idleHours})`)
    .orderBy('lastSeenAt', 'desc')
    .limit(50)
    .execute()
  const current = hashSecret(currentSessionId)
  return rows.map(({ idHash, ...session }) => ({ handle: idHash.toString('base64url'), ...session, current: idHash.equals(current) }))
}
