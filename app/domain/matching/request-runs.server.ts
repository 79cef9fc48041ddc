import { sql } from 'kysely'
import type { Act } from '#app/domain/act.server.ts'
import { transact, type Db } from '#db/client.server.ts'

export type OpenRequirement = { id: string; institutionId: string; currentVersionId: string | null; revision: number; closesAt: Date | null }

/** The requirements that are open by the clock, in the order of their keys. */
export function listOpenRequirements(db: Db): Promise<OpenRequirement[]> {
  return db
    .selectFrom('requirementEffective as effective')
    .innerJoin('requirement', 'requirement.id', 'effective.id')
    .where('effective.effectiveState', '=', 'published')
    .orderBy('requirement.id')
    .select(['requirement.id', 'requirement.institutionId', 'requirement.currentVersionId', 'requirement.revision', 'requirement.closesAt'])
    .execute()
}

/**
 * Asks for a new run of these requirements, or of every open one, and keeps that it was asked for and by whom (null: by a change). One job waits for each however often this is called, and a
 * run on unchanged inputs stores nothing. Answers how many.
 */
export function requestRuns(act: Act, ids?: readonly string[], askedBy: string | null = null): Promise<number> {
  return transact(act.db, async (trx) => {
    const asked = ids ?? (await listOpenRequirements(trx)).map(({ id }) => id)
    if (asked.length === 0) return 0
    const askedAt = await act.clock(trx)
    await trx
      .insertInto('matchRunRequest')
      .columns(['requirementId', 'askedAt', 'askedBy'])
      .expression((fields) =>
        fields
          .selectFrom(sql<{ id: string }>`unnest(${asked}::uuid[])`.as<'asked'>(sql`asked(id)`))
          .select(['asked.id', sql<Date>`${askedAt}::timestamptz`.as('askedAt'), sql<string | null>`${askedBy}::uuid`.as('askedBy')]),
      )
      .onConflict((conflict) => conflict.column('requirementId').doUpdateSet({ askedAt, askedBy }))
      .execute()
    for (const id of asked) await act.queue.send(trx, 'matching.run', { requirementId: id }, { singletonKey: id })
    return asked.length
  })
}
