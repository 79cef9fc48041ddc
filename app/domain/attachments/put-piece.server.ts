import { createHash } from 'node:crypto'
import { transact, type Db } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import type { MemberActor } from '../actor.ts'
import { decideAccess } from '../access/table.ts'
import { asOnePiece } from '../files/as-piece.ts'
import type { FileParts } from '../files/keep-upload.server.ts'
import { isId } from '../identifiers.ts'
import { isEditable } from '../proposals/status.ts'
import { ok, refuse, type Result } from '../result.ts'
import { pieceLength } from './limits.ts'

export type PutPieceRefusal = { reason: 'forbidden' | 'not_found' | 'already_submitted' | 'broken_piece' | 'other_piece' }

export type Piece = { proposalId: string; uploadId: string; position: number; bytes: Uint8Array; sha256: string }

/**
 * Takes one piece of an upload, in any order and as often as it is sent: the same again changes nothing, another under the same number is refused. A piece whose length or digest is not
 * what it should be is `broken_piece` and is to be sent again. The proposal is not locked for it: pieces change nothing until the file is whole.
 */
export async function putPiece(
  act: Act<MemberActor>,
  { store }: Pick<FileParts, 'store'>,
  piece: Piece,
): Promise<Result<{ position: number }, PutPieceRefusal>> {
  const upload = await findUpload(act.db, piece.proposalId, piece.uploadId)
  if (!upload) return refuse({ reason: 'not_found' })
  const access = decideAccess(act.actor, 'proposal', 'draft', upload.houseId)
  if (access !== 'allowed') return refuse({ reason: access })
  if (!isEditable(upload.state)) return refuse({ reason: 'already_submitted' })
  const { position, bytes, sha256 } = piece
  const isWhole = bytes.byteLength === pieceLength(upload.sizeBytes, position) && bytes.byteLength > 0
  if (!isWhole || createHash('sha256').update(bytes).digest('hex') !== sha256) return refuse({ reason: 'broken_piece' })
  const before = await findPiece(act.db, piece.uploadId, position)
  if (before) return before === sha256 ? ok({ position }) : refuse({ reason: 'other_piece' })
  const incoming = await store.receive(asOnePiece(bytes), { maxBytes: bytes.byteLength })
  try {
    const inserted = await transact(act.db, (trx) =>
      trx
        .insertInto('attachmentPiece')
        .values({ uploadId: piece.uploadId, position, storeKey: incoming.key, sha256 })
        .onConflict((conflict) => conflict.doNothing())
        .returning('position')
        .executeTakeFirst(),
    )
    // The same piece sent twice at once: the first is kept.
    if (inserted) await incoming.keep()
    return ok({ position })
  } finally {
    await incoming.discard()
  }
}

async function findUpload(db: Db, proposalId: string, uploadId: string) {
  if (!isId(proposalId) || !isId(uploadId)) return undefined
  return db
    .selectFrom('attachmentUpload as upload')
    .innerJoin('proposal', 'proposal.id', 'upload.proposalId')
    .where('upload.id', '=', uploadId)
    .where('proposal.id', '=', proposalId)
    .select(['upload.sizeBytes', 'proposal.houseId', 'proposal.state'])
    .executeTakeFirst()
}

async function findPiece(db: Db, uploadId: string, position: number): Promise<string | undefined> {
  const row = await db.selectFrom('attachmentPiece').where('uploadId', '=', uploadId).where('position', '=', position).select('sha256').executeTakeFirst()
  return row?.sha256
}
