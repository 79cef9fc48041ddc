import { transact } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { allowedMember } from '../access/allowed-member.ts'
import { recordChange } from '../audit/record.server.ts'
import { findHouseState } from '../houses/read.server.ts'
import { newId } from '../identifiers.ts'
import { marketDay } from '../market-day.ts'
import { findHouseOfOffering } from '../offerings/listed.server.ts'
import { ok, refuse, type Result } from '../result.ts'
import type { NewAttestation } from './schema.ts'
import { endOf, latestEnd } from './validity.ts'

export type AddAttestationRefusal =
  | { reason: 'forbidden' | 'not_found' }
  | { reason: 'issued_in_future' | 'house_suspended' }
  /** `validUntil` is the day it ended: the day on the paper, or the earlier one that the rule of its code sets. `byRule` says which of the two. */
  | { reason: 'expired'; validUntil: string; byRule: boolean }

/** A house states an attestation of its own or of one of its offerings. One that has already ended is refused, since it could gate or score nothing. */
export function addAttestation(act: Act, input: NewAttestation): Promise<Result<{ id: string }, AddAttestationRefusal>> {
  return transact(act.db, async (trx) => {
    const owner = input.offeringId ? await findHouseOfOffering(trx, input.offeringId) : undefined
    if (input.offeringId && !owner) return refuse({ reason: 'not_found' })
    const member = allowedMember(act.actor, 'attestation', 'write', owner)
    if (!member.ok) return member
    const at = await act.clock(trx)
    const today = marketDay(at)
    const { code, issuer, number, scope, issuedOn, offeringId } = input
    if ((await findHouseState(trx, member.value.organisation.id, today)) === 'suspended') return refuse({ reason: 'house_suspended' })
    if (issuedOn > today) return refuse({ reason: 'issued_in_future' })
    const stated = input.validUntil ?? null
    const validUntil = endOf(code, { issuedOn, validUntil: stated })
    if (validUntil !== null && validUntil < today) return refuse({ reason: 'expired', validUntil, byRule: validUntil === latestEnd(code, issuedOn) })

    const id = newId()
    const about = offeringId ? { houseId: null, offeringId } : { houseId: member.value.organisation.id, offeringId: null }
    await trx
      .insertInto('attestation')
      .values({
        id,
        ...about,
        proposalId: null,
        code,
        issuer,
        number,
        scope,
        issuedOn,
        validUntil,
        level: 'claimed',
        method: null,
        checkedBy: null,
        checkedOn: null,
        recheckOn: null,
        createdAt: at,
        withdrawnAt: null,
      })
      .execute()
    await recordChange(trx, act, { verb: 'attestation.add', subject: { kind: 'attestation', id }, to: 'claimed', at, data: { code, ...about }, search: true })
    return ok({ id })
  })
}
