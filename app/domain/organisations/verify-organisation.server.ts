import { z } from 'zod'
import { allowedMember } from '#app/domain/access/allowed-member.ts'
import type { Act } from '#app/domain/act.server.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import { marketDay } from '#app/domain/market-day.ts'
import { notify } from '#app/domain/notifications/notify.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact } from '#db/client.server.ts'
import { checkedRevision, verificationMethods } from './facts.ts'
import { hasInterestIn } from './interest.server.ts'
import { lockOrganisation } from './lock.server.ts'
import { saveState } from './move.server.ts'
import { answerQuestions } from './questions.server.ts'
import { stateAfter, verificationEnd } from './status.ts'

export const Verification = z.object({
  method: z.enum(verificationMethods, 'organisations.choice.missing'),
  checkedOn: z.iso.date('organisations.date.invalid'),
  reason: z.string('organisations.text.missing').trim().min(1, 'organisations.text.missing').max(1000, 'organisations.text.long'),
  revision: checkedRevision,
})

export type VerifyRefusal = { reason: 'forbidden' | 'not_found' | 'interest' | 'wrong_state' | 'other_facts' | 'future_date' | 'too_old' }

/**
 * Staff record that the papers of an institution or a house were checked, on a day, by a method, and why that was enough. Nobody decides about an organisation they belong to.
 * It says nothing about security, quality or price. Facts that were stated otherwise since the `revision` that was read are not verified by it, and a house's papers only as long as they
 * would count.
 */
export function verifyOrganisation(act: Act, input: z.infer<typeof Verification> & { organisationId: string }): Promise<Result<undefined, VerifyRefusal>> {
  return transact(act.db, async (trx) => {
    const allowed = allowedMember(act.actor, 'organisation', 'verify')
    if (!allowed.ok) return allowed
    const { organisationId, method, checkedOn, reason, revision } = input
    const found = await lockOrganisation(trx, act, organisationId)
    if (!found) return refuse({ reason: 'not_found' })
    if (await hasInterestIn(trx, allowed.value.personId, organisationId)) return refuse({ reason: 'interest' })
    const to = stateAfter(found.kind, found.state, 'verify')
    if (to !== 'verified') return refuse({ reason: 'wrong_state' })
    if (revision !== undefined && revision !== found.revision) return refuse({ reason: 'other_facts' })
    const { at } = found
    const today = marketDay(at)
    if (checkedOn > today) return refuse({ reason: 'future_date' })
    if (found.kind === 'house' && verificationEnd(checkedOn)! < today) return refuse({ reason: 'too_old' })
    if (found.kind === 'house') {
      await trx
        .updateTable('house')
        .set((update) => ({ state: to, verifiedOn: checkedOn, verifiedMethod: method, revision: update('revision', '+', 1) }))
        .where('organisationId', '=', organisationId)
        .execute()
    } else {
      await saveState(trx, { kind: 'institution', organisationId, to })
    }
    await trx
      .insertInto('organisationDecision')
      .values({ id: newId(), organisationId, decision: 'verified', reason, method, decidedBy: allowed.value.personId, decidedAt: at })
      .execute()
    await answerQuestions(trx, organisationId, at)
    const subject = { kind: found.kind, id: organisationId }
    await recordChange(trx, act, { verb: `${found.kind}.verify`, subject, at, from: found.state, to, reason, data: { method, checkedOn }, search: true })
    const path = found.kind === 'house' ? '/house' : '/institution'
    await notify(trx, act, { to: { organisationId }, kind: 'organisation-verified', values: { organisation: found.name }, path, at })
    return ok(undefined)
  })
}
