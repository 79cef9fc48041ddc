import { sql } from 'kysely'
import { transact, type Trx } from '#db/client.server.ts'
import { recognisableKey } from '../access/secret.server.ts'
import { decideAccess } from '../access/table.ts'
import type { VisitorAct } from '../access/visitor-act.server.ts'
import type { Act } from '../act.server.ts'
import { recordChange } from '../audit/record.server.ts'
import { findPublicSubject } from '../hiding/find-subject.server.ts'
import type { SubjectKind } from '../hiding/subject.ts'
import { newId } from '../identifiers.ts'
import { marketDay } from '../market-day.ts'
import { ok, refuse, type Result } from '../result.ts'
import { mayReport, reportsAllowed, reportWindowMinutes, type NewReport } from './report.ts'

export type FileReportRefusal = { reason: 'forbidden' | 'not_found' } | { reason: 'too_many'; count: number; minutes: number }

/**
 * Takes a report about a public page from anybody, signed in or not. Only what the public may see can be reported, so that a report tells nobody what else there is. A person and a
 * network address send a few in an hour; the address is stored in no readable form.
 */
export function fileReport(
  act: Act | VisitorAct,
  input: NewReport & { about: { kind: SubjectKind; name: string }; address: string },
): Promise<Result<{ id: string }, FileReportRefusal>> {
  const addressKey = recognisableKey(act.keys, 'address', input.address)
  return transact(act.db, async (trx) => {
    if (decideAccess(act.actor, 'report', 'file') !== 'allowed') return refuse({ reason: 'forbidden' })
    const personId = act.actor.kind === 'person' ? act.actor.personId : null
    // One report at a time from an address, so that a hundred sent at once are counted one after another.
    await sql`select pg_advisory_xact_lock(hashtextextended(${addressKey.toString('hex')}, 1))`.execute(trx)
    const at = await act.clock(trx)
    const subject = await findPublicSubject(trx, input.about, marketDay(at))
    if (!subject) return refuse({ reason: 'not_found' })
    if (!mayReport(await countSent(trx, { personId, addressKey, at }))) {
      return refuse({ reason: 'too_many', count: personId === null ? reportsAllowed.address : reportsAllowed.person, minutes: reportWindowMinutes })
    }
    const id = newId()
    const { matter, body, email = null } = input
    await trx
      .insertInto('report')
      .values({
        ...{ id, subjectKind: subject.kind, subjectId: subject.id, matter, body, email: personId === null ? email : null },
        ...{ reportedBy: personId, addressKey, reportedAt: at, outcome: null, note: null, decidedBy: null, decidedAt: null },
      })
      .execute()
    const data = { about: `${subject.kind}:${subject.id}`, matter }
    await recordChange(trx, act, { verb: 'report.file', subject: { kind: 'report', id }, at, data })
    return ok({ id })
  })
}

async function countSent(
  trx: Trx,
  { personId, addressKey, at }: { personId: string | null; addressKey: Buffer; at: Date },
): Promise<{ person: number; address: number }> {
  const since = new Date(at.getTime() - reportWindowMinutes * 60_000)
  const { address, person } = await trx
    .selectFrom('report')
    .where('reportedAt', '>', since)
    .where((where) => where.or([where('addressKey', '=', addressKey), ...(personId === null ? [] : [where('reportedBy', '=', personId)])]))
    .select((fields) => [
      fields.fn.countAll<string>().filterWhere('addressKey', '=', addressKey).as('address'),
      fields.fn
        .countAll<string>()
        .filterWhere('reportedBy', '=', personId ?? newId())
        .as('person'),
    ])
    .executeTakeFirstOrThrow()
  return { address: Number(address), person: Number(person) }
}
