import type { z } from 'zod'
import { transact } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { allowedMember } from '../access/allowed-member.ts'
import { recordChange } from '../audit/record.server.ts'
import { isId } from '../identifiers.ts'
import { marketDay } from '../market-day.ts'
import { hasInterestIn } from '../organisations/interest.server.ts'
import { ok, refuse, type Result } from '../result.ts'
import { findSubject } from './find-subject.server.ts'
import { holdsAt, type LiftedHide } from './hide.ts'
import type { Subject } from './subject.ts'

export type LiftRefusal = { reason: 'forbidden' | 'not_found' | 'interest' | 'not_hidden' }

/** Ends a hide before its time: whoever placed it may, and any other moderator without interest. The thing shows again at once. */
export function liftHide(act: Act, input: z.output<typeof LiftedHide>): Promise<Result<{ subject: Subject }, LiftRefusal>> {
  return transact(act.db, async (trx) => {
    const member = allowedMember(act.actor, 'hide', 'lift')
    if (!member.ok) return member
    const { personId } = member.value
    const hide = isId(input.hideId) ? await trx.selectFrom('hide').where('id', '=', input.hideId).selectAll().forUpdate().executeTakeFirst() : undefined
    if (!hide) return refuse({ reason: 'not_found' })
    const at = await act.clock(trx)
    const { subjectKind: kind, subjectId } = hide
    const subject = await findSubject(trx, { kind, id: subjectId }, marketDay(at))
    if (!subject) return refuse({ reason: 'not_found' })
    if (subject.organisation && (await hasInterestIn(trx, personId, subject.organisation.id))) return refuse({ reason: 'interest' })
    if (!holdsAt(hide, at)) return refuse({ reason: 'not_hidden' })
    const { note } = input
    await trx.updateTable('hide').set({ liftedBy: personId, liftedAt: at, liftedNote: note }).where('id', '=', hide.id).execute()
    const change = { verb: `${kind}.lift_hide`, subject: { kind, id: subjectId }, at, data: { hide: hide.id }, detail: { note } }
    await recordChange(trx, act, { ...change, search: true })
    return ok({ subject })
  })
}
