import type { Db } from '#db/client.server.ts'
import type { MatchRun } from './run.ts'

/** The newest run of a requirement, for whoever selects from it; of two of the same instant the one that was stored later. */
export function newestRun(db: Db, requirementId: string) {
  return db.selectFrom('matchRun').where('matchRun.requirementId', '=', requirementId).orderBy('matchRun.ranAt', 'desc').orderBy('matchRun.id', 'desc').limit(1)
}

/** Which run of a requirement is the newest, the version that it read, and the day in the market on which; undefined before the first. */
export async function findNewestRun(
  db: Db,
  requirementId: string,
): Promise<{ id: string; requirementVersionId: string; ranAt: Date; today: string } | undefined> {
  const row = await newestRun(db, requirementId).select(['id', 'requirementVersionId', 'ranAt', 'body']).executeTakeFirst()
  if (!row) return undefined
  const { body, ...run } = row
  return { ...run, today: (JSON.parse(body.toString('utf8')) as MatchRun).today }
}
