import { z } from 'zod'
import { allowedMember } from '#app/domain/access/allowed-member.ts'
import type { Act } from '#app/domain/act.server.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import { notify } from '#app/domain/notifications/notify.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact } from '#db/client.server.ts'
import { hasInterestIn } from './interest.server.ts'
import { lockOrganisation } from './lock.server.ts'
import { areReasonsFor, waitsForCheck } from './questions.ts'

export const OrganisationQuestion = z
  .object({
    reasons: z.array(z.string()).default([]),
    note: z.string().trim().max(1000, 'organisations.text.long').default(''),
  })
  .refine(({ reasons }) => reasons.length > 0, { path: ['reasons'], error: 'organisations.choice.missing' })
  .refine(({ reasons, note }) => note !== '' || !reasons.includes('other'), { path: ['note'], error: 'organisations.text.missing' })

export type AskChangesRefusal = { reason: 'forbidden' | 'not_found' | 'interest' | 'wrong_state' | 'unknown_reason' }

/**
 * Staff ask an organisation for what is missing before they verify it: a house that waits for its check, or an institution that is not verified. It moves no state; the case waits for
 * the organisation until it changes what it stated, and one person is enough to ask.
 */
export function askChanges(act: Act, input: z.infer<typeof OrganisationQuestion> & { organisationId: string }): Promise<Result<undefined, AskChangesRefusal>> {
  return transact(act.db, async (trx) => {
    const allowed = allowedMember(act.actor, 'organisation', 'ask_changes')
    if (!allowed.ok) return allowed
    const { personId } = allowed.value
    const { organisationId, reasons, note } = input
    const found = await lockOrganisation(trx, act, organisationId)
    if (!found) return refuse({ reason: 'not_found' })
    const { kind, state, name, at } = found
    if (await hasInterestIn(trx, personId, organisationId)) return refuse({ reason: 'interest' })
    if (state !== waitsForCheck[kind]) return refuse({ reason: 'wrong_state' })
    if (!areReasonsFor(kind, reasons)) return refuse({ reason: 'unknown_reason' })
    const id = newId()
    await trx.insertInto('organisationQuestion').values({ id, organisationId, reasons, note, askedBy: personId, askedAt: at }).execute()
    const subject = { kind, id: organisationId }
    await recordChange(trx, act, { verb: `${kind}.ask_changes`, subject, at, data: { question: id, reasons }, detail: { note } })
    await notify(trx, act, { to: { organisationId, roles: ['owner'] }, kind: 'changes-asked', values: { organisation: name }, path: `/${kind}/profile`, at })
    return ok(undefined)
  })
}
