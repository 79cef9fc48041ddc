import { sql } from 'kysely'
import { transact, type Trx } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { allowedMember } from '../access/allowed-member.ts'
import { recordChange } from '../audit/record.server.ts'
import { newId } from '../identifiers.ts'
import { marketDay } from '../market-day.ts'
import { notify } from '../notifications/notify.server.ts'
import { hasInterestIn } from '../organisations/interest.server.ts'
import { ok, refuse, type Result } from '../result.ts'
import { findSubject } from './find-subject.server.ts'
import { hideEnd, holdsAt, type NewHide } from './hide.ts'
import { recordEnd } from './record-ends.server.ts'
import type { Subject, SubjectKey } from './subject.ts'

export type HideRefusal = { reason: 'forbidden' | 'not_found' | 'interest' | 'already_hidden' | 'same_person' }

/**
 * Hides something from the public for 72 hours; one person may do it alone, at once. It ends by itself. Whoever hid a thing last does not hide it again: that takes somebody else, so that
 * nobody hides for ever alone. Its owner is told until when, and why.
 */
export function hide(act: Act, input: NewHide): Promise<Result<{ id: string; until: Date; subject: Subject }, HideRefusal>> {
  return transact(act.db, async (trx) => {
    const member = allowedMember(act.actor, 'hide', 'place')
    if (!member.ok) return member
    const { personId } = member.value
    const { kind, id: subjectId, reason, note } = input
    await lockSubject(trx, { kind, id: subjectId })
    const at = await act.clock(trx)
    const subject = await findSubject(trx, { kind, id: subjectId }, marketDay(at))
    if (!subject) return refuse({ reason: 'not_found' })
    if (subject.organisation && (await hasInterestIn(trx, personId, subject.organisation.id))) return refuse({ reason: 'interest' })
    const last = await trx
      .selectFrom('hide')
      .where('subjectKind', '=', kind)
      .where('subjectId', '=', subjectId)
      .orderBy('hiddenAt', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .selectAll()
      .forUpdate()
      .executeTakeFirst()
    if (last && holdsAt(last, at)) return refuse({ reason: 'already_hidden' })
    if (last?.hiddenBy === personId) return refuse({ reason: 'same_person' })
    if (last && last.liftedAt === null && last.endedAt === null) await recordEnd(trx, act, last, at)
    const id = newId()
    const until = hideEnd(at)
    await trx
      .insertInto('hide')
      .values({
        id,
        subjectKind: kind,
        subjectId,
        reason,
        note,
        hiddenBy: personId,
        hiddenAt: at,
        until,
        liftedBy: null,
        liftedAt: null,
        liftedNote: null,
        endedAt: null,
      })
      .execute()
    const data = { hide: id, until: until.toISOString() }
    await recordChange(trx, act, { verb: `${kind}.hide`, subject: { kind, id: subjectId }, at, data, detail: { reason, note }, search: true })
    await tellOwner(trx, act, subject, { untilAt: until.toISOString(), at })
    return ok({ id, until, subject })
  })
}

/** Two who hide or lift one thing at the same instant wait for one another. */
export async function lockSubject(trx: Trx, { kind, id }: SubjectKey): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`hide:${kind}:${id}`}, 0))`.execute(trx)
}

async function tellOwner(trx: Trx, act: Act, subject: Subject, { untilAt, at }: { untilAt: string; at: Date }): Promise<void> {
  if (!subject.organisation) return
  const path = subject.organisation.kind === 'maker' ? '/maker' : subject.path
  await notify(trx, act, { kind: 'page-hidden', values: { title: subject.title, untilAt }, to: { organisationId: subject.organisation.id }, path, at })
}
