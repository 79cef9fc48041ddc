import type { Db } from '#db/client.server.ts'
import type { MatchRun } from './run.ts'

/** Which run of a requirement is the newest, the version that it read, and the day in the market on which; undefined before the first. */
export async function findNewestRun(
  db: Db,
  requirementId: string,
): Promise<{ id: string; requirementVersionId: string; ranAt: Date; today: string } | undefined> {
  const row = await db
    .selectFrom('matchRun')
    .select(['id', 'requirementVersionId', 'ranAt', 'body'])
    .where('requirementId', '=', requirementId)
    .orderBy('ranAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  const { body, ...run } = row
  return { ...run, today: (JSON.parse(body.toString('utf8')) as MatchRun).today }
}
