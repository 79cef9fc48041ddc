import { transact, type Trx } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { allowedMember } from '../access/allowed-member.ts'
import { recordChange } from '../audit/record.server.ts'
import { listFiles } from '../files/read.server.ts'
import { isId } from '../identifiers.ts'
import { marketDay } from '../market-day.ts'
import type { AttestationCode } from '../offerings/attributes.ts'
import { findHouseOfOffering } from '../offerings/listed.server.ts'
import { hasInterestIn } from '../organisations/interest.server.ts'
import { ok, refuse, type Result } from '../result.ts'
import type { AttestationCheck } from './schema.ts'
import { isValidOn, recheckOn } from './validity.ts'

export type CheckAttestationRefusal =
  | { reason: 'forbidden' | 'not_found' }
  | { reason: 'own_interest' }
  | { reason: 'not_valid_today'; validUntil: string }
  /** Documents stand beside the attestation, and which of them was seen is not said; or the one that is named stands there no more. */
  | { reason: 'file_not_named' | 'file_gone' }

/** Staff record what they saw: the document (documented) or the issuer's own word (verified), by which method, on today's date; of a file that the house gave, its digest. Members of the house check nothing of it. */
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
    const file = await seenFile(trx, input)
    if (!file.ok) return file

    const { id, level, method } = input
    const again = recheckOn(attestation.code as AttestationCode, today)
    await trx
      .updateTable('attestation')
      .set({ level, method, checkedBy: member.value.personId, checkedOn: today, recheckOn: again, fileSha256: file.value })
      .where('id', '=', id)
      .execute()
    const subject = { kind: 'attestation', id }
    const data = { fileSha256: file.value }
    await recordChange(trx, act, { verb: 'attestation.check', subject, from: attestation.level, to: level, reason: method, at, data, search: true })
    return ok({ id })
  })
}

/** The digest of the file that was seen; null where the document was seen elsewhere or the issuer was asked. */
async function seenFile(trx: Trx, { id, level, fileId }: AttestationCheck & { id: string }): Promise<Result<string | null, CheckAttestationRefusal>> {
  const files = await listFiles(trx, { attestationId: id }, 'evidence')
  const seen = files.find((file) => file.id === fileId)
  if (fileId !== undefined && !seen) return refuse({ reason: 'file_gone' })
  return level === 'documented' && files.length > 0 && !seen ? refuse({ reason: 'file_not_named' }) : ok(seen?.sha256 ?? null)
}
