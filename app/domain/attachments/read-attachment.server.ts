import { transact } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import type { MemberActor } from '../actor.ts'
import { recordEvent } from '../audit/record.server.ts'
import { admit, type ReadOpenedRefusal } from '../evaluation/read-opened.server.ts'
import { listOpened } from '../evaluation/scorable.server.ts'
import { asOnePiece } from '../files/as-piece.ts'
import { startInspection } from '../files/inspect.server.ts'
import { scan, type FileParts } from '../files/keep-upload.server.ts'
import { cleanName } from '../files/rules.ts'
import { isId } from '../identifiers.ts'
import type { Attachment } from '../proposals/content.ts'
import { ok, refuse, type Result } from '../result.ts'
import { readCiphertext, type OpenAttachmentRefusal } from './read.server.ts'
import { openSealedFile } from './seal.ts'

/** `infected` and `not_checkable` are the scanner's word: before the opening it could not be asked. */
export type ReadAttachmentRefusal = ReadOpenedRefusal | OpenAttachmentRefusal | { reason: 'infected' | 'not_checkable' }

export type AttachmentRead = { name: string; type: string; sizeBytes: number; bytes: Uint8Array<ArrayBuffer> }

type Asked = { requirementId: string; proposalId: string; attachmentId: string }

/**
 * Hands a file of a proposal to who may read what was opened, by the key in the opened envelope. Both digests are checked, its type is what its bytes say and not what the bidder said,
 * and the scanner is asked first. That it was read is recorded. Before the opening nobody of the institution is handed anything, and that they asked is recorded too.
 */
export async function readAttachment(act: Act<MemberActor>, parts: FileParts, asked: Asked): Promise<Result<AttachmentRead, ReadAttachmentRefusal>> {
  if (!isId(asked.proposalId) || !isId(asked.attachmentId)) return refuse({ reason: 'not_found' })
  const found = await findOpened(act, asked)
  if (!found.ok) return found
  const stored = await readCiphertext(act.db, parts, asked)
  if (!stored.ok) return stored
  const opened = await openSealedFile(found.value, stored.value)
  if (!opened.ok) return opened
  const bytes = opened.value
  const { sha256, sizeBytes, name } = found.value
  const scanned = await scan(act, parts.scanner, { sha256, sizeBytes, read: () => asOnePiece(bytes) })
  if (!scanned.ok) return refuse({ reason: scanned.refusal.reason === 'infected' ? 'infected' : 'not_checkable' })
  const inspection = startInspection()
  inspection.take(bytes)
  const { type } = await inspection.finish()
  return ok({ name: cleanName(name), type: type ?? 'application/octet-stream', sizeBytes: bytes.byteLength, bytes })
}

function findOpened(act: Act<MemberActor>, { requirementId, proposalId, attachmentId }: Asked): Promise<Result<Attachment, ReadAttachmentRefusal>> {
  return transact(act.db, async (trx) => {
    const data = { proposal: proposalId, attachment: attachmentId }
    const admitted = await admit(trx, act, requirementId, 'attachment.read', data)
    if (!admitted.ok) {
      const subject = { kind: 'requirement', id: requirementId }
      if (admitted.refusal.reason === 'not_opened') await recordEvent(trx, act, { verb: 'attachment.read_denied', subject, at: await act.clock(trx), data })
      return admitted
    }
    const opened = (await listOpened(trx, requirementId)).find((proposal) => proposal.proposalId === proposalId)
    const attachment = opened?.technical?.attachments.find(({ id }) => id === attachmentId)
    return attachment ? ok(attachment) : refuse({ reason: 'not_found' })
  })
}
