import type { Db } from '#db/client.server.ts'
import { decideAccess } from '../access/table.ts'
import type { Act } from '../act.server.ts'
import type { MemberActor } from '../actor.ts'
import type { FileParts } from '../files/keep-upload.server.ts'
import { isId } from '../identifiers.ts'
import type { Attachment } from '../proposals/content.ts'
import { readTechnicalDraft } from '../proposals/draft.server.ts'
import { ok, refuse, type Result } from '../result.ts'
import { pieceCount } from './limits.ts'
import { openSealedFile } from './seal.ts'

/** An upload that is not whole yet. What it is called, nobody here knows. */
export type UnfinishedUpload = { id: string; sizeBytes: number; startedAt: Date; pieces: number; arrived: number[] }

/** The uploads of a proposal that are not whole, the oldest first. Whose it is is the caller's to ask. */
export async function listUploads(db: Db, proposalId: string): Promise<UnfinishedUpload[]> {
  const rows = await db
    .selectFrom('attachmentUpload as upload')
    .leftJoin('attachmentPiece as piece', 'piece.uploadId', 'upload.id')
    .where('upload.proposalId', '=', proposalId)
    .orderBy('upload.startedAt')
    .orderBy('upload.id')
    .orderBy('piece.position')
    .select(['upload.id', 'upload.sizeBytes', 'upload.startedAt', 'piece.position'])
    .execute()
  const uploads = new Map<string, UnfinishedUpload>()
  for (const { id, sizeBytes, startedAt, position } of rows) {
    const upload = uploads.get(id) ?? { id, sizeBytes, startedAt, pieces: pieceCount(sizeBytes), arrived: [] }
    if (position !== null) upload.arrived.push(position)
    uploads.set(id, upload)
  }
  return [...uploads.values()]
}

/** `lost` is a row whose bytes are not in the store; `altered` bytes are not those that were sealed. */
export type OpenAttachmentRefusal = { reason: 'not_found' | 'lost' | 'altered' }

/** A file of a proposal as it lies in the store. */
export async function readCiphertext(
  db: Db,
  { store }: Pick<FileParts, 'store'>,
  { proposalId, attachmentId }: { proposalId: string; attachmentId: string },
): Promise<Result<Uint8Array<ArrayBuffer>, OpenAttachmentRefusal>> {
  if (!isId(attachmentId)) return refuse({ reason: 'not_found' })
  const file = await db
    .selectFrom('file')
    .where('id', '=', attachmentId)
    .where('proposalId', '=', proposalId)
    .where('purpose', '=', 'attachment')
    .select('storeKey')
    .executeTakeFirst()
  if (!file) return refuse({ reason: 'not_found' })
  const bytes = await store.read(file.storeKey)
  return bytes ? ok(new Uint8Array(await new Response(bytes).arrayBuffer())) : refuse({ reason: 'lost' })
}

/** A file of a proposal for its own house: as it lies in the store, to be decrypted in the browser, or decrypted here for those whose browser runs no scripts. */
export async function readOwnAttachment(
  act: Act<MemberActor>,
  parts: Pick<FileParts, 'store'>,
  { proposalId, attachmentId, sealed }: { proposalId: string; attachmentId: string; sealed: boolean },
): Promise<Result<{ attachment: Attachment; bytes: Uint8Array<ArrayBuffer> }, OpenAttachmentRefusal>> {
  const proposal = isId(proposalId) ? await act.db.selectFrom('proposal').where('id', '=', proposalId).select(['id', 'houseId']).executeTakeFirst() : undefined
  if (!proposal || decideAccess(act.actor, 'proposal', 'read', proposal.houseId) !== 'allowed') return refuse({ reason: 'not_found' })
  const { attachments } = await readTechnicalDraft(act.db, act.keys, proposal.id)
  const attachment = attachments.find(({ id }) => id === attachmentId)
  if (!attachment) return refuse({ reason: 'not_found' })
  const stored = await readCiphertext(act.db, parts, { proposalId, attachmentId })
  if (!stored.ok || sealed) return stored.ok ? ok({ attachment, bytes: stored.value }) : stored
  const opened = await openSealedFile(attachment, stored.value)
  return opened.ok ? ok({ attachment, bytes: opened.value }) : opened
}
