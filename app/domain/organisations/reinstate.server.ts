import { transact, type Trx } from '#db/client.server.ts'
import { allowedMember } from '../access/allowed-member.ts'
import type { Act } from '../act.server.ts'
import { recordChange } from '../audit/record.server.ts'
import { isId } from '../identifiers.ts'
import { marketDay } from '../market-day.ts'
import { notify } from '../notifications/notify.server.ts'
import { ok, refuse, type Result } from '../result.ts'
import { hasInterestIn } from './interest.server.ts'
import { lockOrganisation, type LockedOrganisation } from './lock.server.ts'
import { reinstatingHouse, reinstatingInstitution } from './status.ts'
import { saveState, whereMoveLeads } from './move.server.ts'
import type { Reinstatement } from './suspension.ts'

export type ReinstateRefusal = { reason: 'forbidden' | 'not_found' | 'interest' | 'wrong_state' }

/** Ends a suspension: one moderator without interest, who says why. The organisation is verified again while its check still counts, and unverified otherwise; its members are told. */
export function reinstateOrganisation(
  act: Act,
  input: Reinstatement & { organisationId: string },
): Promise<Result<{ state: string; kind: 'house' | 'institution' }, ReinstateRefusal>> {
  return transact(act.db, async (trx) => {
    const member = allowedMember(act.actor, 'organisation', 'reinstate')
    if (!member.ok) return member
    const { organisationId, reason, note } = input
    const organisation = isId(organisationId) ? await lockOrganisation(trx, act, organisationId) : undefined
    if (!organisation) return refuse({ reason: 'not_found' })
    if (await hasInterestIn(trx, member.value.personId, organisationId)) return refuse({ reason: 'interest' })
    const to = whereMoveLeads(organisation, await moveOf(trx, organisation, organisationId))
    if (!to) return refuse({ reason: 'wrong_state' })
    const { kind, name, state: from, at } = organisation
    await saveState(trx, { kind, organisationId, to })
    const subject = { kind, id: organisationId }
    await recordChange(trx, act, { verb: `${kind}.reinstate`, subject, at, from, to, reason: note, data: { reason }, search: true })
    const path = kind === 'house' ? '/house' : '/institution'
    await notify(trx, act, { kind: 'organisation-reinstated', values: { organisation: name }, to: { organisationId }, path, at })
    return ok({ state: to, kind })
  })
}

async function moveOf(trx: Trx, { kind, at }: LockedOrganisation, organisationId: string) {
  if (kind === 'house') {
    const { verifiedOn } = await trx.selectFrom('house').where('organisationId', '=', organisationId).select('verifiedOn').executeTakeFirstOrThrow()
    return reinstatingHouse(verifiedOn, marketDay(at))
  }
  const last = await trx
    .selectFrom('stateHistory')
    .where('subjectKind', '=', 'institution')
    .where('subjectId', '=', organisationId)
    .where('toState', '=', 'suspended')
    .orderBy('happenedAt', 'desc')
    .orderBy('id', 'desc')
    .select('fromState')
    .executeTakeFirst()
  return reinstatingInstitution(last?.fromState ?? null)
}
