import { transact, type Trx } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import type { MemberActor } from '../actor.ts'
import { newId } from '../identifiers.ts'
import { ok, refuse, type Result } from '../result.ts'
import { attachmentBytes, attachmentsPerProposal, ciphertextBytes, pieceCount } from './limits.ts'
import { findNoRoom, lockWritable, type PlaceRefusal, type RoomRefusal } from './place.server.ts'

export type StartUploadRefusal = PlaceRefusal | RoomRefusal | { reason: 'too_large'; limitMebibytes: number } | { reason: 'too_many_begun'; limit: number }

/** An upload and which of its pieces have arrived: what is missing is still to be sent. */
export type Begun = { id: string; pieces: number; arrived: number[] }

/**
 * Begins the upload of a ciphertext, by its length and digest. One that was begun with the same digest is answered as it stands, so that who lost the connection asks here and goes on.
 * Unfinished uploads count against no limit but their own number.
 */
export function startUpload(
  act: Act<MemberActor>,
  { proposalId, sizeBytes, sha256 }: { proposalId: string; sizeBytes: number; sha256: string },
): Promise<Result<Begun, StartUploadRefusal>> {
  return transact(act.db, async (trx) => {
    const place = await lockWritable(trx, act, proposalId)
    if (!place.ok) return place
    if (sizeBytes > ciphertextBytes) return refuse({ reason: 'too_large', limitMebibytes: attachmentBytes / 1024 / 1024 })
    const noRoom = await findNoRoom(trx, proposalId, sizeBytes)
    if (noRoom) return refuse(noRoom)
    const begun = await trx.selectFrom('attachmentUpload').where('proposalId', '=', proposalId).select(['id', 'sha256', 'sizeBytes']).execute()
    const same = begun.find((upload) => upload.sha256 === sha256 && upload.sizeBytes === sizeBytes)
    if (same) return ok({ id: same.id, pieces: pieceCount(sizeBytes), arrived: await listArrived(trx, same.id) })
    if (begun.length >= attachmentsPerProposal) return refuse({ reason: 'too_many_begun', limit: attachmentsPerProposal })
    const id = newId()
    await trx.insertInto('attachmentUpload').values({ id, proposalId, sizeBytes, sha256, startedBy: act.actor.personId, startedAt: place.value.at }).execute()
    return ok({ id, pieces: pieceCount(sizeBytes), arrived: [] })
  })
}

async function listArrived(trx: Trx, uploadId: string): Promise<number[]> {
  const rows = await trx.selectFrom('attachmentPiece').where('uploadId', '=', uploadId).orderBy('position').select('position').execute()
  return rows.map(({ position }) => position)
}
