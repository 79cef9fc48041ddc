import { transact, type Db } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import type { MemberActor } from '../actor.ts'
import type { FileParts } from '../files/keep-upload.server.ts'
import { FileTooLarge, type FileStore, type Incoming } from '../files/store.ts'
import { isId } from '../identifiers.ts'
import { ok, refuse, type Result } from '../result.ts'
import { attachSealed, type Attached } from './attach.server.ts'
import { eraseUpload } from './drop-upload.server.ts'
import { pieceCount } from './limits.ts'
import { lockWritable, type PlaceRefusal, type RoomRefusal } from './place.server.ts'
import type { AttachmentFacts } from './seal.ts'

/** `missing` are the pieces that have not arrived. After `altered` nothing of the upload stays: what came together is not what was announced, so it has to be sent anew. */
export type FinishUploadRefusal = PlaceRefusal | RoomRefusal | { reason: 'incomplete'; missing: number[] } | { reason: 'altered' }

type Finishing = { proposalId: string; uploadId: string; facts: AttachmentFacts }

/** Puts the pieces of an upload together, holds them against the digest that was announced, and attaches the file to the draft. */
export async function finishUpload(act: Act<MemberActor>, parts: Pick<FileParts, 'store'>, input: Finishing): Promise<Result<Attached, FinishUploadRefusal>> {
  const early = await transact(act.db, (trx) => lockWritable(trx, act, input.proposalId))
  if (!early.ok) return early
  const upload = await findPieces(act.db, input)
  if (!upload) return refuse({ reason: 'not_found' })
  if (upload.missing.length > 0) return refuse({ reason: 'incomplete', missing: upload.missing })
  const incoming = await putTogether(parts.store, upload)
  const isWhole = incoming?.sha256 === upload.sha256 && incoming.sizeBytes === upload.sizeBytes && input.facts.ciphertextSha256 === upload.sha256
  if (!incoming || !isWhole) {
    await incoming?.discard()
    await eraseUpload(act.db, parts.store, input.uploadId)
    return refuse({ reason: 'altered' })
  }
  const attached = await attachOrForget(act, parts.store, { ...input, incoming })
  if (attached.ok) await eraseUpload(act.db, parts.store, input.uploadId)
  return attached
}

type Pieces = { sizeBytes: number; sha256: string; storeKeys: string[]; missing: number[] }

async function findPieces(db: Db, { proposalId, uploadId }: Finishing): Promise<Pieces | undefined> {
  if (!isId(uploadId)) return undefined
  const upload = await db
    .selectFrom('attachmentUpload')
    .where('id', '=', uploadId)
    .where('proposalId', '=', proposalId)
    .select(['sizeBytes', 'sha256'])
    .executeTakeFirst()
  if (!upload) return undefined
  const rows = await db.selectFrom('attachmentPiece').where('uploadId', '=', uploadId).orderBy('position').select(['position', 'storeKey']).execute()
  const arrived = new Set(rows.map(({ position }) => position))
  const missing = Array.from({ length: pieceCount(upload.sizeBytes) }, (_, position) => position).filter((position) => !arrived.has(position))
  return { ...upload, storeKeys: rows.map(({ storeKey }) => storeKey), missing }
}

async function putTogether(store: FileStore, { sizeBytes, storeKeys }: Pieces): Promise<Incoming | undefined> {
  try {
    return await store.receive(readAll(store, storeKeys), { maxBytes: sizeBytes })
  } catch (error) {
    if (error instanceof FileTooLarge) return undefined
    throw error
  }
}

/** A piece whose bytes are lost leaves a gap, which the digest shows. */
async function* readAll(store: FileStore, keys: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const key of keys) {
    const bytes = await store.read(key)
    if (bytes) yield* bytes
  }
}

/** Attaches what has arrived, and leaves no bytes behind that no row names. */
export async function attachOrForget(
  act: Act<MemberActor>,
  store: FileStore,
  input: { proposalId: string; facts: AttachmentFacts; incoming: Incoming },
): Promise<Result<Attached, PlaceRefusal | RoomRefusal>> {
  const { incoming } = input
  try {
    const attached = await transact(act.db, (trx) => attachSealed(trx, act, input))
    return attached.ok ? ok(attached.value) : attached
  } catch (error) {
    await store.remove(incoming.key)
    throw error
  } finally {
    await incoming.discard()
  }
}
