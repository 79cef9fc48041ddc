import { transact } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { recordEvent } from '../audit/record.server.ts'
import { ok, refuse, type Result } from '../result.ts'
import type { FileParts } from './keep-upload.server.ts'
import { findReadableFile, type ReadableFile } from './read.server.ts'

/** `lost` is a row whose bytes are not in the store: a fault to be looked at, while the reader finds nothing. */
export type OpenFileRefusal = { reason: 'not_found' | 'lost' }

/** Opens a file for its owner's members or for staff. What staff read is recorded before the first byte leaves. */
export async function openFile(
  act: Act,
  { store }: Pick<FileParts, 'store'>,
  input: { id: string },
): Promise<Result<ReadableFile & { bytes: ReadableStream<Uint8Array> }, OpenFileRefusal>> {
  const file = await findReadableFile(act.db, act.actor, input.id)
  if (!file) return refuse({ reason: 'not_found' })
  const bytes = await store.read(file.storeKey)
  if (!bytes) return refuse({ reason: 'lost' })
  if (!file.byOwner) {
    await transact(act.db, async (trx) => {
      await recordEvent(trx, act, { verb: 'file.read', subject: { kind: 'file', id: file.id }, at: await act.clock(trx) })
    }).catch(async (error: unknown) => {
      await bytes.cancel()
      throw error
    })
  }
  return ok({ ...file, bytes })
}
