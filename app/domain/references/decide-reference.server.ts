import type { Selectable } from 'kysely'
import { transact, type Trx } from '#db/client.server.ts'
import type { ReferenceTable } from '#db/schema/records.ts'
import { allowedMember } from '../access/allowed-member.ts'
import type { Act } from '../act.server.ts'
import { recordChange, recordEvent } from '../audit/record.server.ts'
import { isId } from '../identifiers.ts'
import { relationHolds } from '../institutions/related.ts'
import { marketDay } from '../market-day.ts'
import { notify } from '../notifications/notify.server.ts'
import { ok, refuse, type Result } from '../result.ts'
import { readReferenceNaming } from './ask-reference.server.ts'
import { touchOffering } from './touch.server.ts'

export type DecideReferenceRefusal = { reason: 'forbidden' | 'not_found' | 'not_asked' | 'not_verified' | 'related' }

/**
 * An institution confirms a reference that it was asked for, by name or by its sector alone, or declines it. One that is related to the house, whoever recorded it, confirms none. A
 * confirmed one is evidence for the capabilities that it names from this moment on.
 */
export function decideReference(
  act: Act,
  input: { id: string; decision: 'confirm' | 'decline'; showName: boolean },
): Promise<Result<undefined, DecideReferenceRefusal>> {
  return transact(act.db, async (trx) => {
    const reference = await lockReference(trx, input.id)
    if (!reference) return refuse({ reason: 'not_found' })
    const member = allowedMember(act.actor, 'reference', 'decide', reference.institutionId)
    if (!member.ok) return member
    if (reference.state !== 'asked') return refuse({ reason: 'not_asked' })
    const at = await act.clock(trx)
    const confirms = input.decision === 'confirm'
    if (confirms) {
      const barred = await findBar(trx, reference, marketDay(at))
      if (barred) {
        await recordEvent(trx, act, { verb: 'reference.refuse', subject: { kind: 'reference', id: reference.id }, at, data: { reason: barred } })
        return refuse({ reason: barred })
      }
    }
    const to = confirms ? 'confirmed' : 'declined'
    const showName = confirms && input.showName
    await trx.updateTable('reference').set({ state: to, showName, decidedBy: member.value.personId, decidedAt: at }).where('id', '=', reference.id).execute()
    const subject = { kind: 'reference', id: reference.id }
    await recordChange(trx, act, { verb: `reference.${input.decision}`, subject, at, from: 'asked', to, data: { showName } })
    if (confirms) await touchOffering(trx, reference.offeringId)
    const { offering } = await readReferenceNaming(trx, reference)
    await notify(trx, act, {
      to: { organisationId: reference.houseId, roles: ['owner', 'bidder'] },
      kind: confirms ? 'reference-confirmed' : 'reference-declined',
      values: { offering },
      path: '/house/references',
      at,
    })
    return ok(undefined)
  })
}

export type WithdrawReferenceRefusal = { reason: 'forbidden' | 'not_found' | 'not_standing' }

/** Takes a reference back: its house while it is asked or stands, its institution what it has confirmed. From this moment it is evidence for nothing. */
export function withdrawReference(act: Act, { id }: { id: string }): Promise<Result<undefined, WithdrawReferenceRefusal>> {
  return transact(act.db, async (trx) => {
    const reference = await lockReference(trx, id)
    if (!reference) return refuse({ reason: 'not_found' })
    const byHouse = act.actor.kind === 'person' && act.actor.organisation?.kind === 'house'
    const member = byHouse
      ? allowedMember(act.actor, 'reference', 'withdraw', reference.houseId)
      : allowedMember(act.actor, 'reference', 'decide', reference.institutionId)
    if (!member.ok) return member
    const standing = reference.state === 'confirmed' || (byHouse && reference.state === 'asked')
    if (!standing) return refuse({ reason: 'not_standing' })
    const at = await act.clock(trx)
    await trx.updateTable('reference').set({ state: 'withdrawn', withdrawnBy: member.value.personId, withdrawnAt: at }).where('id', '=', id).execute()
    await recordChange(trx, act, { verb: 'reference.withdraw', subject: { kind: 'reference', id }, at, from: reference.state, to: 'withdrawn' })
    if (reference.state === 'confirmed') await touchOffering(trx, reference.offeringId)
    const naming = await readReferenceNaming(trx, reference)
    const { name } = await trx.selectFrom('organisation').select('name').where('id', '=', member.value.organisation.id).executeTakeFirstOrThrow()
    const to = byHouse
      ? ({ organisationId: reference.institutionId, roles: ['owner', 'procurement'] } as const)
      : ({ organisationId: reference.houseId, roles: ['owner', 'bidder'] } as const)
    const path = byHouse ? '/institution/references' : '/house/references'
    await notify(trx, act, { to, kind: 'reference-withdrawn', values: { organisation: name, offering: naming.offering }, path, at })
    return ok(undefined)
  })
}

async function lockReference(trx: Trx, id: string): Promise<Selectable<ReferenceTable> | undefined> {
  if (!isId(id)) return undefined
  return trx.selectFrom('reference').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

/** Why an institution confirms nothing of a house today. The institution's row is the lock under which relations are recorded too. */
async function findBar(
  trx: Trx,
  { institutionId, houseId }: { institutionId: string; houseId: string },
  today: string,
): Promise<'not_verified' | 'related' | undefined> {
  const { state } = await trx.selectFrom('institution').select('state').where('organisationId', '=', institutionId).forUpdate().executeTakeFirstOrThrow()
  if (state !== 'verified') return 'not_verified'
  const relations = await trx.selectFrom('relatedHouse').select('endedOn').where('institutionId', '=', institutionId).where('houseId', '=', houseId).execute()
  return relations.some((relation) => relationHolds(relation, today)) ? 'related' : undefined
}
