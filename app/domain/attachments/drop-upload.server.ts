import { transact, type Db } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import type { MemberActor } from '../actor.ts'
import type { FileParts } from '../files/keep-upload.server.ts'
import type { FileStore } from '../files/store.ts'
import { isId } from '../identifiers.ts'
import { ok, refuse, type Result } from '../result.ts'
import { lockWritable, type PlaceRefusal } from './place.server.ts'

/** Gives up an upload that is not whole; its pieces go at once. */
export async function dropUpload(
  act: Act<MemberActor>,
  { store }: Pick<FileParts, 'store'>,
  { proposalId, uploadId }: { proposalId: string; uploadId: string },
): Promise<Result<{ id: string }, PlaceRefusal>> {
  const place = await transact(act.db, (trx) => lockWritable(trx, act, proposalId))
  if (!place.ok) return place
  const upload = isId(uploadId)
    ? await act.db.selectFrom('attachmentUpload').where('id', '=', uploadId).where('proposalId', '=', proposalId).select('id').executeTakeFirst()
    : undefined
  if (!upload) return refuse({ reason: 'not_found' })
  await eraseUpload(act.db, store, upload.id)
  return ok(upload)
}

/** Deletes an upload with its pieces. The bytes go before the rows: what breaks off in between is found and finished by the sweep. */
export async function eraseUpload(db: Db, store: FileStore, uploadId: string): Promise<void> {
  const pieces = await db.selectFrom('attachmentPiece').where('uploadId', '=', uploadId).select('storeKey').execute()
  for (const { storeKey } of pieces) await store.remove(storeKey)
  await db.deleteFrom('attachmentUpload').where('id', '=', uploadId).execute()
}
