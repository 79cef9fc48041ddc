import type { Db } from '#db/client.server.ts'
import type { SubjectKey, SubjectKind } from './subject.ts'

/** Something that is hidden at the moment, as its owner and staff read it. */
export type StandingHide = { id: string; until: Date; reason: string; note: string; by: string; hiddenAt: Date }

/** The hide that holds at an instant; undefined when the thing is not hidden. */
export function findStandingHide(db: Db, { kind, id }: SubjectKey, at: Date): Promise<StandingHide | undefined> {
  return db
    .selectFrom('hide')
    .innerJoin('person', 'person.id', 'hide.hiddenBy')
    .where('subjectKind', '=', kind)
    .where('subjectId', '=', id)
    .where('liftedAt', 'is', null)
    .where('until', '>', at)
    .orderBy('hiddenAt', 'desc')
    .select(['hide.id', 'hide.until', 'hide.reason', 'hide.note', 'hide.hiddenAt', 'person.name as by'])
    .executeTakeFirst()
}

/** Until when the thing is hidden, for its owner, who learns the reason but not who decided; null when it is not hidden. */
export async function findHidden(db: Db, key: SubjectKey, at: Date): Promise<{ until: Date; reason: string } | null> {
  const hide = await findStandingHide(db, key, at)
  return hide ? { until: hide.until, reason: hide.reason } : null
}

/** Which of several things of one kind are hidden at an instant, and until when. */
export async function findHiddenAmong(db: Db, kind: SubjectKind, ids: readonly string[], at: Date): Promise<Map<string, { until: Date; reason: string }>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('hide')
    .where('subjectKind', '=', kind)
    .where('subjectId', 'in', [...ids])
    .where('liftedAt', 'is', null)
    .where('until', '>', at)
    .select(['subjectId', 'until', 'reason'])
    .execute()
  return new Map(rows.map(({ subjectId, ...hidden }) => [subjectId, hidden]))
}

/** Whether the thing was hidden at some time since an instant, by whomever. */
export async function wasHiddenSince(db: Db, { kind, id }: SubjectKey, since: Date): Promise<boolean> {
  const row = await db
    .selectFrom('hide')
    .where('subjectKind', '=', kind)
    .where('subjectId', '=', id)
    .where('until', '>', since)
    .where((where) => where.or([where('liftedAt', 'is', null), where('liftedAt', '>', since)]))
    .select('id')
    .executeTakeFirst()
  return row !== undefined
}
