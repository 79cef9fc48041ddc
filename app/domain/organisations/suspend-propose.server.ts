import { transact } from '#db/client.server.ts'
import { allowedMember } from '../access/allowed-member.ts'
import type { Act } from '../act.server.ts'
import { recordChange } from '../audit/record.server.ts'
import { isId, newId } from '../identifiers.ts'
import { ok, refuse, type Result } from '../result.ts'
import { hasInterestIn } from './interest.server.ts'
import { lockOrganisation } from './lock.server.ts'
import { whereMoveLeads } from './move.server.ts'
import type { ProposedSuspension } from './suspension.ts'

export type ProposeSuspensionRefusal = { reason: 'forbidden' | 'not_found' | 'interest' | 'wrong_state' | 'already_proposed' }

/** The first of two people: proposes that an institution or a house be suspended. Nothing changes for it until a second agrees; one proposal waits at a time. */
export function proposeSuspension(act: Act, input: ProposedSuspension & { organisationId: string }): Promise<Result<{ id: string }, ProposeSuspensionRefusal>> {
  return transact(act.db, async (trx) => {
    const member = allowedMember(act.actor, 'organisation', 'suspend')
    if (!member.ok) return member
    const { personId } = member.value
    const { organisationId, reason, note } = input
    const organisation = isId(organisationId) ? await lockOrganisation(trx, act, organisationId) : undefined
    if (!organisation) return refuse({ reason: 'not_found' })
    if (await hasInterestIn(trx, personId, organisationId)) return refuse({ reason: 'interest' })
    if (!whereMoveLeads(organisation, 'suspend')) return refuse({ reason: 'wrong_state' })
    const waiting = await trx
      .selectFrom('suspension')
      .where('organisationId', '=', organisationId)
      .where('state', '=', 'waiting')
      .select('id')
      .executeTakeFirst()
    if (waiting) return refuse({ reason: 'already_proposed' })
    const { kind, at } = organisation
    const id = newId()
    await trx
      .insertInto('suspension')
      .values({
        ...{ id, organisationId, state: 'waiting', reason, note, proposedBy: personId, proposedAt: at },
        ...{ decidedReason: null, decidedNote: null, decidedBy: null, decidedAt: null },
      })
      .execute()
    const subject = { kind, id: organisationId }
    await recordChange(trx, act, { verb: `${kind}.propose_suspension`, subject, at, data: { suspension: id, reason }, detail: { note } })
    return ok({ id })
  })
}
