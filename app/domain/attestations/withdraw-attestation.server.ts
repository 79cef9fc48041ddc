import { transact } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { allowedMember } from '../access/allowed-member.ts'
import { recordChange } from '../audit/record.server.ts'
import { releaseEvidence } from '../files/release-evidence.server.ts'
import { isId } from '../identifiers.ts'
import { findHouseOfOffering } from '../offerings/listed.server.ts'
import { withdrawEvidenceOf } from '../offerings/evidence.server.ts'
import { ok, refuse, type Result } from '../result.ts'

export type WithdrawAttestationRefusal = { reason: 'forbidden' | 'not_found' }

/** A house takes back an attestation of its own. It stays on record; whatever evidence rested on it is claimed again from this moment. */
export function withdrawAttestation(act: Act, input: { id: string }): Promise<Result<undefined, WithdrawAttestationRefusal>> {
  return transact(act.db, async (trx) => {
    const role = allowedMember(act.actor, 'attestation', 'withdraw')
    if (!role.ok) return role
    if (!isId(input.id)) return refuse({ reason: 'not_found' })
    const attestation = await trx
      .selectFrom('attestation')
      .where('id', '=', input.id)
      .where('withdrawnAt', 'is', null)
      .select(['id', 'level', 'houseId', 'offeringId'])
      .forUpdate()
      .executeTakeFirst()
    const houseId = attestation && (attestation.houseId ?? (await findHouseOfOffering(trx, attestation.offeringId!)))
    if (!attestation || houseId === undefined) return refuse({ reason: 'not_found' })
    const member = allowedMember(act.actor, 'attestation', 'withdraw', houseId)
    if (!member.ok) return member
    const at = await act.clock(trx)
    const { id, level } = attestation
    await trx.updateTable('attestation').set({ withdrawnAt: at }).where('id', '=', id).execute()
    await releaseEvidence(trx, act, { attestationId: id, checked: level !== 'claimed' })
    const offerings = await withdrawEvidenceOf(trx, id, at)
    const subject = { kind: 'attestation', id }
    await recordChange(trx, act, { verb: 'attestation.withdraw', subject, from: level, to: 'withdrawn', at, data: { offerings }, search: true })
    return ok(undefined)
  })
}
