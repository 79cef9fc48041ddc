import { transact } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { recordChange } from '../audit/record.server.ts'
import { marketDay } from '../market-day.ts'
import type { FileParts } from './keep-upload.server.ts'
import { lastDayOf } from './mark-removed.server.ts'
import { unattachedHours } from './rules.ts'

const atOnce = 200

/**
 * Deletes files whose last day is over, uploads that nothing named within a day, and what never arrived whole; and sets the last day of evidence whose attestation has ended. Done by
 * any number of processes at once. Answers how many files it deleted.
 */
export async function sweepFiles(act: Act, { store }: Pick<FileParts, 'store'>): Promise<number> {
  const at = await act.clock(act.db)
  const today = marketDay(at)
  const dayAgo = new Date(at.getTime() - unattachedHours * 3_600_000)
  await retainEnded(act, today)
  const due = await act.db
    .selectFrom('file')
    .where((where) => where.or([where('retentionUntil', '<', today), where.and([where('attachedAt', 'is', null), where('uploadedAt', '<', dayAgo)])]))
    .orderBy('id')
    .limit(atOnce)
    .select('id')
    .execute()
  let deleted = 0
  for (const { id } of due) if (await erase(act, store, { id, today, dayAgo })) deleted += 1
  await store.sweepIncoming(dayAgo)
  return deleted
}

/** The bytes go before the row: what breaks off in between is found and finished by the next run. */
function erase(act: Act, store: FileParts['store'], { id, today, dayAgo }: { id: string; today: string; dayAgo: Date }): Promise<boolean> {
  return transact(act.db, async (trx) => {
    const file = await trx
      .selectFrom('file')
      .where('id', '=', id)
      .select(['storeKey', 'sha256', 'attachedAt', 'removedAt', 'retentionUntil', 'uploadedAt'])
      .forUpdate()
      .skipLocked()
      .executeTakeFirst()
    if (!file) return false
    const isOver = file.retentionUntil !== null && file.retentionUntil < today
    const isUnattached = file.attachedAt === null && file.uploadedAt < dayAgo
    if (!isOver && !isUnattached) return false
    await store.remove(file.storeKey)
    await trx.deleteFrom('file').where('id', '=', id).execute()
    const from = file.attachedAt === null ? null : file.removedAt === null ? 'attached' : 'removed'
    await recordChange(trx, act, {
      verb: 'file.erase',
      subject: { kind: 'file', id },
      from,
      to: 'erased',
      at: await act.clock(trx),
      data: { sha256: file.sha256 },
    })
    return true
  })
}

/** Evidence stands as long as its attestation does; from the day that ends, it is kept as long as papers are. */
async function retainEnded(act: Act, today: string): Promise<void> {
  const ended = await act.db
    .selectFrom('file')
    .innerJoin('attestation', 'attestation.id', 'file.attestationId')
    .where('attestation.validUntil', '<', today)
    .where('file.retentionUntil', 'is', null)
    .select(['file.id', 'attestation.validUntil'])
    .limit(atOnce)
    .execute()
  for (const { id, validUntil } of ended) {
    await act.db
      .updateTable('file')
      .set({ retentionUntil: lastDayOf(validUntil!, true) })
      .where('id', '=', id)
      .where('retentionUntil', 'is', null)
      .execute()
  }
}
