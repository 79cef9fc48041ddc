import { transact, type Trx } from '#db/client.server.ts'
import { allowedMember } from '../access/allowed-member.ts'
import type { Act } from '../act.server.ts'
import { recordChange } from '../audit/record.server.ts'
import { isId } from '../identifiers.ts'
import { endAssignment } from '../moderation/assignment.server.ts'
import { notify } from '../notifications/notify.server.ts'
import { ok, refuse, type Result } from '../result.ts'
import { hasInterestIn } from './interest.server.ts'
import { lockOrganisation, type LockedOrganisation } from './lock.server.ts'
import { saveState, whereMoveLeads } from './move.server.ts'
import type { SuspensionDecision } from './suspension.ts'

export type DecideSuspensionRefusal = { reason: 'forbidden' | 'not_found' | 'interest' | 'second_person' | 'already_decided' | 'wrong_state' }
type Decided = { state: 'agreed' | 'declined'; kind: 'house' | 'institution'; organisationId: string }

/**
 * The second of two people agrees to a suspension, or declines it. When they agree it holds at once: everything of a house leaves the public's sight and the search. Its members still sign
 * in, read and withdraw; what it had submitted before stays sealed and valid, and is opened and evaluated like any other.
 */
export function decideSuspension(act: Act, input: SuspensionDecision & { suspensionId: string }): Promise<Result<Decided, DecideSuspensionRefusal>> {
  return transact(act.db, async (trx) => {
    const member = allowedMember(act.actor, 'organisation', 'suspend')
    if (!member.ok) return member
    const { personId } = member.value
    const organisationId = await organisationOf(trx, input.suspensionId)
    const organisation = organisationId && (await lockOrganisation(trx, act, organisationId))
    if (!organisation) return refuse({ reason: 'not_found' })
    // Read under the organisation's lock: of two who agree at the same instant the second finds it decided.
    const suspension = await trx.selectFrom('suspension').where('id', '=', input.suspensionId).selectAll().executeTakeFirstOrThrow()
    if (await hasInterestIn(trx, personId, organisationId)) return refuse({ reason: 'interest' })
    if (suspension.state !== 'waiting') return refuse({ reason: 'already_decided' })
    if (suspension.proposedBy === personId) return refuse({ reason: 'second_person' })
    const agreed = input.decision === 'agree'
    const to = whereMoveLeads(organisation, 'suspend')
    if (agreed && !to) return refuse({ reason: 'wrong_state' })
    const state = agreed ? 'agreed' : 'declined'
    const { kind, at } = organisation
    await trx
      .updateTable('suspension')
      .set({ state, decidedReason: agreed ? input.reason! : null, decidedNote: input.note, decidedBy: personId, decidedAt: at })
      .where('id', '=', suspension.id)
      .execute()
    await endAssignment(trx, { kind: 'suspension', id: suspension.id }, at)
    if (agreed) await suspend(trx, act, { organisation, organisationId, to: to!, suspension, reason: input.reason!, note: input.note })
    else {
      const subject = { kind, id: organisationId }
      await recordChange(trx, act, { verb: `${kind}.decline_suspension`, subject, at, data: { suspension: suspension.id }, detail: { note: input.note } })
    }
    return ok({ state, kind, organisationId })
  })
}

type Agreed = {
  organisation: LockedOrganisation
  organisationId: string
  to: string
  suspension: { id: string; proposedBy: string }
  reason: string
  note: string
}

async function suspend(trx: Trx, act: Act, { organisation, organisationId, to, suspension, reason, note }: Agreed): Promise<void> {
  const { kind, name, state: from, at } = organisation
  await saveState(trx, { kind, organisationId, to })
  const data = { suspension: suspension.id, proposedBy: suspension.proposedBy, reason }
  await recordChange(trx, act, { verb: `${kind}.suspend`, subject: { kind, id: organisationId }, at, from, to, reason: note, data, search: true })
  const path = kind === 'house' ? '/house' : '/institution'
  await notify(trx, act, { kind: 'organisation-suspended', values: { organisation: name }, to: { organisationId }, path, at })
}

async function organisationOf(trx: Trx, suspensionId: string): Promise<string | undefined> {
  if (!isId(suspensionId)) return undefined
  return (await trx.selectFrom('suspension').where('id', '=', suspensionId).select('organisationId').executeTakeFirst())?.organisationId
}
