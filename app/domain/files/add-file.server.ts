import { transact, type Trx } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import type { MemberActor } from '../actor.ts'
import { recordChange } from '../audit/record.server.ts'
import { ok, refuse, type Refusal, type Result } from '../result.ts'
import { discardUpload, keepUpload, type FileParts, type KeptUpload } from './keep-upload.server.ts'
import { markRemoved } from './mark-removed.server.ts'
import { filesPerThing, type FilePurpose, type Upload, type UploadRefusal } from './rules.ts'

/** The one thing that a file belongs to. */
export type FileOf = { attestationId: string } | { offeringId: string } | { organisationId: string }

export type AddFileRefusal = UploadRefusal | { reason: 'too_many'; limit: number }

/**
 * Takes an upload in and attaches it to one thing. `place` asks whether the actor may, locks the thing and says which it is; it is asked before a byte is read, and again when the file
 * has come. `replaces` takes away what stood there for the same purpose, with the day until which that is kept; otherwise a thing has at most five files. `attached` does, in the same
 * transaction, what follows from the file.
 */
export async function addFile<R extends Refusal>(
  act: Act<MemberActor>,
  parts: FileParts,
  input: {
    upload: Upload
    purpose: FilePurpose
    place: (trx: Trx) => Promise<Result<FileOf, R>>
    replaces?: (trx: Trx, fileId: string) => Promise<boolean>
    attached?: (trx: Trx) => Promise<void>
  },
): Promise<Result<{ id: string }, AddFileRefusal | R>> {
  const { upload, purpose, replaces } = input
  const findRoom = async (trx: Trx): Promise<Result<{ of: FileOf; before: string[] }, AddFileRefusal | R>> => {
    const place = await input.place(trx)
    if (!place.ok) return place
    const before = await listStanding(trx, place.value, purpose)
    return !replaces && before.length >= filesPerThing ? refuse({ reason: 'too_many', limit: filesPerThing }) : ok({ of: place.value, before })
  }
  const early = await transact(act.db, findRoom)
  if (!early.ok) return early
  const kept = await keepUpload(act, parts, upload, { purpose })
  if (!kept.ok) return kept
  const attached = await transact(act.db, async (trx) => {
    const room = await findRoom(trx)
    if (!room.ok) return room
    if (replaces) for (const id of room.value.before) await markRemoved(trx, act, { id, keep: await replaces(trx, id) })
    await attach(trx, act, kept.value, { of: room.value.of, purpose })
    await input.attached?.(trx)
    return ok({ id: kept.value.id })
  })
  if (!attached.ok) await discardUpload(act, parts, kept.value)
  return attached
}

async function listStanding(trx: Trx, of: FileOf, purpose: FilePurpose): Promise<string[]> {
  const [[column, id]] = Object.entries(of) as [['attestationId' | 'offeringId' | 'organisationId', string]]
  const rows = await trx.selectFrom('file').where(column, '=', id).where('purpose', '=', purpose).where('removedAt', 'is', null).select('id').execute()
  return rows.map((row) => row.id)
}

async function attach(trx: Trx, act: Act<MemberActor>, { id, sha256, sizeBytes }: KeptUpload, { of, purpose }: { of: FileOf; purpose: FilePurpose }) {
  const at = await act.clock(trx)
  await trx
    .updateTable('file')
    .set({ ...of, attachedAt: at })
    .where('id', '=', id)
    .execute()
  await recordChange(trx, act, { verb: 'file.attach', subject: { kind: 'file', id }, to: 'attached', at, data: { ...of, purpose, sha256, sizeBytes } })
}
