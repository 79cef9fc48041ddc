import { transact } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { allowedMember } from '../access/allowed-member.ts'
import { recordChange } from '../audit/record.server.ts'
import { isId } from '../identifiers.ts'
import { marketDay } from '../market-day.ts'
import type { AttestationCode } from '../offerings/attributes.ts'
import { findHouseOfOffering } from '../offerings/read.server.ts'
import { hasInterestIn } from '../organisations/interest.server.ts'
import { ok, refuse, type Result } from '../result.ts'
import type { AttestationCheck } from './schema.ts'
import { isValidOn, recheckOn } from './validity.ts'

export type CheckAttestationRefusal = { reason: 'forbidden' | 'not_found' } | { reason: 'own_interest' } | { reason: 'not_valid_today'; validUntil: string }

/** Staff record what they saw: the document (documented) or the issuer's own word (verified), by which method, on today's date. Members of the house check nothing of it. */
export function checkAttestation(act: Act, input: AttestationCheck & { id: string }): Promise<Result<{ id: string }, CheckAttestationRefusal>> {
  return transact(act.db, async (trx) => {
    const member = allowedMember(act.actor, 'attestation', 'check')
    if (!member.ok) return member
    if (!isId(input.id)) return refuse({ reason: 'not_found' })
    const attestation = await trx
      .selectFrom('attestation')
      .where('id', '=', input.id)
      .where('withdrawnAt', 'is', null)
      .select(['id', 'code', 'level', 'issuedOn', 'validUntil', 'houseId', 'offeringId'])
      .forUpdate()
      .executeTakeFirst()
    if (!attestation) return refuse({ reason: 'not_found' })
    const houseId = attestation.houseId ?? (await findHouseOfOffering(trx, attestation.offeringId!))
    if (houseId !== undefined && (await hasInterestIn(trx, member.value.personId, houseId))) return refuse({ reason: 'own_interest' })
    const at = await act.clock(trx)
    const today = marketDay(at)
    if (!isValidOn(attestation, today)) return refuse({ reason: 'not_valid_today', validUntil: attestation.validUntil ?? '' })

    const { id, level, method } = input
    const again = recheckOn(attestation.code as AttestationCode, today)
    await trx
      .updateTable('attestation')
      .set({ level, method, checkedBy: member.value.personId, checkedOn: today, recheckOn: again })
      .where('id', '=', id)
      .execute()
    const subject = { kind: 'attestation', id }
    await recordChange(trx, act, { verb: 'attestation.check', subject, from: attestation.level, to: level, reason: method, at, search: true })
    return ok({ id })
  })
}
