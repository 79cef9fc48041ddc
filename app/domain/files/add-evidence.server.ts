import type { Trx } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import type { MemberActor } from '../actor.ts'
import { allowedMember } from '../access/allowed-member.ts'
import { isId } from '../identifiers.ts'
import { findHouseOfOffering } from '../offerings/listed.server.ts'
import { ok, refuse, type Result } from '../result.ts'
import { addFile, type AddFileRefusal } from './add-file.server.ts'
import type { FileParts } from './keep-upload.server.ts'
import type { Upload } from './rules.ts'

export type AddEvidenceRefusal = AddFileRefusal | { reason: 'forbidden' | 'not_found' }

/** A house adds a document to an attestation of its own or of one of its offerings. */
export function addEvidence(
  act: Act<MemberActor>,
  parts: FileParts,
  { attestationId, upload }: { attestationId: string; upload: Upload },
): Promise<Result<{ id: string }, AddEvidenceRefusal>> {
  return addFile(act, parts, { upload, purpose: 'evidence', place: (trx) => lockOwnAttestation(trx, act, attestationId) })
}

async function lockOwnAttestation(trx: Trx, act: Act, id: string): Promise<Result<{ attestationId: string }, { reason: 'forbidden' | 'not_found' }>> {
  if (!isId(id)) return refuse({ reason: 'not_found' })
  const attestation = await trx
    .selectFrom('attestation')
    .where('id', '=', id)
    .where('withdrawnAt', 'is', null)
    .select(['houseId', 'offeringId'])
    .forUpdate()
    .executeTakeFirst()
  const houseId = attestation && (attestation.houseId ?? (attestation.offeringId ? await findHouseOfOffering(trx, attestation.offeringId) : undefined))
  if (houseId === undefined || houseId === null) return refuse({ reason: 'not_found' })
  const member = allowedMember(act.actor, 'attestation', 'write', houseId)
  return member.ok ? ok({ attestationId: id }) : member
}
