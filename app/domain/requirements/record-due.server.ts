import type { Act } from '#app/domain/act.server.ts'
import { transact } from '#db/client.server.ts'
import { lockRequirement } from './lock.server.ts'

/** Records whatever the clock has made due for one requirement: the job that runs at closing, and nothing else than what every operation does first. */
export function recordDue(act: Act, { requirementId }: { requirementId: string }): Promise<void> {
  return transact(act.db, async (trx) => {
    await lockRequirement(trx, act, requirementId)
  })
}

/** Requirements whose recorded state is behind the clock: those that became due while no job ran. At most `limit`, oldest first. */
export async function listOverdue(act: Act, limit: number): Promise<string[]> {
  const rows = await act.db
    .selectFrom('requirementEffective')
    .select('id')
    .where('state', 'in', ['published', 'closed', 'technical_report'])
    .whereRef('state', '!=', 'effectiveState')
    .orderBy('closesAt')
    .limit(limit)
    .execute()
  return rows.map((row) => row.id)
}
