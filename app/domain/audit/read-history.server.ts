import type { Db } from '#db/client.server.ts'

export type HistoryMove = { id: string; from: string | null; to: string; at: Date; by: string | null; reason: string | null }
type Subject = { kind: string; id: string }

const atMost = 500

/** How a thing came to its state, the oldest move first: when, from what to what, by whom (null for the clock) and why. For staff. */
export async function readHistory(db: Db, subject: Subject): Promise<HistoryMove[]> {
  return (await readHistories(db, subject.kind, [subject.id])).get(subject.id) ?? []
}

/** The same of several things of one kind. */
export async function readHistories(db: Db, kind: string, ids: readonly string[]): Promise<Map<string, HistoryMove[]>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('stateHistory')
    .leftJoin('person', 'person.id', 'stateHistory.actorId')
    .where('subjectKind', '=', kind)
    .where('subjectId', 'in', [...ids])
    .orderBy('happenedAt')
    .orderBy('stateHistory.id')
    .limit(atMost)
    .select(['stateHistory.id', 'subjectId', 'fromState as from', 'toState as to', 'happenedAt as at', 'person.name as by', 'reason'])
    .execute()
  const histories = new Map<string, HistoryMove[]>(ids.map((id) => [id, []]))
  for (const { subjectId, ...move } of rows) histories.get(subjectId)!.push(move)
  return histories
}
