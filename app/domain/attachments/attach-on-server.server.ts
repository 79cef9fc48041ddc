import { createHash } from 'node:crypto'
import { transact } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import type { MemberActor } from '../actor.ts'
import { asOnePiece } from '../files/as-piece.ts'
import { startInspection } from '../files/inspect.server.ts'
import { judge, scan, type FileParts } from '../files/keep-upload.server.ts'
import type { Upload, UploadRefusal } from '../files/rules.ts'
import { refuse, type Result } from '../result.ts'
import type { Attached } from './attach.server.ts'
import { attachOrForget } from './finish-upload.server.ts'
import { attachmentBytes } from './limits.ts'
import { findNoRoom, lockWritable, type PlaceRefusal, type RoomRefusal } from './place.server.ts'
import { sealFile } from './seal.ts'

export type AttachOnServerRefusal = PlaceRefusal | RoomRefusal | UploadRefusal

/**
 * Attaches a file that comes unencrypted, from a browser without scripts: it is held in memory alone, looked at, scanned, and encrypted to an identity of its own before a byte of it
 * reaches the disk.
 */
export async function attachOnServer(
  act: Act<MemberActor>,
  { store, scanner }: FileParts,
  { proposalId, upload }: { proposalId: string; upload: Upload },
): Promise<Result<Attached, AttachOnServerRefusal>> {
  const early = await transact(act.db, async (trx): Promise<Result<unknown, PlaceRefusal | RoomRefusal>> => {
    const place = await lockWritable(trx, act, proposalId)
    const noRoom = place.ok && (await findNoRoom(trx, proposalId, 1))
    return noRoom ? refuse(noRoom) : place
  })
  if (!early.ok) return early
  const content = await readIntoMemory(upload)
  if (!content) return refuse({ reason: 'too_large', limitMebibytes: attachmentBytes / 1024 / 1024 })
  const held = { sizeBytes: content.bytes.byteLength, sha256: createHash('sha256').update(content.bytes).digest('hex'), read: () => asOnePiece(content.bytes) }
  const judged = await judge(held, await content.inspection.finish(), upload, 'evidence')
  if (!judged.ok) return judged
  const scanned = await scan(act, scanner, held)
  if (!scanned.ok) return scanned
  const { facts, ciphertext } = await sealFile(content.bytes, judged.value)
  const incoming = await store.receive(asOnePiece(ciphertext), { maxBytes: ciphertext.byteLength })
  return attachOrForget(act, store, { proposalId, facts, incoming })
}

/** The whole of an upload, looked at as it passes; undefined for one that is too large. */
async function readIntoMemory({ bytes }: Upload) {
  const inspection = startInspection()
  const pieces: Uint8Array[] = []
  let sizeBytes = 0
  for await (const piece of bytes) {
    sizeBytes += piece.byteLength
    if (sizeBytes > attachmentBytes) return undefined
    inspection.take(piece)
    pieces.push(piece)
  }
  return { bytes: Buffer.concat(pieces), inspection }
}
